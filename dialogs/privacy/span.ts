/** Kinds of personal data that are not stored and not logged. */
export const PERSONAL_DATA = ['bsn', 'phone', 'email', 'birthdate', 'address', 'iban', 'plate'] as const;
export type PersonalData = (typeof PERSONAL_DATA)[number];

/** A part of a text, by its first position and the one after its last. */
export type Span = Readonly<{ from: number; to: number }>;

/** Fills the place of what was taken out, so that its neighbours stay apart. No pattern matches it. */
export const TAKEN_OUT = '\u0000';

/** The places where a pattern is found and the finding is accepted. */
export function spansOf(text: string, pattern: RegExp, accepts = (_: RegExpMatchArray) => true): Span[] {
  return [...text.matchAll(pattern)]
    .filter(accepts)
    .map(({ index, 0: found }) => ({ from: index, to: index + found.length }));
}

/** The text with these parts taken out; everything else stays in its place. */
export function without(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const ordered = [...spans].sort((a, b) => a.from - b.from);
  let rest = '';
  for (const { from, to } of ordered) {
    const start = Math.max(from, rest.length);
    if (to > start) rest += text.slice(rest.length, start) + TAKEN_OUT.repeat(to - start);
  }
  return rest + text.slice(rest.length);
}

/** The text before a position in the same sentence: at most `length` characters. */
export function before(text: string, position: number, length: number): string {
  return (
    text
      .slice(Math.max(0, position - length), position)
      .split(ENDS)
      .at(-1) ?? ''
  );
}

/** The text after a position in the same sentence: at most `length` characters. */
export function after(text: string, position: number, length: number): string {
  return text.slice(position, position + length).split(ENDS)[0] ?? '';
}

/** The end of a sentence or of a line, or a place where something was taken out or replaced. */
const ENDS = new RegExp(
  `[\\n?!\\[\\]${TAKEN_OUT}]|(?<!(?<!\\p{L})(?:\\p{L}|geb|dat|dhr|mevr|mw|hr|nr|str|tel|ca))\\.(?=[ ]{1,3}\\p{Lu})`,
  'u',
);
