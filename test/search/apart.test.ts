import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../content/index.ts';
import { withExamples } from '../../content/learning.ts';
import { plain } from '../../content/plain.ts';

const content = withExamples(loadContent());

describe('The example questions of the content, and what it learns from', () => {
  for (const set of ['dev', '2', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) {
    it(`hold none of the questions of test set ${set}, which would then measure nothing`, () => {
      const file = readFileSync(join(import.meta.dirname, `questions-${set}.json`), 'utf8');
      const asked = new Set((JSON.parse(file) as { q: string }[]).map(({ q }) => plain(q)));
      const texts = [content.questions, content.learning].flatMap(textsIn);
      assert.deepEqual(
        texts.filter((text) => asked.has(plain(text))),
        [],
      );
    });
  }
});

/** All texts in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
