import lunr from 'lunr';
import { openTable } from './compact/text-table.ts';
import { FIELD } from './lunr-index.ts';
import { type Postings, THOUSANDTHS } from './postings.ts';
import type { Term } from './terms.ts';

/** Gives the score of every entry by its number; an entry without any term of the question has 0. */
export type FullText = (terms: readonly Term[]) => Float64Array;

/**
 * Opens the full text. lunr gives the scores, as it would with the whole of its index: it looks only at the terms of a question,
 * so it gets only these. A question never reaches lunr's query language.
 * @param size how many entries there are
 */
export function createFullText({ vocabulary, postings }: Postings, size: number): FullText {
  const { numberOf } = openTable(vocabulary);
  const partFor = createPartFor(postings, size);
  return (terms) => {
    const scores = new Float64Array(size);
    const numbers = new Map(terms.map(({ stem }) => [stem, numberOf(stem)]));
    const known = [...numbers].filter(([, number]) => number >= 0).sort(([, a], [, b]) => a - b);
    const found = partFor(known).query((query) => {
      for (const { stem, weight } of terms) query.term(stem, { boost: weight, usePipeline: false });
    });
    for (const { ref, score } of found) scores[Number(ref)] = score;
    return scores;
  };
}

/** What lunr keeps with each entry that has a stem: here nothing. */
const NO_METADATA = {};

/** Makes the function that makes a lunr index of some stems only, given with their numbers, in the order of these. */
function createPartFor({ starts, entries, worth }: Postings['postings'], size: number) {
  const pipeline = new lunr.Pipeline();
  const names = Array.from({ length: size }, (_, entry) => `${FIELD}/${entry}`);
  return (stems: readonly (readonly [stem: string, number: number])[]): lunr.Index => {
    const vectors = names.map((): number[] => []);
    const invertedIndex: Record<string, object> = Object.create(null);
    const fieldVectors: Record<string, lunr.Vector> = Object.create(null);
    for (const [stem, number] of stems) {
      const having: Record<number, object> = {};
      const to = starts[number + 1] ?? 0;
      for (let at = starts[number] ?? 0; at < to; at++) {
        const entry = entries[at] ?? 0;
        const vector = vectors[entry] ?? [];
        if (vector.length === 0) {
          // lunr collects the entries of all stems, so it is enough that one stem names each of them.
          having[entry] = NO_METADATA;
          fieldVectors[names[entry] ?? ''] = new lunr.Vector(vector);
        }
        vector.push(number, (worth[at] ?? 0) / THOUSANDTHS);
      }
      invertedIndex[stem] = { _index: number, [FIELD]: having };
    }
    const tokenSet = {
      intersect: (asked: lunr.TokenSet) => ({ toArray: () => heldOf(asked, invertedIndex) }),
    };
    const attributes = { invertedIndex, fieldVectors, tokenSet, fields: [FIELD], pipeline };
    return new lunr.Index(attributes as unknown as lunr.Index.Attributes);
  };
}

/** lunr looks terms up in a set that wildcards and slips need. Nothing here asks for those, so its list of terms is enough. */
function heldOf(asked: lunr.TokenSet, invertedIndex: object): string[] {
  return asked.toArray().filter((term) => Object.hasOwn(invertedIndex, term));
}
