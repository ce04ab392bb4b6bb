/** @returns the text, or its beginning and "…" where it is longer than `length` (characters) */
export function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
