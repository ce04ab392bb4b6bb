/** The weights of one kind of text: a byte for each feature, and what a byte is worth. */
export type KindWeights = Readonly<{ id: string; start: number; unit: number; weights: Int8Array }>;

/** Tells kinds of texts apart. It is small enough to keep, and is read without making anything. */
export type Model = Readonly<{
  /** How telling each feature is, in a byte. A feature counts by its number modulo the length, a power of two. */
  telling: Uint8Array;
  tables: readonly KindWeights[];
}>;

/** @returns how likely a text is to be of each kind, in the order of the tables (log-odds; 0 is as likely as not) */
export function scoresOf({ telling, tables }: Model, features: Int32Array): number[] {
  const mask = telling.length - 1;
  const scale = scaleOf(features, telling);
  return tables.map(({ start, unit, weights }) => {
    let sum = 0;
    for (let at = 0; at < features.length; at++) {
      const feature = (features[at] ?? 0) & mask;
      sum += (weights[feature] ?? 0) * (telling[feature] ?? 0);
    }
    // What a byte of `telling` is worth stands in the scale too, so it cancels out.
    return start + sum * scale * unit;
  });
}

/** One divided by the length of a text's features, so that long texts score as short ones do. */
export function scaleOf(features: Int32Array, telling: Float64Array | Uint8Array): number {
  const mask = telling.length - 1;
  let sum = 0;
  for (const feature of features) sum += (telling[feature & mask] ?? 0) ** 2;
  return sum === 0 ? 0 : 1 / Math.sqrt(sum);
}
