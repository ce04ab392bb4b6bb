import assert from 'node:assert/strict';
import { citedIn } from '../../cards/cited.ts';
import { draw } from '../../cards/draw.ts';
import { drawPrivately } from '../../cards/privately.ts';
import type { View } from '../../dialogs/view.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import { replyViews } from '../fixtures/reply-views.ts';
import { content } from '../fixtures/states.ts';

const words = content.texts.results;
const views = new Map(replyViews(content));
const viewOf = (name: string): View => {
  const view = views.get(name);
  assert.ok(view, name);
  return view;
};
const linesOf = (view: View) => textOf(draw(content, view)).split('\n');
const named = (start: string) => [...views].filter(([name]) => name.startsWith(start));

describe('The card of danger', () => {
  it('begins with 112, then 113 where somebody may take their own life, then Veilig Thuis', () => {
    for (const [name, view] of named('danger')) {
      const [first, ...more] = linesOf(view);
      assert.equal(first, words.urgentTitle, name);
      const expected = name.includes('suicide') ? [words.suicide, words.urgent] : [words.urgent];
      assert.deepEqual(more.slice(0, expected.length), expected, name);
    }
  });

  it('names 113 nowhere else', () => {
    assert.doesNotMatch(textOf(draw(content, viewOf('danger 0'))), /113/);
  });

  it('leads back to the question, to asking something else, and nowhere that carries a text', () => {
    for (const [name, view] of named('danger')) {
      assert.ok(view.kind === 'danger');
      const events = pressables(draw(content, view)).map(({ data }) => (data as { event: unknown }).event);
      const back = view.progress
        ? { kind: 'start', ...(view.inPlace ? { aside: true } : {}) }
        : { kind: 'help' };
      assert.deepEqual(events, [{ kind: 'ask' }, back], name);
    }
  });

  it('has no sources', () => {
    for (const [, view] of named('danger')) assert.equal(citedIn(content, view), null);
  });

  it('says the same to somebody alone in a group', () => {
    const alone = textOf(drawPrivately(content, viewOf('danger, suicide 0')));
    for (const line of [words.urgentTitle, words.suicide, words.urgent, words.notKept]) {
      assert.ok(alone.includes(line), line);
    }
  });
});

describe('The card about the bot itself', () => {
  it('says what the content says, with the button that does it, a way back and where to call', () => {
    for (const { id, title, text, button } of content.about) {
      const view = viewOf(`about ${id}`);
      assert.deepEqual(linesOf(view), [title, text, words.call]);
      const titles = pressables(draw(content, view)).map((one) => one.title);
      const { ask, resume } = content.texts.buttons;
      assert.deepEqual(titles, [...(button ? [button.title] : []), ask, resume]);
    }
  });

  it('has only buttons that show something, or that ask first', () => {
    const does = new Set(content.about.flatMap(({ button }) => button?.does ?? []));
    for (const changing of [
      'vote-first',
      'together',
      'reveal',
      'skip',
      'take-back',
      'share',
      'subscribe',
      'unsubscribe',
    ]) {
      assert.ok(![...does].includes(changing as never), changing);
    }
  });
});

describe('The card of results', () => {
  it('says what a word means before the links, and does not say that the links answer it', () => {
    for (const { id, title, text } of content.definitions) {
      const lines = linesOf(viewOf(`definition ${id}`));
      assert.deepEqual(lines.slice(1, 4), [title, text, words.besides]);
      assert.ok(!lines.includes(words.found), id);
    }
    const alone = linesOf(viewOf('definition alone'));
    assert.ok(!alone.includes(words.besides) && !alone.includes(words.found));
  });

  it('says that it was searched together with the question before, and not with which words', () => {
    const view = viewOf('results, maybe');
    assert.ok(view.kind === 'results' && view.sought);
    const lines = linesOf(view);
    assert.deepEqual(lines.slice(1, 3), [words.joined, words.maybe]);
    assert.ok(!lines.join('\n').includes(view.sought));
  });

  it('has buttons that search the same text once more', () => {
    for (const name of ['results, maybe', 'results, which link']) {
      const view = viewOf(name);
      assert.ok(view.kind === 'results');
      const texts = pressables(draw(content, view)).flatMap(({ data }) => {
        const { event } = data as { event: { text?: string } };
        return event.text ?? [];
      });
      assert.ok(texts.length > 1, name);
      assert.deepEqual(new Set(texts), new Set([view.sought]), name);
    }
  });

  it('says in each outcome how sure it is, and ends with where to call', () => {
    for (const [name, view] of [...named('results'), ...named('definition')]) {
      assert.ok(view.kind === 'results');
      const lines = linesOf(view);
      assert.equal(lines.at(-1), words.call, name);
      const headings = [words.found, words.maybe, words.none].filter((one) => lines.includes(one));
      const expected = view.definition || view.choosingLink ? [] : [words[view.outcome]];
      assert.deepEqual(headings, expected, name);
    }
  });
});
