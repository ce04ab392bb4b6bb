import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import type { State } from '../../dialogs/state.ts';
import { understand } from '../../dialogs/understand.ts';
import {
  answerOf,
  asking,
  BRAM,
  content,
  NOW,
  noticeOf,
  onlyAnswer,
  scanOf,
  shown,
  stateOf,
  type,
} from '../fixtures/states.ts';
import { inOrder, labelOf, markedOf, says, TEXTS } from '../fixtures/wording.ts';

const { notices } = content.texts;
const asked = stateOf(scanOf(), { placed: asking('3A') });
const PERSONAL: State['team'] = { id: 'person:anna', kind: 'personal', name: 'Anna' };
const PHONE = 'deels, want bel 06-12345678 voor meer';

describe('A choice that is typed with why', () => {
  for (const [typed, choice, note] of [
    ['deels, want we missen training', 'deels', 'we missen training'],
    ['Deels want we missen training', 'deels', 'we missen training'],
    ['voldoende omdat iedereen het doet', 'voldoende', 'omdat iedereen het doet'],
    ['weten we niet: nog niemand keek ernaar', 'weet-niet', 'nog niemand keek ernaar'],
    ['ik denk deels (want we missen training)', 'deels', 'we missen training'],
    ['onze keuze is: deels, want we missen training', 'deels', 'we missen training'],
  ] as const) {
    it(`is the answer to the criterion that is asked, with that note: ${typed}`, () => {
      const change = onlyAnswer(type(asked, typed));
      assert.deepEqual([change.criterion, change.choice, change.note], ['3A', choice, note]);
    });
  }

  it('is an answer to the criterion that it names, and to no other', () => {
    const change = onlyAnswer(type(asked, '3b deels want we missen training'));
    assert.deepEqual([change.criterion, change.choice, change.note], ['3B', 'deels', 'we missen training']);
  });

  it('tells that both are kept', () => {
    const decision = type(asked, 'deels, want we missen training');
    assert.equal(
      noticeOf(decision),
      fill(TEXTS.notices.withNote, {
        bewaard: fill(TEXTS.talk.evidence.kept, { criterium: '3A', antwoord: markedOf('deels') }),
      }),
    );
    assert.equal(shown(decision, 'standard').asked.criterion.id, '3B');
  });

  for (const typed of [
    'voldoende training, waar vind ik dat?',
    'deels van de training',
    'voldoende: waar vind ik dat',
    'deels want',
    'ja, maar niet altijd',
    'we missen training, want dat is duur',
  ]) {
    it(`is none where it asks something or names no choice: ${typed}`, () => {
      assert.equal(understand(content, typed).kind, 'question');
    });
  }

  it('is danger first', () => {
    for (const typed of [
      'onvoldoende, want mijn man slaat me op dit moment',
      'onvoldoende want Ik hoor glas',
      "3b deels: nog ff en ik sla d'r",
      'onvoldoende omdat we geen training hebben. Ik hoor glas.',
    ]) {
      const decision = type(asked, typed);
      shown(decision, 'danger');
      assert.deepEqual([decision.changes, decision.feedback ?? []], [[], []], typed);
    }
  });

  it('keeps what was written before', () => {
    const saved = answerOf('onvoldoende', { note: 'Geen tijd', by: BRAM.name });
    const state = stateOf(scanOf({ '3A': saved }), { placed: asking('3A', 1) });
    assert.equal(onlyAnswer(type(state, 'deels want we oefenen nu')).note, 'Geen tijd\nwe oefenen nu');
  });

  it('keeps a why that is a part of what was written before, and keeps the same line once', () => {
    const before = 'We missen nog training over huwelijksdwang.';
    const state = stateOf(scanOf({ '3A': answerOf('deels', { note: before }) }), { placed: asking('3A', 1) });
    assert.equal(onlyAnswer(type(state, 'voldoende, want training')).note, `${before}\ntraining`);
    assert.equal(onlyAnswer(type(state, `voldoende, want ${before}`)).note, before);
  });

  it('tells that the choice is there but the why is not, when a colleague chose the same meanwhile', () => {
    const state = stateOf(scanOf({ '3B': answerOf('voldoende', { by: BRAM.name }) }), {
      placed: asking('3B', 0),
    });
    const decision = type(state, 'voldoende, want het is af');
    assert.deepEqual(decision.changes, []);
    const problem = fill(notices.noteNotKept, { probleem: notices.noteOutdated });
    assert.equal(
      noticeOf(decision),
      `${fill(TEXTS.talk.evidence.kept, { criterium: '3B', antwoord: markedOf('voldoende') })}. ${problem}`,
    );
  });

  it('keeps nothing when a colleague answered meanwhile, and says so', () => {
    const state = stateOf(scanOf({ '3A': answerOf('deels', { by: BRAM.name }) }), {
      placed: asking('3A', 0),
    });
    const decision = type(state, 'voldoende want het is af');
    assert.deepEqual(decision.changes, []);
    const chose = fill(notices.colleagueChose, { naam: 'Bram', antwoord: labelOf('deels') });
    assert.equal(noticeOf(decision), `${chose} ${notices.textLost}`);
  });

  it('keeps nothing where no card asks, and in a closed round', () => {
    const closed = scanOf({}, { closedAt: NOW });
    for (const state of [stateOf(scanOf()), stateOf(closed, { placed: asking('3A') }), stateOf(null)]) {
      assert.deepEqual(type(state, 'deels want we missen training').changes, []);
    }
  });
});

