/** What was measured on both checkouts at about the same time, in one unit. */
export type Pair = Readonly<{ here: number; there: number }>;

/** How much there is here of what there is there, and between which two ratios it lies in 95 of 100 cases. */
export type Ratio = Readonly<{ ratio: number; low: number; high: number }>;

/** Which ratio is good enough. */
export type Bar = Readonly<{ atLeast: number }> | Readonly<{ atMost: number }>;

/** How often pairs are drawn again. */
const DRAWS = 10_000;

/**
 * The ratio of the medians, with a 95% interval by the percentile bootstrap of pairs: as many pairs as there are get
 * drawn from them at random, each perhaps more than once, 10,000 times; the interval leaves out the smallest and the
 * largest 2.5% of the ratios that come of it. Pairs stay together, so that a machine that is slower for a while is so on
 * both sides. The draws are the same each time, and so is the interval of the same pairs.
 */
export function ratioOfMedians(pairs: readonly Pair[]): Ratio {
  const random = generator();
  const draw = () => pairs.map(() => pairs[Math.floor(random() * pairs.length)] as Pair);
  const drawn = Array.from({ length: DRAWS }, () => ratioOf(draw())).sort((a, b) => a - b);
  const low = drawn[Math.floor(DRAWS * 0.025)] ?? Number.NaN;
  const high = drawn[Math.ceil(DRAWS * 0.975) - 1] ?? Number.NaN;
  return { ratio: ratioOf(pairs), low, high };
}

/** A bar is missed only where the whole interval lies on its wrong side. */
export function isMissed(bar: Bar, { low, high }: Ratio): boolean {
  return 'atLeast' in bar ? high < bar.atLeast : low > bar.atMost;
}

function ratioOf(pairs: readonly Pair[]): number {
  return median(pairs.map(({ here }) => here)) / median(pairs.map(({ there }) => there));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Numbers from 0 up to 1 that look random: mulberry32, from one fixed seed. */
function generator(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
