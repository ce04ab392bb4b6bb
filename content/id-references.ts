import type { ContentParts } from './content-parts.ts';
import { listed } from './dutch.ts';
import type { Mistake, YamlPath } from './mistake.ts';
import { didYouMean, nearest } from './near.ts';
import { repeated } from './references.ts';

type Place = Readonly<{ id: string; file: string; path: YamlPath; count?: number }>;
type Asked = Place & Readonly<{ count: number }>;

/** How many example questions each entry needs. The search is only as good as these. */
const FEWEST_QUESTIONS = 15;

/**
 * Finds ids that lead to nothing, and entries without enough example questions. An id that was changed in one place is told
 * once, however many places still have the old one.
 */
export function checkIds(
  parts: Pick<ContentParts, 'framework' | 'infobox' | 'topics' | 'questions'>,
): Mistake[] {
  const entries = entriesOf(parts);
  const criteria = parts.framework.standards.flatMap((standard) => standard.criteria.map(({ id }) => id));
  const ids = [...entries.map(({ id }) => id), ...parts.framework.standards.map(({ id }) => id)];
  const asked = parts.questions.flatMap(({ file, questions }) =>
    Object.entries(questions).map(
      ([id, list]): Asked => ({ id, file, path: ['questions', id], count: list.length }),
    ),
  );
  const unknown = Map.groupBy(
    [...without(references(parts), criteria), ...without(asked, ids)],
    ({ id }) => id,
  );
  const counts = new Map(asked.map((one) => [one.id, one]));
  const unasked = entries.flatMap((entry) => {
    const found = counts.get(entry.id);
    return found === undefined ? [withoutQuestions(entry, unknown, asked)] : tooFew(found);
  });
  return [
    ...unasked,
    ...[...unknown.values()].flatMap((places) => leadsNowhere(places, ids, criteria)),
    ...repeated(asked).map(({ file, path, first }) => ({
      file,
      path,
      says: `deze vragen staan ook in ${first.file}. Zet ze bij elkaar.`,
    })),
  ];
}

function without(places: readonly Place[], ids: readonly string[]): Place[] {
  const known = new Set(ids);
  return places.filter(({ id }) => !known.has(id));
}

/** What needs example questions. */
function entriesOf({
  framework,
  infobox,
  topics,
}: Pick<ContentParts, 'framework' | 'infobox' | 'topics'>): Place[] {
  return [
    ...infobox.flatMap(({ file, resources }) =>
      resources.map(({ id }, index) => ({ id, file, path: ['resources', index] })),
    ),
    ...framework.standards.flatMap(({ criteria }, standard) =>
      criteria.map(({ id }, index) => ({
        id,
        file: 'framework.yaml',
        path: ['standards', standard, 'criteria', index],
      })),
    ),
    ...topics.topics.map(({ id }, index) => ({ id, file: 'topics.yaml', path: ['topics', index] })),
  ];
}

/** Where criteria are named. */
function references({ framework, infobox }: Pick<ContentParts, 'framework' | 'infobox'>): Place[] {
  return [
    ...framework.standards.flatMap(({ criteria }, standard) =>
      criteria.flatMap(({ seeAlso = [] }, criterion) =>
        seeAlso.map((id, index) => ({
          id,
          file: 'framework.yaml',
          path: ['standards', standard, 'criteria', criterion, 'seeAlso', index],
        })),
      ),
    ),
    ...infobox.flatMap(({ file, resources }) =>
      resources.flatMap(({ criteria }, resource) =>
        criteria.map((id, index) => ({ id, file, path: ['resources', resource, 'criteria', index] })),
      ),
    ),
  ];
}

/** An entry without questions beside questions without an entry is one mistake: they were meant for each other. */
function withoutQuestions(
  { id, file, path }: Place,
  unknown: Map<string, Place[]>,
  asked: readonly Asked[],
): Mistake {
  const astray = asked.filter((one) => unknown.has(one.id));
  const near = nearest(
    id,
    astray.map((one) => one.id),
  );
  const meant = astray.find((one) => one.id === near) ?? (astray.length === 1 ? astray[0] : undefined);
  if (!meant) {
    const says = `er zijn geen voorbeeldvragen bij. Zet er minstens ${FEWEST_QUESTIONS} in de map questions.`;
    return { file, path, says };
  }
  unknown.delete(meant.id);
  const says = `hier horen vragen bij. In ${meant.file} staan ze bij "${meant.id}". Maak de id’s gelijk.`;
  return { file, path, says };
}

function tooFew({ file, path, count }: Asked): Mistake[] {
  const says = `hier staan ${count} vragen. Het moeten er minstens ${FEWEST_QUESTIONS} zijn.`;
  return count < FEWEST_QUESTIONS ? [{ file, path, says }] : [];
}

function leadsNowhere(
  [first, ...more]: readonly Place[],
  ids: readonly string[],
  criteria: readonly string[],
): Mistake[] {
  if (!first) return [];
  const { id, file, path, count } = first;
  const isCriterion = count === undefined;
  const wrong = isCriterion ? 'is geen criterium uit framework.yaml' : 'bestaat niet';
  const hint = didYouMean(id, ids) || (isCriterion ? ofStandard(id, criteria) : '');
  const places = more.length === 1 ? '1 andere plek' : `${more.length} andere plekken`;
  const elsewhere = more.length === 0 ? '' : ` Het staat ook op ${places}.`;
  return [{ file, path, says: `"${id}" ${wrong}.${hint}${elsewhere}` }];
}

/** @returns which criteria the standard of this number has, after a space; empty where there is no such standard */
function ofStandard(id: string, criteria: readonly string[]): string {
  const [number] = /^\d+/.exec(id) ?? [];
  const there = number ? criteria.filter((one) => /^\d+/.exec(one)?.[0] === number) : [];
  return there.length === 0
    ? ''
    : ` Standaard ${number} heeft ${there.length === 1 ? 'alleen ' : ''}${listed(there)}.`;
}
