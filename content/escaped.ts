/** Writes a text so that a regular expression takes each sign in it for itself. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Writes a pattern for any of these texts; without texts it matches nothing. The longest comes first: "ronde 1" before "ronde". */
export function anyOf(texts: readonly string[]): string {
  const longestFirst = [...new Set(texts)].sort((a, b) => b.length - a.length);
  return longestFirst.length > 0 ? `(?:${longestFirst.map(escaped).join('|')})` : '(?!)';
}
