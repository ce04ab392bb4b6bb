import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import {
  allAnswered,
  answerOf,
  asking,
  BRAM,
  content,
  noticeOf,
  onlyAnswer,
  scanOf,
  showing,
  shown,
  stateOf,
  type,
} from '../fixtures/states.ts';
import { labelOf, typedFor } from '../fixtures/wording.ts';

const { notices } = content.texts;
const byBram = answerOf('deels', { by: BRAM.name });

describe('Answering with a word', () => {
  it('answers the criterion that the card in sight asks, not the first that is open', () => {
    const change = onlyAnswer(type(stateOf(scanOf(), { placed: asking('6C') }), typedFor('deels')));
    assert.deepEqual([change.criterion, change.choice], ['6C', 'deels']);
  });

  it('answers nothing when a colleague answered that criterion meanwhile, and asks it again', () => {
    const state = stateOf(scanOf({ '3A': byBram }), { placed: asking('3A', 0) });
    const decision = type(state, typedFor('voldoende'));
    assert.deepEqual(decision.changes, []);
    assert.equal(
      noticeOf(decision),
      fill(notices.colleagueChose, { naam: 'Bram', antwoord: labelOf('deels') }),
    );
    assert.deepEqual(decision.landing.cardChange?.shows, { standard: '3', criterion: '3A', seen: 1 });
  });

  it('corrects the answer that the card in sight shows', () => {
    const change = onlyAnswer(
      type(stateOf(scanOf({ '3A': byBram }), { placed: asking('3A', 1) }), 'voldoende'),
    );
    assert.deepEqual([change.criterion, change.expected], ['3A', 1]);
  });

  it('asks which criterion is meant when the card in sight asks none, and answers nothing', () => {
    for (const [placed, next] of [
      [showing('3'), '4'],
      [showing(null), '1'],
      [null, '1'],
    ] as const) {
      const decision = type(stateOf(scanOf({ '3A': 'deels' }), { placed }), 'ja');
      assert.deepEqual(decision.changes, []);
      assert.equal(noticeOf(decision), notices.whichCriterion);
      assert.equal(shown(decision, 'standard').asked.criterion.id, next);
    }
  });

  it('shows the summary when nothing is open, and does not speak of another round', () => {
    const decision = type(stateOf(scanOf(allAnswered('deels')), { placed: showing(null) }), 'ja');
    assert.deepEqual(decision.changes, []);
    shown(decision, 'summary');
    assert.notEqual(noticeOf(decision), fill(notices.otherRound, { ronde: 1 }));
  });

  it('asks for a reason when it is n.v.t.', () => {
    const decision = type(stateOf(scanOf(), { placed: asking('3A') }), typedFor('nvt'));
    assert.deepEqual(decision.changes, []);
    assert.equal(shown(decision, 'standard').asked.reasonFor?.id, 'nvt');
  });
});
