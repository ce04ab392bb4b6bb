import { type KindWeights, type Model, scaleOf } from './model.ts';

/** A text that is learned from: its features, whether it is of the kind, and how much it counts. */
export type Lesson = Readonly<{ features: Int32Array; is: boolean; counts: number }>;

const ROUNDS = 8;
const RATE = 0.5;
/** Keeps weights small that few texts speak for. */
const HELD_BACK = 2e-3;
/** Keeps a first step finite. */
const LITTLE = 1e-8;
/** The most that a feature counts, however rare it is. */
const MOST_TELLING = 8;

/**
 * Makes a model of some kinds of texts.
 * @param size the number of features, a power of two
 * @param all every text that is learned from, so that rare features can be told from common ones
 * @param kinds the lessons for each kind, by its id
 */
export function fitModel(
  size: number,
  all: readonly Int32Array[],
  kinds: Readonly<Record<string, readonly Lesson[]>>,
): Model {
  const telling = tellingOf(size, all);
  const unit = telling.reduce((most, one) => Math.max(most, one), LITTLE) / 255;
  return {
    telling: Uint8Array.from(telling, (one) => Math.round(one / unit)),
    tables: Object.entries(kinds).map(([id, lessons]) => fit(id, lessons, telling)),
  };
}

/** How telling each feature is: the logarithm of how rare it is among these texts. */
function tellingOf(size: number, texts: readonly Int32Array[]): Float64Array {
  const times = new Float64Array(size);
  for (const features of texts)
    for (const feature of features) times[feature & (size - 1)] = 1 + (times[feature & (size - 1)] ?? 0);
  return times.map((count) => Math.min(MOST_TELLING, Math.log((texts.length + 1) / (count + 1))));
}

/**
 * Learns to tell texts of one kind from the others: logistic regression, by steps that grow smaller for each feature as it
 * comes more often (AdaGrad). The same lessons give the same weights.
 */
function fit(id: string, lessons: readonly Lesson[], telling: Float64Array): KindWeights {
  const learning: Learning = {
    telling,
    weights: new Float64Array(telling.length),
    taken: new Float64Array(telling.length).fill(LITTLE),
    start: 0,
    startTaken: LITTLE,
  };
  const scales = lessons.map(({ features }) => scaleOf(features, telling));
  const order = lessons.map((_, index) => index);
  const next = sequence();
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, next);
    for (const index of order) step(learning, lessons[index] as Lesson, scales[index] ?? 0);
  }
  const { weights, start } = learning;
  const unit = weights.reduce((most, one) => Math.max(most, Math.abs(one)), LITTLE) / 127;
  return { id, start, unit, weights: Int8Array.from(weights, (one) => Math.round(one / unit)) };
}

/** What is learned so far, and how far each weight went. */
type Learning = {
  readonly telling: Float64Array;
  readonly weights: Float64Array;
  readonly taken: Float64Array;
  start: number;
  startTaken: number;
};

/** Changes the weights a little, so that this lesson is told better. */
function step(learning: Learning, { features, is, counts }: Lesson, scale: number): void {
  const { telling, weights, taken } = learning;
  const mask = telling.length - 1;
  let score = learning.start;
  for (const feature of features)
    score += (weights[feature & mask] ?? 0) * scale * (telling[feature & mask] ?? 0);
  const off = (1 / (1 + Math.exp(-score)) - (is ? 1 : 0)) * counts;
  for (const numbered of features) {
    const feature = numbered & mask;
    const weight = weights[feature] ?? 0;
    const slope = off * scale * (telling[feature] ?? 0) + HELD_BACK * weight;
    const sum = (taken[feature] ?? 0) + slope * slope;
    taken[feature] = sum;
    weights[feature] = weight - (RATE * slope) / Math.sqrt(sum);
  }
  learning.startTaken += off * off;
  learning.start -= (RATE * off) / Math.sqrt(learning.startTaken);
}

/** Numbers from 0 to 1 that look random and are always the same (mulberry32). */
function sequence(): () => number {
  let state = 7;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle(order: number[], next: () => number): void {
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(next() * (index + 1));
    const kept = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = kept;
  }
}
