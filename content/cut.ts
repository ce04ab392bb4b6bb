/**
 * @param most the most characters (UTF-16 units) of the result
 * @returns the beginning of a text; a sign of two units is never halved
 */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const isHalf = text.charCodeAt(most - 1) >>> 10 === HIGH && text.charCodeAt(most) >>> 10 === LOW;
  return text.slice(0, isHalf ? most - 1 : most);
}

/** The first bits of the two halves of such a sign. */
const HIGH = 0xd800 >>> 10;
const LOW = 0xdc00 >>> 10;
