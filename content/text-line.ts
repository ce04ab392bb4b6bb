import * as z from 'zod';
import { listed } from './dutch.ts';
import { nearest } from './near.ts';
import { printed, shown } from './shown.ts';

/** A text that people see: a sign without a shape is none. */
export const text = z
  .string()
  .trim()
  .min(1)
  .refine(
    (written) => written === '' || /[\p{L}\p{N}\p{P}\p{S}]/u.test(written),
    'hier staat niets dat je kunt zien. Vul dit in.',
  );

/** The placeholders of each of these texts, as `line` takes them; an editor's program checks them too (`content/schemas`). */
export const PLACEHOLDERS = new WeakMap<object, readonly string[]>();

/**
 * A text, with the placeholders in which the bot fills in a value. Each has to stand in the text, since what is left out
 * is not told; one whose name ends with "?" may be left out.
 */
export function line(...placeholders: string[]) {
  const allowed = placeholders.map((name) => `{${name.replace(/\?$/, '')}}`);
  const needed = placeholders.filter((name) => !name.endsWith('?')).map((name) => `{${name}}`);
  const made = text.superRefine((written, { addIssue }) => {
    const message = strangeIn(written, allowed) ?? lackingIn(written, needed);
    if (message !== null) addIssue({ code: 'custom', message });
  });
  PLACEHOLDERS.set(made, placeholders);
  return made;
}

/** What stands between braces, or a brace alone, where the bot fills in nothing. */
function strangeIn(text: string, allowed: readonly string[]): string | null {
  const rest = allowed.reduce((left, name) => left.replaceAll(name, ''), text);
  const [strange] = /\{[^{}]*\}|[{}]/.exec(rest) ?? [];
  if (strange === undefined) return null;
  const near = strange.length === 1 && allowed.length === 1 ? allowed[0] : nearest(strange, allowed);
  const instead = allowed.length === 0 ? 'niets tussen accolades' : `alleen ${listed(allowed)}`;
  const hint = near ? `Bedoel je ${near}?` : `Hier kan ${instead}.`;
  return `in ${shown(text)} kan ${printed(strange)} niet. ${hint}`;
}

function lackingIn(text: string, needed: readonly string[]): string | null {
  const lacking = needed.filter((name) => !text.includes(name));
  if (lacking.length === 0) return null;
  const is = lacking.length === 1 ? 'ontbreekt' : 'ontbreken';
  return `in ${shown(text)} ${is} ${listed(lacking)}. Zet dat in de tekst.`;
}
