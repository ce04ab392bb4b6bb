import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plain } from '../../content/plain.ts';
import { content } from '../fixtures/bot.ts';

describe('The example questions of the content', () => {
  for (const set of ['dev', 'a', 'b', 'c', 'd']) {
    it(`hold none of the questions of test set ${set}, which would then measure nothing`, () => {
      const file = readFileSync(join(import.meta.dirname, `questions-${set}.json`), 'utf8');
      const asked = new Set((JSON.parse(file) as { q: string }[]).map(({ q }) => plain(q)));
      const copies = Object.values(content.questions)
        .flat()
        .filter((question) => asked.has(plain(question)));
      assert.deepEqual(copies, []);
    });
  }
});
