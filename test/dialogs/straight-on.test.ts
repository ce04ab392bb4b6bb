import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { fill } from '../../content/fill.ts';
import { textOf } from '../fixtures/card.ts';
import type { SentCard } from '../fixtures/connector.ts';
import { allAnswered, content, noticeOf, press, scanOf, shown, stateOf, type } from '../fixtures/states.ts';
import { inOrder, labelOf, markedOf, says, TEXTS, wordOf } from '../fixtures/wording.ts';

const answer = (criterion: string, answers: Record<string, string> = {}) =>
  press(stateOf(scanOf(answers)), { kind: 'answer', round: 1, criterion, version: 0, choice: 'deels' });

describe('A standard of one criterion', () => {
  it('goes straight on to the next question after its answer, and says what is kept', () => {
    const alone = content.standards.filter(({ criteria }) => criteria.length === 1).map(({ id }) => id);
    assert.deepEqual(alone, ['1', '2', '4', '5', '9']);
    for (const id of alone) {
      const next = content.criteria[content.criteria.findIndex((one) => one.id === id) + 1];
      const decision = answer(id);
      assert.equal(shown(decision, 'standard').asked.criterion.id, next?.id);
      assert.equal(
        noticeOf(decision),
        fill(TEXTS.talk.evidence.kept, { criterium: id, antwoord: markedOf('deels') }),
      );
    }
  });

  it('shows its result where nothing is open after it, and to who opens it', () => {
    assert.equal(
      shown(answer('9', allAnswered('deels', { '9': null })), 'standard-done').line.standard.id,
      '9',
    );
    const opened = press(stateOf(scanOf({ '2': 'deels' })), { kind: 'open', round: 1, standard: '2' });
    assert.equal(shown(opened, 'standard-done').line.standard.id, '2');
  });

  it('is unlike one of several, whose last answer shows its result', () => {
    const others = { '3A': 'deels', '3B': 'deels', '3C': 'deels', '3D': 'deels' };
    assert.equal(shown(answer('3E', others), 'standard-done').line.standard.id, '3');
  });
});

describe('The last answer of a round', () => {
  const given = { '2': 'onvoldoende', '5': 'voldoende' };
  const end = answer('9', allAnswered('deels', { ...given, '9': null }));
  const whole = stateOf(scanOf(allAnswered('deels', given)));

  it('tells what the round comes to, and where to begin', () => {
    const { conclusion } = shown(end, 'standard-done');
    assert.equal(conclusion, shown(type(whole, wordOf('summary')), 'summary').conclusion);
    assert.match(
      conclusion ?? '',
      inOrder(
        says(TEXTS.summary.conclusion.all),
        says(TEXTS.summary.conclusion.best),
        says(TEXTS.summary.conclusion.first),
      ),
    );
    assert.ok(textOf(draw(content, end.view) as unknown as SentCard).includes(conclusion ?? '-'));
  });

  it('is told once: who reads a standard later reads only that', () => {
    const opened = press(whole, { kind: 'open', round: 1, standard: '9' });
    assert.equal(shown(opened, 'standard-done').conclusion, null);
    const others = { '3A': 'deels', '3B': 'deels', '3C': 'deels', '3D': 'deels' };
    assert.equal(shown(answer('3E', others), 'standard-done').conclusion, null);
  });
});

describe('The result of a standard', () => {
  const told = (...choices: string[]) => {
    const answers = Object.fromEntries(
      ['3A', '3B', '3C', '3D', '3E'].map((id, n) => [id, choices[n] ?? 'deels']),
    );
    const { view } = press(stateOf(scanOf(answers)), { kind: 'open', round: 1, standard: '3' });
    return textOf(draw(content, view) as unknown as SentCard);
  };

  it('tells from which answers it comes, and what does not count', () => {
    const mixed = told('voldoende', 'voldoende', 'onvoldoende', 'weet-niet', 'weet-niet');
    assert.match(
      mixed,
      inOrder(
        markedOf('deels'),
        `2 ${labelOf('voldoende')}, 1 ${labelOf('onvoldoende')}; ${labelOf('weet-niet')}`,
      ),
    );
    assert.match(
      told('deels', 'deels', 'deels', 'weet-niet', 'nvt'),
      inOrder(`3 ${labelOf('deels')}; ${labelOf('weet-niet')} en ${labelOf('nvt')}`),
    );
    assert.match(told('deels', 'deels', 'deels', 'deels', 'deels'), inOrder(`5 ${labelOf('deels')}`));
    assert.match(
      told('nvt', 'nvt', 'nvt', 'nvt', 'weet-niet'),
      inOrder(markedOf('weet-niet'), `1 ${labelOf('weet-niet')}, 4 ${labelOf('nvt')}`),
    );
  });
});
