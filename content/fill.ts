import { own } from './own.ts';

/**
 * Puts values into a text's placeholders: `{naam} koos {antwoord}`.
 * @returns the text; a placeholder without a value stays, so that people see the mistake
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  let filled = '';
  let from = 0;
  for (let open = text.indexOf('{'); open !== -1; open = text.indexOf('{', open + 1)) {
    const close = text.indexOf('}', open);
    const value = close === -1 ? undefined : own(values, text.slice(open + 1, close));
    if (value === undefined) continue;
    filled += text.slice(from, open) + value;
    from = close + 1;
    open = close;
  }
  return from === 0 ? text : filled + text.slice(from);
}
