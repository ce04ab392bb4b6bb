import type { Content } from '../../content/index.ts';
import { recognise } from './find-personal-data.ts';

/**
 * The text with a word between brackets where personal data was recognised; all else stays as it was typed.
 * What comes back holds nothing that is recognised: a second look may find what was hidden by the first.
 * Each look takes signs away and what it puts there is never recognised, so it ends; nearly always after one.
 */
export function withoutPersonalData(content: Content, text: string): string {
  const { instead } = content.texts.privacy;
  let rest = text;
  for (let found = recognise(rest); found.length > 0; found = recognise(rest)) {
    let cleaned = '';
    let done = 0;
    for (const { kind, from, to } of found) {
      cleaned += rest.slice(done, from) + instead[kind];
      done = to;
    }
    rest = cleaned + rest.slice(done);
  }
  return rest;
}

/** Whether such a text has no letter or digit but those of the words between brackets. */
export function isNothingElse(content: Content, cleaned: string): boolean {
  const words = Object.values(content.texts.privacy.instead);
  return !/[\p{L}\p{N}]/u.test(words.reduce((rest, word) => rest.replaceAll(word, ''), cleaned));
}
