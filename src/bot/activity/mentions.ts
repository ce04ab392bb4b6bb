/**
 * Takes mentions out of a message: Teams writes one as `<at>Zelfscan</at>`, to say whom the message is for. A name
 * after an @ that was typed by hand is taken out too. This goes through the text once: one expression for all of it
 * would start anew at every `<at`.
 */
export function withoutMentions(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let found = nextMention(text, from); found; found = nextMention(text, from)) {
    kept.push(text.slice(from, found.start));
    from = found.end;
  }
  return [...kept, text.slice(from)]
    .join(' ')
    .replaceAll('&nbsp;', ' ')
    .replace(/^\s*@[\p{L}\d_-]+/u, ' ');
}

function nextMention(text: string, from: number): Readonly<{ start: number; end: number }> | null {
  const start = indexOf(text, /<at/gi, from);
  const named = start < 0 ? -1 : text.indexOf('>', start);
  const close = named < 0 ? -1 : indexOf(text, /<\/at>/gi, named + 1);
  return close < 0 ? null : { start, end: close + '</at>'.length };
}

function indexOf(text: string, letters: RegExp, from: number): number {
  letters.lastIndex = from;
  return letters.exec(text)?.index ?? -1;
}
