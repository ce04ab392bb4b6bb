/** Makers of Dutch texts, made once: making one takes longer than drawing a whole card. */
const LIST = new Intl.ListFormat('nl');
const NUMBER = new Intl.NumberFormat('nl');

/** "a, b en c". */
export function listed(names: Iterable<string>): string {
  return LIST.format(names);
}

/** "1,5". */
export function dutchNumber(number: number): string {
  return NUMBER.format(number);
}
