import type { ContentParts } from './content-parts.ts';
import type { Mistake } from './mistake.ts';
import { didYouMean } from './near.ts';
import { isThere, repeated } from './references.ts';

/** Finds standards without a guide, guides without a standard, and ids that are used twice. */
export function checkTalk({ framework, talk }: Pick<ContentParts, 'framework' | 'talk'>): Mistake[] {
  const file = 'talk.yaml';
  const standards = framework.standards.map(({ id }) => id);
  const lacking = standards.filter((id) => !Object.hasOwn(talk.guides, id));
  const unknown = Object.keys(talk.guides).filter((id) => !standards.includes(id));
  return [
    // A guide at the wrong number is one mistake, though a standard has none then.
    ...unknown.map((id, index) => {
      const meant = lacking[index] === undefined ? '' : ` Bedoel je “${lacking[index]}”?`;
      return {
        file,
        path: ['guides', id],
        says: `deze standaard bestaat niet.${meant || didYouMean(id, standards)}`,
      };
    }),
    ...lacking.slice(unknown.length).map((id) => ({
      file,
      path: ['guides'],
      says: `“${id}” ontbreekt. Zet er een gids bij voor die standaard.`,
    })),
    ...repeated([
      ...talk.parties.map(({ id }, index) => ({ id, file, path: ['parties', index] })),
      ...talk.evidence.map(({ id }, index) => ({ id, file, path: ['evidence', index] })),
    ]).map(isThere),
  ];
}
