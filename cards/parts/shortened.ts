/** @returns the text as it is, or its beginning with "…" where it is longer than this many characters */
export function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
