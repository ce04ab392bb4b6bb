/**
 * Where a number stands in a part of a row of rising numbers.
 * @param from where that part begins @param to where it has ended
 * @returns -1 where it does not stand there
 */
export function placeOf(
  number: number,
  rising: ArrayLike<number>,
  [from, to]: readonly [number, number],
): number {
  let first = from;
  let last = to - 1;
  while (first <= last) {
    const middle = (first + last) >> 1;
    const there = rising[middle] ?? 0;
    if (there === number) return middle;
    if (there < number) first = middle + 1;
    else last = middle - 1;
  }
  return -1;
}

/** Puts lists behind each other: those of list n stand from `starts[n]` to `starts[n + 1]`. */
export function startsOf(lists: readonly Readonly<{ length: number }>[]): number[] {
  const starts = [0];
  for (const { length } of lists) starts.push((starts.at(-1) ?? 0) + length);
  return starts;
}