describe('Why a choice is made, with personal data or too long', () => {
  it('is not kept, and where others read along it is not repeated; the choice counts', () => {
    const decision = type(asked, PHONE);
    assert.deepEqual([onlyAnswer(decision).choice, onlyAnswer(decision).note], ['deels', '']);
    assert.match(
      noticeOf(decision) ?? '',
      inOrder(
        fill(TEXTS.talk.evidence.kept, { criterium: '3A', antwoord: markedOf('deels') }),
        TEXTS.privacy.kinds.phone,
      ),
    );
    assert.ok(!JSON.stringify([decision.view, decision.landing]).includes('12345678'));
    assert.equal(decision.landing.post, decision.view);
  });

  it('comes back in its field with a word in its place, alone with the bot', () => {
    const decision = type({ ...asked, team: PERSONAL }, PHONE);
    assert.equal(onlyAnswer(decision).note, '');
    const why = shown(decision, 'why');
    assert.deepEqual([why.criterion.id, why.choice?.id, why.version], ['3A', 'deels', 1]);
    assert.equal(why.note, 'bel [telefoonnummer] voor meer');
    assert.ok(why.noteProblem);
  });

  it('is told how long it may be', () => {
    const long = `deels, want ${'we missen training en tijd '.repeat(60)}`;
    const decision = type(asked, long);
    assert.deepEqual([onlyAnswer(decision).choice, onlyAnswer(decision).note], ['deels', '']);
    assert.match(noticeOf(decision) ?? '', says(TEXTS.problems.noteTooLong, { length: 1619, limit: 1000 }));
  });
});

describe('N.v.t. that is typed with why', () => {
  for (const [typed, reason] of [
    ['nvt want dat doet een andere organisatie', 'andere-organisatie'],
    ['n.v.t., een andere organisatie doet dit', 'andere-organisatie'],
    ['nvt omdat dit niet onze taak is', 'niet-in-opdracht'],
    ['niet van toepassing: dat komt bij ons niet voor', 'komt-niet-voor'],
  ] as const) {
    it(`has the reason of the list that the words tell: ${typed}`, () => {
      const change = onlyAnswer(type(asked, typed));
      assert.deepEqual([change.choice, change.reason], ['nvt', reason]);
      assert.notEqual(change.note, '');
    });
  }

  it('asks for the reason where the words tell none, and keeps the note', () => {
    const decision = type(asked, 'nvt want zo is het nu eenmaal');
    const change = onlyAnswer(decision);
    assert.deepEqual([change.criterion, change.choice, change.note], ['3A', null, 'zo is het nu eenmaal']);
    assert.equal(shown(decision, 'standard').asked.reasonFor?.id, 'nvt');
  });
});
