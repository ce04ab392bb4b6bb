import lunr from 'lunr';
import type { Term } from './terms.ts';

/** Gives the score of every entry by its number; an entry without any term of the question has 0. */
export type FullText = (terms: readonly Term[]) => Float64Array;

const FIELD = 'stems';
/** BM25's k1 and b: how slowly a repeated stem counts less, and how much long texts are held back (0 to 1). */
const REPEATED = 8;
const LENGTH = 0.5;

/**
 * Builds the lunr index. The texts come as stems, so lunr's own pipeline is left out. A question never reaches lunr's query
 * language.
 * @param entries the stems of each entry; a stem that counts more is there more often
 */
export function createFullText(entries: readonly (readonly string[])[]): FullText {
  const builder = new lunr.Builder();
  // Without a pipeline lunr uses a token only as a key, and a string is a key already.
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
 * Leaves out lunr's token set, which only wildcards and slips need: nothing here asks for those. It takes a fifth of the time
 * of building, and looking a term up in it is slower than in lunr's own list of terms.
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
