/** @returns what to do when a text has more than this many characters */
export function tooLong(name: string, text: string, most: number): string[] {
  return text.length > most
    ? [`"${name}" has ${text.length} characters: shorten it to ${most} at most.`]
    : [];
}
