import type { ContentParts } from './content-parts.ts';
import type { Mistake, YamlPath } from './mistake.ts';
import { didYouMean } from './near.ts';

/** Finds standards and criteria that are there twice, that stand at the wrong place, or that have no norm. */
export function checkFramework({ framework: { standards } }: Pick<ContentParts, 'framework'>): Mistake[] {
  const file = 'framework.yaml';
  const placed = standards.map(({ id }, index) => ({ id, file, path: ['standards', index] }));
  const criteria = standards.flatMap((standard, at) =>
    standard.criteria.map(({ id, norm }, index) => ({
      id,
      file,
      path: ['standards', at, 'criteria', index],
      norm,
      standard: standard.id,
    })),
  );
  const twice = repeated(placed);
  if (twice.length > 0) return twice.map(isThere);
  return [
    ...repeated(criteria).map(isThere),
    ...criteria
      .filter(({ id, standard }) => id.replace(/[A-J]$/, '') !== standard)
      .map(({ path, standard }) => ({
        file,
        path,
        says: `dit staat bij standaard ${standard}. Hoort het daar?`,
      })),
    ...criteria
      .filter(({ id, norm, standard }) => norm === undefined && id !== standard)
      .map(({ path }) => ({ file, path, says: '“norm” ontbreekt. Zet die regel erbij.' })),
  ];
}

/** Finds resources and topics that are there twice. */
export function checkEntries({ infobox, topics }: Pick<ContentParts, 'infobox' | 'topics'>): Mistake[] {
  const resources = infobox.flatMap(({ file, resources }) =>
    resources.map(({ id }, index) => ({ id, file, path: ['resources', index] })),
  );
  const others = topics.topics.map(({ id }, index) => ({ id, file: 'topics.yaml', path: ['topics', index] }));
  return repeated([...resources, ...others]).map(isThere);
}

/** Finds choices and ranks that are there twice, and a mixed result that is no choice. */
export function checkChoices({ scale: { choices, mixed } }: Pick<ContentParts, 'scale'>): Mistake[] {
  const file = 'choices.yaml';
  const ids = choices.map(({ id }) => id);
  const ranks = choices.flatMap(({ rank }, index) =>
    rank === undefined ? [] : [{ id: `${rank}`, file, path: ['choices', index, 'rank'] }],
  );
  return [
    ...repeated(ids.map((id, index) => ({ id, file, path: ['choices', index] }))).map(isThere),
    ...repeated(ranks).map(({ id, path }) => ({
      file,
      path,
      says: `${id} heeft al een andere keuze. Kies een ander getal.`,
    })),
    ...(ids.includes(mixed)
      ? []
      : [
          {
            file,
            path: ['mixed'],
            says: `"${mixed}" bestaat niet.${didYouMean(mixed, ids) || ` Kies uit: ${ids.join(', ')}.`}`,
          },
        ]),
  ];
}

/** Something with an id, at its place. */
type Named = Readonly<{ id: string; file: string; path: YamlPath }>;

/** @returns those whose id stands above them already, with the first that has it */
export function repeated<Entry extends Named>(entries: readonly Entry[]): (Entry & { first: Entry })[] {
  const firsts = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const first = firsts.get(entry.id);
    if (first) return [{ ...entry, first }];
    firsts.set(entry.id, entry);
    return [];
  });
}

/** The mistake of an entry whose id another one has. */
export function isThere({ id, file, path, first }: Named & Readonly<{ first: Named }>): Mistake {
  const where = first.file === file ? 'eerder in dit bestand' : `in ${first.file}`;
  return { file, path, says: `"${id}" staat ook al ${where}. Kies een ander id.` };
}
