import { type Numbers, narrow } from './compact/sections.ts';
import { gramsIn } from './gram.ts';

/** The entries that have each gram, and how often. */
export type GramPostings = Readonly<{
  /** The grams, rising. */
  grams: Numbers;
  /** Those of the gram at place n stand from `starts[n]` to `starts[n + 1]`. */
  starts: Numbers;
  entries: Numbers;
  times: Numbers;
  /** How much each entry is held back, by its number: a long text has some of every gram. */
  held: Float64Array;
}>;

/** As in BM25: how slowly a repeated gram counts less, and how much long texts are held back (0 to 1). */
const REPEATED = 4;
const LENGTH = 0.5;

/** The most often that a gram is counted in an entry. */
const MOST_TIMES = 255;

/** Makes the index of all grams. @param entries the texts of each entry, put together by `spelled` */
export function gramPostingsOf(entries: readonly string[]): GramPostings {
  const found = entries.map(gramsIn);
  const mean = found.reduce((sum, grams) => sum + grams.length, 0) / entries.length;
  // A gram and its entry in one number, so that all of them can be sorted at once.
  const pairs = Float64Array.from(
    found.flatMap((grams, entry) => Array.from(grams, (gram) => gram * entries.length + entry)),
  ).sort();
  const grams: number[] = [];
  const starts: number[] = [];
  const having: number[] = [];
  const times: number[] = [];
  pairs.forEach((pair, at) => {
    const gram = Math.floor(pair / entries.length);
    if (pair === pairs[at - 1]) {
      times.push(Math.min(MOST_TIMES, 1 + (times.pop() ?? 0)));
      return;
    }
    if (gram !== grams.at(-1)) {
      grams.push(gram);
      starts.push(having.length);
    }
    having.push(pair % entries.length);
    times.push(1);
  });
  return {
    grams: narrow(grams),
    starts: narrow([...starts, having.length]),
    entries: narrow(having),
    times: narrow(times),
    held: Float64Array.from(found, ({ length }) => REPEATED * (1 - LENGTH + (LENGTH * length) / mean)),
  };
}
