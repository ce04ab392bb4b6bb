import assert from 'node:assert/strict';
import lunr from 'lunr';
import dutch from 'lunr-languages/lunr.nl.js';
import stemmers from 'lunr-languages/lunr.stemmer.support.js';
import { stemDutch } from '../../dialogs/search/dutch.ts';
import { createSplit } from '../../dialogs/search/split.ts';
import { content } from '../fixtures/bot.ts';

type WithDutch = typeof lunr & { nl: { stemmer: (token: lunr.Token) => lunr.Token } };

describe('The Dutch stemmer', () => {
  it('gives every word of the content the stem that Snowball gives it', () => {
    stemmers(lunr);
    dutch(lunr);
    const snowball = (word: string) => (lunr as WithDutch).nl.stemmer(new lunr.Token(word, {})).toString();
    const split = createSplit(content.search.spellings);
    const words = new Set(texts(content).flatMap(split));
    assert.ok(words.size > 5000);
    assert.deepEqual(
      [...words].filter((word) => stemDutch(word) !== snowball(word)),
      [],
    );
  });
});

/** Every text in the content. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}
