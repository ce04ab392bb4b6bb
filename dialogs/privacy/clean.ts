import type { Content } from '../../content/index.ts';
import { recognise } from './find-personal-data.ts';

/**
 * Replaces personal data by a word between brackets; everything else stays as it was typed. Nothing in the result is
 * recognised. Replacing one thing may uncover another, so the text is looked through again until nothing is found. Each
 * time typed signs are taken away, and the words between brackets are never recognised, so the loop ends: nearly always
 * after one time.
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

/** Whether a cleaned text has no letter or digit outside the words between brackets. */
export function isNothingElse(content: Content, cleaned: string): boolean {
  const words = Object.values(content.texts.privacy.instead);
  return !/[\p{L}\p{N}]/u.test(words.reduce((rest, word) => rest.replaceAll(word, ''), cleaned));
}
