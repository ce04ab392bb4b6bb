/** Control characters, some of which are commands to a terminal, and signs that turn the direction of a text or end a line. */
const NOT_SHOWN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/**
 * Makes a text safe to show in a terminal, on one line. Signs that could be commands are written out as in JSON
 * ("\u001b").
 * @param text anything that came from outside
 */
export function printable(text: string): string {
  return text.replace(NOT_SHOWN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Does the same with a text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** The reason of a failure, as a text for the person who started the program. */
export function reasonOf(error: unknown): string {
  return printableLines(error instanceof Error ? error.message : String(error));
}
