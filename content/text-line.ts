import * as z from 'zod';

/** A text, with the placeholders that it may hold. */
export function line(...placeholders: string[]) {
  return z
    .string()
    .trim()
    .min(1)
    .refine(
      (text) => !/[{}]/.test(placeholders.reduce((rest, name) => rest.replaceAll(`{${name}}`, ''), text)),
      placeholders.length > 0
        ? `only these may stand between braces: ${placeholders.join(', ')}`
        : 'no placeholders in braces here',
    );
}
