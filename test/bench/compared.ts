import type { Content } from '../../content/index.ts';
import { type Bar, isMissed, median, type Pair, ratioOfMedians } from './ratio.ts';

/** What a comparison is made of: this checkout, another one's folder, and how many pairs are measured. */
export type Beside = Readonly<{ content: Content; other: string; pairs: number }>;

/** One measure on both checkouts; without a bar it is only told. */
export type Compared = Readonly<{ name: string; unit: string; pairs: readonly Pair[]; bar?: Bar }>;

/** Measures this checkout and another one in turn; which goes first changes with each pair. */
export async function inTurn<T>(
  pairs: number,
  { here, there }: Readonly<{ here: () => Promise<T>; there: () => Promise<T> }>,
): Promise<Readonly<{ here: T; there: T }>[]> {
  const measured: { here: T; there: T }[] = [];
  for (let n = 0; n < pairs; n += 1) {
    if (n % 2 === 0) {
      const first = await there();
      measured.push({ there: first, here: await here() });
    } else {
      const first = await here();
      measured.push({ here: first, there: await there() });
    }
  }
  return measured;
}

/** @returns a line that tells of it, and whether its bar is missed */
export function tell({ name, unit, pairs, bar }: Compared): Readonly<{ line: string; missed: boolean }> {
  const ratio = ratioOfMedians(pairs);
  const [here, there] = [median(pairs.map((pair) => pair.here)), median(pairs.map((pair) => pair.there))];
  const missed = bar !== undefined && isMissed(bar, ratio);
  const numbers = `${short(here)} beside ${short(there)} ${unit}`;
  const interval = `${ratio.low.toFixed(3)} to ${ratio.high.toFixed(3)}`;
  const line = `${name}: ${numbers}: ${ratio.ratio.toFixed(3)} x (95%: ${interval}; ${pairs.length} pairs)`;
  return {
    line: bar === undefined ? line : `${line}; bar: ${textOf(bar)}: ${missed ? 'MISSED' : 'not missed'}`,
    missed,
  };
}

function textOf(bar: Bar): string {
  return 'atLeast' in bar ? `at least ${bar.atLeast} x` : `at most ${bar.atMost} x`;
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
