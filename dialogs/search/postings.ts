import type lunr from 'lunr';
import { startsOf } from './compact/rising.ts';
import { type Numbers, narrow } from './compact/sections.ts';
import { type TableNumbers, tableOf } from './compact/text-table.ts';
import { FIELD, lunrIndexOf } from './lunr-index.ts';

/** lunr's index as numbers: which entries have each stem, and what it is worth in each. */
export type Postings = Readonly<{
  /** The stems, in lunr's order. */
  vocabulary: TableNumbers;
  /** Those of stem n stand from `starts[n]` to `starts[n + 1]`. */
  postings: Readonly<{ starts: Numbers; entries: Numbers; worth: Numbers }>;
}>;

/** lunr rounds what a stem is worth in an entry to thousandths. They are kept as whole numbers. */
export const THOUSANDTHS = 1_000;

/** What lunr's index holds. Its types keep that to themselves. */
type Held = Readonly<{
  invertedIndex: Readonly<Record<string, Readonly<{ _index: number }>>>;
  fieldVectors: Readonly<Record<string, lunr.Vector & Readonly<{ elements: readonly number[] }>>>;
}>;

/** Makes the index of all entries. @param entries the stems of each; a stem that counts more is there more often */
export function postingsOf(entries: readonly (readonly string[])[]): Postings {
  const { invertedIndex, fieldVectors } = lunrIndexOf(entries) as unknown as Held;
  const vocabulary: string[] = [];
  for (const [stem, { _index }] of Object.entries(invertedIndex)) vocabulary[_index] = stem;
  const found: { entry: number; worth: number }[][] = vocabulary.map(() => []);
  entries.forEach((_, entry) => {
    const { elements = [] } = fieldVectors[`${FIELD}/${entry}`] ?? {};
    for (let at = 0; at < elements.length; at += 2)
      found[elements[at] ?? 0]?.push({ entry, worth: Math.round((elements[at + 1] ?? 0) * THOUSANDTHS) });
  });
  const all = found.flat();
  return {
    vocabulary: tableOf(vocabulary),
    postings: {
      starts: narrow(startsOf(found)),
      entries: narrow(all.map(({ entry }) => entry)),
      worth: narrow(all.map(({ worth }) => worth)),
    },
  };
}
