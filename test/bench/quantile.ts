/**
 * @param part which part of the values is smaller, from 0 to 1: 0.5 is the median, 0.99 what few exceed
 * @returns the value there; 0 when there are none
 */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
