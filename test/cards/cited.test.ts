import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citedIn } from '../../cards/cited.ts';
import { draw } from '../../cards/draw.ts';
import { searchOf } from '../../dialogs/questions.ts';
import type { Result } from '../../dialogs/search/search.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { messageCiting } from '../../src/bot/sdk/message.ts';
import { content } from '../fixtures/states.ts';
import { inOrder, TEXTS } from '../fixtures/wording.ts';

/** Below what Teams takes, and what phones draw. */
const MESSAGE = 25 * 1024;

function answer(rest: Partial<ViewOf<'results'>> = {}): ViewOf<'results'> {
  return {
    kind: 'results',
    kept: true,
    question: 'training over huwelijksdwang',
    outcome: 'found',
    sought: 'training over huwelijksdwang',
    joined: false,
    definition: null,
    results: searchOf(content).ask('training over huwelijksdwang').results.slice(0, 3),
    more: null,
    choosingLink: false,
    notice: null,
    progress: null,
    ...rest,
  };
}

const text = fc.string({ unit: 'grapheme', maxLength: 400 });
const result: fc.Arbitrary<Result> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('resource', 'topic', 'criterion', 'standard'),
  title: text,
  description: text,
  urls: fc.array(fc.webUrl(), { maxLength: 2 }),
  dead: fc.constant([]),
  criteria: fc.constant([]),
  publisher: text,
  free: fc.constant(true as const),
  resourceKind: text,
  score: fc.nat(),
  words: fc.constant([]),
  merged: fc.constant([]),
});

describe('The sources of an answer', () => {
  it('are what leads somewhere, in the order of the card, with what each is', () => {
    const cited = citedIn(content, answer());
    assert.match(cited?.text ?? '', inOrder('Online cursus Huwelijksdwang [1] · ', ' [2] · ', ' [3]'));
    assert.deepEqual(cited?.sources[0]?.keywords, [
      'e-learning',
      'Augeo Academy en Fier',
      TEXTS.standard.free,
    ]);
    assert.match(cited?.sources[0]?.url ?? '', /^https:\/\/.*augeo\.nl/);
    assert.match(cited?.sources[0]?.abstract ?? '', /^In deze gratis online cursus .*…$/);
  });

  it('are not there of what the infobox is not sure of, beside a choice, and where nothing leads on', () => {
    const nowhere = answer().results.map((one) => ({ ...one, urls: [] }));
    for (const rest of [
      { outcome: 'maybe' as const },
      { outcome: 'none' as const, results: [] },
      { choosingLink: true },
      { results: nowhere },
    ]) {
      assert.equal(citedIn(content, answer(rest)), null, JSON.stringify(rest).slice(0, 80));
    }
  });

  it('stay within what Teams takes, whatever the infobox says, and each number stands once in the line', () => {
    fc.assert(
      fc.property(fc.array(result, { maxLength: 30 }), (results) => {
        const cited = citedIn(content, answer({ results }));
        const leading = results.filter(({ urls }) => urls.length > 0).length;
        assert.equal(cited?.sources.length ?? 0, Math.min(leading, 20));
        for (const { name, abstract, keywords } of cited?.sources ?? []) {
          assert.ok(name.length <= 80 && abstract.length <= 160 && keywords.length <= 3);
          assert.ok(keywords.every((word) => word.length > 0 && word.length <= 28));
        }
        const numbers = [...(cited?.text ?? '').matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
        assert.deepEqual(
          numbers,
          (cited?.sources ?? []).map((_, at) => at + 1),
        );
      }),
    );
  });

  it('fit beside the card in one message, for a question to each part of the infobox', () => {
    for (const { title } of content.resources) {
      const view = answer({ question: title, results: searchOf(content).ask(title).results.slice(0, 3) });
      const cited = citedIn(content, view);
      if (!cited) continue;
      const size = JSON.stringify(messageCiting(draw(content, view), cited)).length;
      assert.ok(size < MESSAGE, `${title}: ${size}`);
    }
  });
});
