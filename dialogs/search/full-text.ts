import lunr from 'lunr';
import { openTable } from './compact/text-table.ts';
import { type Postings, THOUSANDTHS } from './postings.ts';
import type { Term } from './terms.ts';

/** Gives the score of every entry by its number; an entry without any term of the question has 0. */
export type FullText = (terms: readonly Term[]) => Float64Array;

/**
 * Opens the full text. The scores are those that lunr gives: the similarity of the question and each entry as vectors. lunr weighs
 * the question; its products with the entries are added up from the postings, in lunr's order, so that nothing is made for
 * an entry. A question never reaches lunr's query language.
 * @param size how many entries there are
 */
export function createFullText({ vocabulary, postings }: Postings, size: number): FullText {
  const { numberOf } = openTable(vocabulary);
  const { starts, entries, worth } = postings;
  return (terms) => {
    const scores = new Float64Array(size);
    const asked = weighed(terms, numberOf);
    for (const [number, weight] of pairsOf(asked)) {
      const to = starts[number + 1] ?? 0;
      for (let at = starts[number] ?? 0; at < to; at++) {
        const entry = entries[at] ?? 0;
        scores[entry] = (scores[entry] ?? 0) + weight * ((worth[at] ?? 0) / THOUSANDTHS);
      }
    }
    const length = asked.magnitude();
    return length === 0 ? scores : scores.map((score) => score / length);
  };
}

/** The question as a vector: what each stem weighs in it that any entry has, by the number of the stem. */
function weighed(terms: readonly Term[], numberOf: (stem: string) => number): lunr.Vector {
  const asked = new lunr.Vector([]);
  for (const { stem, weight } of terms) {
    const number = numberOf(stem);
    if (number >= 0) asked.upsert(number, weight, (before, more) => before + more);
  }
  return asked;
}

/** The numbers of a vector, rising, each with its weight: lunr gives them behind each other. */
function pairsOf(vector: lunr.Vector): (readonly [number: number, weight: number])[] {
  const elements = vector.toJSON() as readonly number[];
  return Array.from(
    { length: elements.length / 2 },
    (_, at) => [elements[2 * at] ?? 0, elements[2 * at + 1] ?? 0] as const,
  );
}
