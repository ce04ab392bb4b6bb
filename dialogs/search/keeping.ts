/** The most words whose results one function keeps. */
const MOST_KEPT = 2_000;

/** Makes a function that keeps its results, since the same words come again and again. Once it has many, it begins anew. */
export function keeping<Made extends object | string>(make: (word: string) => Made): (word: string) => Made {
  const kept = new Map<string, Made>();
  return (word) => {
    const before = kept.get(word);
    if (before !== undefined) return before;
    const made = make(word);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(word, made);
    return made;
  };
}
