/** A tag in which something begins: its name, where its text does, and what it is. */
export type Begun = Readonly<{ tag: string; at: number; is: 'quote' | 'mention' | 'other' }>;

/** The tags whose end was not met yet. What was begun within another ends with it; each is looked at once. */
export function createOpenTags() {
  const all: Begun[] = [];
  const counts = new Map<string, number>();

  function count({ tag, is }: Begun, by: number): void {
    for (const key of [tag, is]) counts.set(key, (counts.get(key) ?? 0) + by);
  }

  /** @param key a tag, or what it is */
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
    /** @returns what ends here, the innermost first */
    close(tag: string): readonly Begun[] {
      if (!has(tag)) return [];
      const ended = all.splice(all.findLastIndex((one) => one.tag === tag)).reverse();
      for (const one of ended) count(one, -1);
      // A mention whose own end is missing is no mention.
      return ended.filter((one) => one.is === 'quote' || one.tag === tag);
    },
  };
}
