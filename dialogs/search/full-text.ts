import lunr from 'lunr';
import type { Term } from './terms.ts';

/** The fields of the index and what a hit in each is worth. */
export const FIELDS = { title: 3, description: 1.5, more: 1, publisher: 2, kind: 1, questions: 4 } as const;
type Field = keyof typeof FIELDS;
export type Fields = Readonly<Record<Field, readonly string[]>>;

/** The score of every entry that has a term of the question, by its number. */
export type FullText = (terms: readonly Term[]) => Map<number, number>;

/**
 * Builds the lunr index. The texts come as stems; lunr's own pipeline is left out, and what was typed never
 * reaches lunr's query language.
 */
export function createFullText(entries: readonly Fields[]): FullText {
  const builder = new lunr.Builder();
  builder.tokenizer = createTokens();
  builder.ref('number');
  builder.k1(1.2);
  builder.b(0.5);
  for (const [field, boost] of Object.entries(FIELDS)) builder.field(field, { boost });
  entries.forEach((fields, number) => {
    builder.add({ number: String(number), ...fields });
  });
  const index = builder.build();
  return (terms) => {
    const found = index.query((query) => {
      for (const { stem, weight } of terms) query.term(stem, { boost: weight, usePipeline: false });
    });
    return new Map(found.map((one) => [Number(one.ref), one.score]));
  };
}

/** Takes the stems as they are; lunr would make a new token of every one of them. */
function createTokens(): typeof lunr.tokenizer {
  const kept = new Map<string, lunr.Token>();
  const tokenOf = (stem: string): lunr.Token => {
    const token = kept.get(stem) ?? new lunr.Token(stem, {});
    kept.set(stem, token);
    return token;
  };
  const tokens = (stems?: string | object | object[] | null) => (stems as string[]).map(tokenOf);
  return Object.assign(tokens, { separator: lunr.tokenizer.separator });
}
