import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { readPayload } from '../../cards/payload.ts';
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

/** What a screen reader says of the ways to know an answer to this criterion. */
const saidOf = (criterion: string) =>
  content.talk.evidence.map(({ label }) => `${criterion}: ${label.toLowerCase()}`);

describe('How a team knows an answer', () => {
  it('is asked after the answer, on whatever card comes next', () => {
    for (const name of ['criterion 3B, after another', 'ballot, after an answer', 'reveal, after another']) {
      const buttons = buttonsOf(viewOf(name));
      assert.deepEqual(
        buttons.map(({ title }) => title.replace(', gekozen', '')),
        saidOf('3A'),
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
      /^Bewaard: .* Hoe weten we dit\?$/m,
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
        saidOf(criterion).with(0, `${saidOf(criterion)[0]}, gekozen`),
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
    assert.ok(
      text.includes('Hoe weten we dit? dossiers 2 · cliënten 0 · cijfers 1 · gevoel 1 · niet gezegd 31'),
    );
    assert.ok(!text.includes(weak));
  });

  it('is followed by what to do when it rests on feeling', () => {
    assert.ok(told(['gevoel', 'gevoel', 'gevoel', 'cijfers', 'cijfers']).includes(weak));
  });

  it('is left out where the team never said it', () => {
    assert.ok(!told([]).includes(TEXTS.talk.evidence.question));
  });
});
