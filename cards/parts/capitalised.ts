/** A text with a capital at its start, for words of the content that begin a line. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
