import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadContent } from '../../content/index.ts';
import { plain } from '../../content/plain.ts';
import { createFollowUp } from '../../dialogs/search/follow-up.ts';
import { createIndex } from '../../dialogs/search/index.ts';
import { preparedFor } from '../../dialogs/search/prepared.ts';
import { createSearch, type Findings } from '../../dialogs/search/search.ts';

const content = loadContent();
const search = createSearch(content);
const ids = (reply: Findings) => reply.results.slice(0, 3).flatMap((one) => one.merged);
const opens = (question: string) => content.search.followUp.includes(plain(question).split(' ')[0] ?? '');

describe('A question after another one', () => {
  const before = 'training om mishandeling van kinderen te herkennen';

  for (const [question, expected] of [
    ['en voor ouderen?', '3B-07'],
    ['ook voor ouderen', '3B-07'],
  ] as const) {
    it(`is taken together with it when it opens as a follow-up: "${question}"`, () => {
      const reply = search.ask(question, before);
      assert.ok(reply.joined);
      assert.ok(ids(reply).includes(expected), ids(reply).join(' '));
    });
  }

  it('keeps to what is free when that is all that it adds', () => {
    const reply = search.ask('en gratis?', 'training over huwelijksdwang');
    assert.ok(reply.joined);
    assert.equal(reply.results[0]?.free, true);
  });

  it('finds the same when what was searched for is searched for again', () => {
    const { asked, results } = search.ask('en voor ouderen?', before);
    assert.deepEqual(search.ask(asked).results, results);
  });

  for (const [first, second] of [
    ['asdfghjkl', 'lvb'],
    ['huwelijksdwang', 'is dit anoniem'],
    ['welke magazines zijn er?', 'waar is training over huwelijksdwang?'],
    ['meldcode', 'en waar vind ik een training over praten met kinderen van verslaafde ouders'],
  ] as const) {
    it(`is asked by itself when it does not: "${second}" after "${first}"`, () => {
      assert.deepEqual(search.ask(second, first), search.ask(second));
    });
  }

  it('is never taken together with it otherwise, whatever two questions come after each other', () => {
    const { language } = createIndex(content, preparedFor(content));
    const complete = createFollowUp(content.search, language);
    const all = Object.values(content.questions).flat();
    const others = all.filter((question) => !opens(question));
    let pairs = 0;
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...others), (first, second) => {
        pairs += 1;
        const { asked, joined } = complete({ text: second, words: language.split(second) }, first);
        assert.deepEqual({ asked, joined }, { asked: second, joined: false });
        // A whole reply takes a hundred times as long.
        if (pairs % 20 === 0) assert.deepEqual(search.ask(second, first), search.ask(second));
      }),
      { numRuns: 10_000 },
    );
  });
});
