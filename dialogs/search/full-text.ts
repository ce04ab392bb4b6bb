import lunr from 'lunr';
import type { Term } from './terms.ts';

/** The score of every entry that has a term of the question, by its number. */
export type FullText = (terms: readonly Term[]) => Float64Array;

const FIELD = 'stems';
/** BM25: how slowly a stem that comes again counts less, and how much long texts are held back. */
const REPEATED = 8;
const LENGTH = 0.5;

/**
 * Builds the lunr index. The texts come as stems; lunr's own pipeline is left out, and what was typed never
 * reaches lunr's query language.
 * @param entries the stems of each entry; one that counts more is there more often
 */
export function createFullText(entries: readonly (readonly string[])[]): FullText {
  const builder = new lunr.Builder();
  // Without a pipeline lunr uses a token only as a key, which a string is at once.
  builder.tokenizer = Object.assign((stems: unknown) => stems as lunr.Token[], lunr.tokenizer);
  builder.ref('number');
  builder.k1(REPEATED);
  builder.b(LENGTH);
  builder.field(FIELD);
  entries.forEach((stems, number) => {
    builder.add({ number: String(number), [FIELD]: stems });
  });
  withoutTokenSet(builder);
  const index = builder.build();
  return (terms) => {
    const scores = new Float64Array(entries.length);
    const found = index.query((query) => {
      for (const { stem, weight } of terms) query.term(stem, { boost: weight, usePipeline: false });
    });
    for (const { ref, score } of found) scores[Number(ref)] = score;
    return scores;
  };
}

/**
 * Leaves out what lunr needs for wildcards and slips alone, which are never asked for: its token set takes a
 * fifth of the time of building, and is slower to ask than its own list of terms.
 */
function withoutTokenSet(builder: lunr.Builder): void {
  const made = builder as unknown as { createTokenSet: () => void; tokenSet: unknown; invertedIndex: object };
  made.createTokenSet = () => {
    made.tokenSet = {
      intersect: (asked: lunr.TokenSet) => ({
        toArray: () => asked.toArray().filter((term) => Object.hasOwn(made.invertedIndex, term)),
      }),
    };
  };
}
