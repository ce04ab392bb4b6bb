/** The most words whose results one function keeps. */
const MOST_KEPT = 20_000;

/**
 * Makes a function that keeps its results, since the same words come again and again.
 * @param known results that are there from the start
 */
export function keeping<Made extends object | string>(
  make: (word: string) => Made,
  known: Iterable<readonly [string, Made]> = [],
): (word: string) => Made {
  const kept = new Map<string, Made>(known);
  return (word) => {
    const before = kept.get(word);
    if (before !== undefined) return before;
    const made = make(word);
    if (kept.size < MOST_KEPT) kept.set(word, made);
    return made;
  };
}
