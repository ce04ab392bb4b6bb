import { own } from './own.ts';

/**
 * Puts values into a text's placeholders: `{naam} koos {antwoord}`.
 * @returns the text; a placeholder without a value stays, so that people see the mistake
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(own(values, name) ?? whole));
}
