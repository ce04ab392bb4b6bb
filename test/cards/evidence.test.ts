import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { readPayload } from '../../cards/payload.ts';
import { escaped } from '../../content/escaped.ts';
import { fill } from '../../content/fill.ts';
import { summaryView } from '../../dialogs/summary-view.ts';
import type { View } from '../../dialogs/view.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import { allAnswered, answerOf, content, scanOf } from '../fixtures/states.ts';
import { everyView } from '../fixtures/views.ts';
import { inOrder, TEXTS } from '../fixtures/wording.ts';

const views = new Map(everyView(content));

function viewOf(name: string): View {
  const view = views.get(name);
  assert.ok(view, name);
  return view;
}

/** The buttons that say how the team knows an answer. */
function buttonsOf(view: View) {
  return pressables(draw(content, view))
    .map(({ title, data }) => ({ title, event: readPayload(data) }))
    .filter(({ event }) => event.kind === 'evidence');
}

const words = TEXTS.talk.evidence;
const ways = content.talk.evidence.map(({ label }) => label.toLowerCase());

/** What a screen reader says of the ways to know an answer to this criterion. */
const saidOf = (criterium: string, sentence = words.button) =>
  ways.map((bron) => fill(sentence, { criterium, bron }));

describe('How a team knows an answer', () => {
  it('is asked after the answer, on whatever card comes next', () => {
    for (const name of ['criterion 3B, after another', 'ballot, after an answer', 'reveal, after another']) {
      const buttons = buttonsOf(viewOf(name));
      const [said, chosen] = [saidOf('3A'), saidOf('3A', words.chosen)];
      assert.deepEqual(
        buttons.map(({ title }, n) => (title === chosen[n] ? said[n] : title)),
        said,
        name,
      );
      for (const { event } of buttons) {
        assert.ok(
          event.kind === 'evidence' && event.criterion === '3A' && event.version === 1 && !event.here,
        );
      }
    }
    assert.match(
      textOf(draw(content, viewOf('criterion 3B, after another'))),
      new RegExp(`^Bewaard: .* ${escaped(words.question)}$`, 'm'),
    );
  });

  it('is asked on the card of the answer itself, and on the votes after an agreed answer', () => {
    for (const [name, criterion] of [
      ['criterion 8A, known', '8A'],
      ['reveal, known', '3B'],
    ] as const) {
      const buttons = buttonsOf(viewOf(name));
      assert.deepEqual(
        buttons.map(({ title }) => title),
        [saidOf(criterion, words.chosen)[0], ...saidOf(criterion).slice(1)],
        name,
      );
      for (const { event } of buttons) {
        assert.ok(event.kind === 'evidence' && event.criterion === criterion && event.here, name);
      }
    }
  });

  it('is told in words beside the tick', () => {
    const card = draw(content, viewOf('criterion 8A, known'));
    assert.match(
      textOf(card),
      inOrder(TEXTS.talk.evidence.question, ` **${content.talk.evidence[0]?.label}**`),
    );
    assert.match(textOf(card), inOrder(...content.talk.evidence.map(({ label }) => label)));
  });

  it('is not asked without an answer, in a closed round, or where a reason is asked first', () => {
    const known = viewOf('criterion 8A, known');
    assert.ok(known.kind === 'standard');
    const { asked } = known;
    for (const view of [
      { ...known, closed: true },
      { ...known, asked: { ...asked, answer: null } },
      { ...known, asked: { ...asked, answer: answerOf(null) } },
      viewOf('criterion 8A, reason'),
    ]) {
      assert.deepEqual(buttonsOf(view), []);
    }
  });
});

describe('How often a team said how it knows its answers', () => {
  const told = (evidence: readonly (string | undefined)[]) => {
    const scan = scanOf(allAnswered('deels'));
    const answers = Object.entries(scan.answers).map(([id, answer], n) => {
      const said = evidence[n];
      return [id, said ? { ...answer, evidence: said } : answer] as const;
    });
    const view = summaryView(
      { content, scan: { ...scan, answers: Object.fromEntries(answers) } },
      { team: { id: 'team:1', kind: 'channel', name: 'Wijkteam Noord' } },
    );
    return textOf(draw(content, view));
  };
  const weak = content.texts.talk.evidence.onlyWeak;

  it('stands on the summary in one line', () => {
    const text = told(['dossiers', 'dossiers', 'cijfers', 'gevoel']);
    const counts = [2, 0, 1, 1].map((aantal, n) => fill(words.count, { bron: ways[n] ?? '', aantal }));
    const bronnen = [...counts, fill(words.none, { aantal: 31 })].join(' · ');
    assert.ok(text.includes(fill(words.summary, { bronnen })), text);
    assert.ok(!text.includes(weak));
  });

  it('is followed by what to do when it rests on feeling', () => {
    assert.ok(told(['gevoel', 'gevoel', 'gevoel', 'cijfers', 'cijfers']).includes(weak));
  });

  it('is left out where the team never said it', () => {
    assert.ok(!told([]).includes(TEXTS.talk.evidence.question));
  });
});
