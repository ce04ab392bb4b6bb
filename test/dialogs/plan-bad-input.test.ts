import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import type { EventOf } from '../../dialogs/event.ts';
import { actionOf, form, onlyAction, planState } from '../fixtures/plan.ts';
import { BRAM, content, noticeOf, press, shown } from '../fixtures/states.ts';
import { says, TEXTS } from '../fixtures/wording.ts';

const { problems, notices } = content.texts.plan;
const typed = { what: 'Iets met de meldcode', owner: BRAM.id, role: '', due: '2026-05-06' };

type Field = 'what' | 'owner' | 'due';
const wrong: readonly [string, Partial<EventOf<'save-action'>>, Field, string][] = [
  ['nothing to do', { what: ' \n ' }, 'what', problems.noWhat],
  ['too long', { what: 'n'.repeat(301) }, 'what', fill(problems.tooLong, { length: 301, limit: 300 })],
  ['nobody', { owner: '' }, 'owner', problems.noOwner],
  ['somebody unknown', { owner: 'vreemd' }, 'owner', problems.ownerUnknown],
  ['a role too long', { role: 'r'.repeat(61) }, 'owner', fill(problems.tooLong, { length: 61, limit: 60 })],
  ['no date', { due: '' }, 'due', problems.noDue],
  ['no such day', { due: '31 februari' }, 'due', problems.unreal],
  ['no such day as clients write it', { due: '2026-02-31' }, 'due', problems.unreal],
  ['no date at all', { due: 'morgen' }, 'due', fill(problems.unclear, { voorbeeld: '02-03-2027' })],
  ['yesterday', { due: '2026-03-01' }, 'due', problems.past],
  ['more than three years on', { due: '2029-03-03' }, 'due', problems.far],
];

describe('What can not be saved of an action', () => {
  for (const [name, part, field, sentence] of wrong) {
    const saved = actionOf({ version: 4 });
    const cases = {
      'a new action': [planState([]), form({ ...typed, ...part })],
      'a change': [planState([saved]), form({ ...typed, ...part, action: 1, version: 4 })],
    } as const;
    for (const [which, [state, event]] of Object.entries(cases)) {
      it(`is said beside its field, with everything typed still there: ${name}, in ${which}`, () => {
        const decision = press(state, event);
        const view = shown(decision, 'action-form');
        assert.deepEqual([decision.changes, decision.deliveries], [[], undefined]);
        assert.deepEqual(view.problems, { what: null, owner: null, due: null, [field]: sentence });
        assert.deepEqual(view.form, { ...typed, ...part });
        assert.equal(noticeOf(decision), notices.notSaved);
        assert.equal(view.changes?.id, event.action);
      });
    }
  }

  it('is all said at once', () => {
    const view = shown(press(planState([]), form({ what: '', owner: '', due: '' })), 'action-form');
    assert.deepEqual(view.problems, {
      what: problems.noWhat,
      owner: problems.noOwner,
      due: problems.noDue,
    });
  });

  it('gets a word between brackets where personal data stood, and keeps the rest', () => {
    const what = 'Bespreken in het team. Bel 06-12345678.';
    const view = shown(press(planState([]), form({ ...typed, what })), 'action-form');
    assert.equal(view.form.what, 'Bespreken in het team. Bel [telefoonnummer].');
    assert.match(view.problems.what ?? '', says(TEXTS.privacy.kinds.phone));
    const role = shown(press(planState([]), form({ ...typed, role: 'jan@voorbeeld.nl' })), 'action-form');
    assert.equal(role.form.role, '');
    assert.match(role.problems.owner ?? '', says(TEXTS.privacy.kinds.email));
    const again = press(planState([]), form({ ...typed, what: view.form.what }));
    assert.equal(onlyAction(again.changes).action.what, view.form.what);
  });

  it('is also too long when the words between brackets make it so', () => {
    const what = `${'n'.repeat(285)} 06-12345678`;
    const role = `${'r'.repeat(48)} jan@x.nl`;
    const view = shown(press(planState([]), form({ ...typed, what, role })), 'action-form');
    const said = [
      [TEXTS.privacy.kinds.phone, view.form.what.length, 300],
      [TEXTS.privacy.kinds.email, view.form.role.length, 60],
    ].map(([wat = '', length = 0, limit = 0]) =>
      [fill(problems.personal, { wat }), fill(problems.alsoTooLong, { length, limit })].join(' '),
    );
    assert.deepEqual([view.problems.what, view.problems.owner], said);
  });

  it('goes for an owner who left as well: somebody else has to be chosen', () => {
    const state = planState([actionOf({ owner: 'weg', role: 'Oud-collega' })]);
    const decision = press(state, form({ action: 1, version: 1, owner: 'weg', what: 'Anders' }));
    const view = shown(decision, 'action-form');
    assert.equal(view.problems.owner, fill(problems.ownerLeft, { naam: 'Oud-collega' }));
    assert.deepEqual(decision.changes, []);
    const other = press(state, form({ action: 1, version: 1, owner: BRAM.id, what: 'Anders' }));
    assert.equal(onlyAction(other.changes).action.role, BRAM.name);
  });

  it('does not go for the date of an action that is late already', () => {
    const late = planState([actionOf({ due: '2026-02-01' })]);
    const event = form({ action: 1, version: 1, due: '2026-02-01', what: 'Anders' });
    assert.equal(onlyAction(press(late, event).changes).action.what, 'Anders');
  });

  it('is today and three years from today no longer', () => {
    for (const due of ['2026-03-02', '2029-03-02']) {
      assert.equal(onlyAction(press(planState([]), form({ due })).changes).action.due, due);
    }
  });

  it('is counted in the Netherlands: just after midnight it is the next day', () => {
    const late = planState([], { now: '2026-03-02T23:30:00.000Z' });
    assert.equal(shown(press(late, form({ due: '2026-03-02' })), 'action-form').problems.due, problems.past);
  });
});
