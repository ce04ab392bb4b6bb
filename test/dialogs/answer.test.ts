import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import type { EventOf } from '../../dialogs/event.ts';
import {
  ANNA,
  answerOf,
  asking,
  BRAM,
  content,
  criterionOf,
  happen,
  noticeOf,
  onlyAnswer,
  press,
  scanOf,
  showing,
  shown,
  stateOf,
} from '../fixtures/states.ts';
import { labelOf } from '../fixtures/wording.ts';

const { notices } = content.texts;

/** The button of an answer on the card that asks 3A. */
function tap(choice: string, rest: Partial<EventOf<'answer'>> = {}): EventOf<'answer'> {
  return { kind: 'answer', round: 1, criterion: '3A', version: 0, choice, ...rest };
}

const byBram = answerOf('deels', { by: BRAM.name });

describe('Answering with a button', () => {
  it('keeps the choice and asks the next open criterion of the standard', () => {
    const state = stateOf(scanOf({ '3B': 'deels' }), { placed: asking('3A') });
    const decision = press(state, tap('voldoende'));
    const texts = { reason: null, note: '', link: '', wording: criterionOf('3A').wording };
    assert.deepEqual(decision.changes, [
      { kind: 'answer', round: 1, criterion: '3A', expected: 0, choice: 'voldoende', ...texts },
    ]);
    assert.equal(shown(decision, 'standard').asked.criterion.id, '3C');
    assert.equal(decision.landing.reply, decision.view);
  });

  it('shows the result of the standard after its last answer, and which standard comes next', () => {
    const state = stateOf(
      scanOf({ '3A': 'deels', '3B': 'deels', '3C': 'deels', '3D': 'deels', '4': 'deels' }),
    );
    const view = shown(press(state, tap('deels', { criterion: '3E' })), 'standard-done');
    assert.equal(view.line.result?.id, 'deels');
    assert.equal(view.next?.id, '5');
  });

  it('changes once when it is pressed twice', () => {
    const spot = { by: ANNA, where: 'hier', typed: false, old: false };
    const once = happen({ scans: [scanOf()], placed: {} }, spot, tap('deels'));
    const twice = happen(once.after, spot, tap('deels'));
    assert.equal(once.decision.changes.length, 1);
    assert.deepEqual(twice.after, once.after);
    assert.equal(noticeOf(twice.decision), noticeOf(once.decision));
    assert.deepEqual({ ...twice.decision.view, notice: null }, { ...once.decision.view, notice: null });
  });

  it('changes nothing on a card from before a colleague answered, and names who chose what', () => {
    const decision = press(stateOf(scanOf({ '3A': byBram })), tap('voldoende'));
    assert.deepEqual(decision.changes, []);
    assert.equal(
      noticeOf(decision),
      fill(notices.colleagueChose, { naam: 'Bram', antwoord: labelOf('deels') }),
    );
    assert.equal(shown(decision, 'standard').asked.criterion.id, '3A');
  });

  it('says “jij” when it was your own answer on another device', () => {
    const decision = press(stateOf(scanOf({ '3A': 'deels' })), tap('voldoende'));
    assert.deepEqual(decision.changes, []);
    assert.equal(noticeOf(decision), fill(notices.youChose, { antwoord: labelOf('deels') }));
  });

  it('says that something changed when a colleague only left a note there', () => {
    const decision = press(stateOf(scanOf({ '3A': answerOf(null, { by: BRAM.name }) })), tap('deels'));
    assert.deepEqual(decision.changes, []);
    assert.equal(noticeOf(decision), notices.changedMeanwhile);
  });

  it('names who chose what before it asks the reason of n.v.t.', () => {
    const decision = press(stateOf(scanOf({ '3A': byBram })), tap('nvt'));
    assert.equal(
      noticeOf(decision),
      fill(notices.colleagueChose, { naam: 'Bram', antwoord: labelOf('deels') }),
    );
  });

  it('names who chose what, also when the link beside it is wrong', () => {
    const draft = { criterion: '3A', version: 0, note: '', link: 'http://wijkteam.nl' };
    const decision = press(stateOf(scanOf({ '3A': byBram })), { ...tap('voldoende'), draft });
    assert.equal(
      noticeOf(decision),
      fill(notices.colleagueChose, { naam: 'Bram', antwoord: labelOf('deels') }),
    );
    assert.equal(shown(decision, 'why').link, draft.link);
  });

  it('keeps the note of a colleague when somebody with an empty field chooses again', () => {
    const withNote = answerOf('deels', { by: BRAM.name, note: 'Zie het handboek' });
    const state = stateOf(scanOf({ '3A': withNote }));
    const empty = { criterion: '3A', version: 0, note: '', link: '' };
    const { answer } = shown(press(state, { ...tap('voldoende'), draft: empty }), 'standard').asked;
    const again = { criterion: '3A', version: 1, note: answer?.note, link: answer?.link };
    const decision = press(state, { ...tap('voldoende', { version: 1 }), draft: again });
    assert.equal(onlyAnswer(decision).note, 'Zie het handboek');
  });

  it('corrects an answer, keeps its note, and drops the reason that belonged to the old choice', () => {
    const given = answerOf('nvt', { reason: 'anders', note: 'Nog nooit gehad' });
    const decision = press(stateOf(scanOf({ '3A': given })), tap('deels', { version: 1 }));
    const change = onlyAnswer(decision);
    assert.deepEqual([change.choice, change.reason, change.note], ['deels', null, 'Nog nooit gehad']);
  });
});

describe('N.v.t.', () => {
  it('asks for a reason first, and keeps nothing yet', () => {
    const decision = press(stateOf(scanOf()), tap('nvt'));
    const { asked } = shown(decision, 'standard');
    assert.deepEqual(decision.changes, []);
    assert.deepEqual([asked.criterion.id, asked.reasonFor?.id], ['3A', 'nvt']);
  });

  it('is kept with its reason', () => {
    const change = onlyAnswer(press(stateOf(scanOf()), tap('nvt', { reason: 'komt-niet-voor' })));
    assert.deepEqual([change.choice, change.reason], ['nvt', 'komt-niet-voor']);
  });
});

describe('A button with something that does not exist', () => {
  const unknown = {
    choice: tap('geweldig'),
    'empty choice': tap(''),
    criterion: tap('deels', { criterion: '3Z' }),
    'criterion named as a property of every object': tap('deels', { criterion: 'toString' }),
    reason: tap('nvt', { reason: 'zomaar' }),
    'reason of another choice': tap('deels', { reason: 'anders' }),
  };
  for (const [what, event] of Object.entries(unknown)) {
    it(`changes nothing and shows how things stand: ${what}`, () => {
      const decision = press(stateOf(scanOf(), { placed: showing('3') }), event);
      assert.deepEqual(decision.changes, []);
      assert.equal(noticeOf(decision), notices.malformed);
      assert.equal(shown(decision, 'standard').standard.id, '3');
    });
  }

  it('changes nothing in a round that does not exist, and says which round is on', () => {
    const decision = press(stateOf(scanOf()), tap('deels', { round: 99 }));
    assert.deepEqual(decision.changes, []);
    assert.equal(noticeOf(decision), fill(notices.otherRound, { ronde: 1 }));
  });

  it('says that there is no scan yet when there is none', () => {
    const decision = press(stateOf(null), tap('deels'));
    assert.equal(shown(decision, 'message').message, 'no-scan');
  });
});
