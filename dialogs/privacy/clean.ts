import type { Content } from '../../content/index.ts';
import { recognise } from './find-personal-data.ts';

/**
 * The text with a word between brackets in place of personal data; everything else stays as it was typed.
 * The result holds nothing that is recognised. A second look may find what the first one had hidden, so looks repeat.
 * Each look takes signs away, and the words that it puts there are never recognised, so the loop ends; nearly always after one.
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
