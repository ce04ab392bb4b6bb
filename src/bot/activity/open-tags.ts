/** A tag that was opened: its name, the number of words before it, and what it begins. */
export type Begun = Readonly<{ tag: string; from: number; is: 'quote' | 'mention' | 'other' }>;

/**
 * Keeps the open tags. A tag inside another one ends at the latest where the outer one does. Each is looked at once.
 */
export function createOpenTags() {
  const all: Begun[] = [];
  const counts = new Map<string, number>();

  function count({ tag, is }: Begun, by: number): void {
    for (const key of [tag, is]) counts.set(key, (counts.get(key) ?? 0) + by);
  }

  /** @param key the name of a tag, or what the tag begins */
  function has(key: string): boolean {
    return (counts.get(key) ?? 0) > 0;
  }

  return {
    has,
    begin(one: Begun): void {
      // A mention holds a name and no other mention.
      const begun: Begun = one.is === 'mention' && has('mention') ? { ...one, is: 'other' } : one;
      all.push(begun);
      count(begun, 1);
    },
    /** @returns the tags that end here, the innermost first */
    close(tag: string): readonly Begun[] {
      if (!has(tag)) return [];
      const ended = all.splice(all.findLastIndex((one) => one.tag === tag)).reverse();
      for (const one of ended) count(one, -1);
      // A mention without an end of its own is no mention.
      return ended.filter((one) => one.is === 'quote' || one.tag === tag);
    },
  };
}
