import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import { suggestionsFor } from '../../dialogs/plan/suggest.ts';
import { actionOf, form, onlyAction, planState, SCAN, TODAY } from '../fixtures/plan.ts';
import {
  ANNA,
  allAnswered,
  BRAM,
  content,
  criterionOf,
  noticeOf,
  press,
  scanOf,
  shown,
  stateOf,
  type,
} from '../fixtures/states.ts';
import { TEXTS, wordOf } from '../fixtures/wording.ts';

const { notices } = content.texts.plan;

describe('Choosing what to make an action for', () => {
  it('offers what is deels or onvoldoende, the weakest first', () => {
    const { options } = shown(type(planState([]), wordOf('plan')), 'plan');
    assert.deepEqual(
      options.map(({ criterion, choice, busy }) => [criterion.id, choice.id, busy]),
      [
        ['3A', 'onvoldoende', false],
        ['1', 'deels', false],
      ],
    );
  });

  it('puts what has an action under way last, and marks it', () => {
    const options = (state: 'open' | 'klaar') =>
      shown(press(planState([actionOf({ state })]), { kind: 'plan' }), 'plan').options.map((one) => [
        one.criterion.id,
        one.busy,
      ]);
    assert.deepEqual(options('open'), [
      ['1', false],
      ['3A', true],
    ]);
    assert.deepEqual(options('klaar')[0], ['3A', false]);
  });

  it('goes page by page, and shows the last page for one that is not there', () => {
    const state = planState([], { scan: scanOf(allAnswered('onvoldoende')) });
    const pages = [0, 1, 2, 3, 4, 5, 99].map((page) => shown(press(state, { kind: 'plan', page }), 'plan'));
    const ids = pages.slice(0, 6).flatMap(({ options }) => options.map(({ criterion }) => criterion.id));
    assert.deepEqual(
      ids,
      content.criteria.map(({ id }) => id),
    );
    assert.deepEqual([pages[6]?.page, pages[6]?.pages], [5, 6]);
  });

  it('says what is next when nothing needs an action, or when there is no scan', () => {
    const good = planState([], { scan: scanOf(allAnswered('voldoende')) });
    assert.deepEqual(shown(type(good, wordOf('plan')), 'plan').options, []);
    assert.equal(shown(type(good, wordOf('plan')), 'plan').unfinished, false);
    const begun = planState([], { scan: scanOf({ '1': 'voldoende' }) });
    assert.equal(shown(type(begun, wordOf('plan')), 'plan').unfinished, true);
    assert.equal(shown(type(stateOf(null), wordOf('plan')), 'message').message, 'no-scan');
  });

  it('is answered to who pressed alone in a shared chat, and leaves the placed card', () => {
    const { view, landing } = press(planState([]), { kind: 'plan' });
    assert.deepEqual(landing, { reply: view, post: null, updates: [], cardChange: null });
    const own = planState([], { team: { id: 'person:anna', kind: 'personal', name: 'Anna' } });
    assert.notEqual(press(own, { kind: 'plan' }).landing.cardChange, null);
  });
});

describe('The infobox for an action', () => {
  it('offers at most three for each criterion, each address once, of different kinds where there are', () => {
    for (const criterion of content.criteria) {
      const offered = suggestionsFor(criterion);
      assert.deepEqual(offered, suggestionsFor(criterion));
      const addresses = criterion.resources.map(({ links, id }) => links[0]?.url ?? id);
      assert.equal(offered.length, Math.min(3, new Set(addresses).size), criterion.id);
      assert.equal(new Set(offered.map(({ links, id }) => links[0]?.url ?? id)).size, offered.length);
      const kinds = new Set(criterion.resources.map(({ kind }) => kind));
      assert.ok(new Set(offered.map(({ kind }) => kind)).size >= Math.min(offered.length, kinds.size, 2));
    }
  });

  it('takes two entries with one address for one', () => {
    const criterion = criterionOf('3A');
    const [first] = suggestionsFor(criterion);
    assert.ok(first);
    const twice = { ...first, id: '3A-99', kind: 'training' as const };
    const offered = suggestionsFor({ ...criterion, resources: [...criterion.resources, twice] });
    assert.deepEqual(offered, suggestionsFor(criterion));
  });

  it('puts what can be done before what can only be read', () => {
    const [first] = suggestionsFor(criterionOf('3A'));
    assert.equal(first?.kind, 'e-learning');
  });

  it('fills the form with what it is: a training is followed, a handreiking read', () => {
    const filled = (kind: string) => {
      const resource = content.resources.find((one) => one.kind === kind);
      assert.ok(resource);
      const event = { kind: 'new-action', criterion: '3A', resource: resource.id } as const;
      const view = shown(press(planState([]), event), 'action-form');
      assert.equal(view.resource?.known, resource);
      return view.form.what.replace(resource.title, '…');
    };
    assert.equal(filled('training'), fill(TEXTS.plan.prefill.training, { titel: '…' }));
    assert.equal(filled('handreiking'), fill(TEXTS.plan.prefill.read, { titel: '…' }));
  });

  it('may be left: then the form is empty, with the one who presses and a working day six weeks on', () => {
    const own = press(planState([], { member: BRAM }), {
      kind: 'new-action',
      criterion: '3A',
      resource: null,
    });
    const { form: filled, people } = shown(own, 'action-form');
    assert.deepEqual(filled, { what: '', owner: BRAM.id, role: '', due: '2026-04-13' });
    assert.deepEqual(people, [BRAM, ANNA]);
  });

  it('is known by the bot: another resource or criterion is no button of ours', () => {
    for (const event of [
      { kind: 'new-action', criterion: '3Z' },
      { kind: 'new-action', criterion: '3A', resource: 'x-99' },
    ] as const) {
      assert.equal(noticeOf(press(planState([]), event)), content.texts.notices.malformed);
    }
  });
});

describe('Saving a new action', () => {
  it('keeps it under the next number, open, for the round it was made in', () => {
    const state = planState([actionOf({ id: 7, what: 'Iets anders' })], { scan: { ...SCAN, round: 3 } });
    const decision = press(state, form({ round: 2, what: ' De  meldcode\nbespreken ' }));
    const { version: _, by, ...action } = actionOf({ id: 8, round: 2 });
    assert.deepEqual(onlyAction(decision.changes), { kind: 'action', expected: 0, action });
    assert.equal(by, ANNA.name);
    const view = shown(decision, 'action');
    assert.deepEqual(view.line.action, actionOf({ id: 8, round: 2 }));
    assert.equal(noticeOf(decision), notices.saved);
  });

  it('keeps a role instead of a member; a role goes before a name', () => {
    const { action } = onlyAction(press(planState([]), form({ role: ' aandachtsfunctionaris ' })).changes);
    assert.deepEqual([action.owner, action.role], [null, 'aandachtsfunctionaris']);
  });

  it('does not keep the same one twice: a double press shows the one that is there', () => {
    const decision = press(planState([actionOf()]), form());
    assert.deepEqual(decision.changes, []);
    assert.equal(shown(decision, 'action').line.action.id, 1);
  });

  it('can be done again once the first one is over', () => {
    const decision = press(planState([actionOf({ state: 'klaar' })]), form());
    assert.equal(onlyAction(decision.changes).action.id, 2);
  });

  it('knows only who presses where Teams does not tell who is there', () => {
    const state = planState([], { roster: null });
    assert.deepEqual(press(state, form({ owner: BRAM.id })).changes, []);
    assert.equal(onlyAction(press(state, form()).changes).action.owner, ANNA.id);
  });
});

describe('A list of actions', () => {
  const many = [
    actionOf({ id: 1, due: '2026-05-01' }),
    actionOf({ id: 2, due: '2026-03-01', state: 'bezig' }),
    actionOf({ id: 3, state: 'klaar' }),
    actionOf({ id: 4, due: TODAY, owner: 'weg', role: 'Oud-collega' }),
    actionOf({ id: 5, state: 'vervallen', due: '2026-01-01', reason: 'Te duur' }),
  ];
  const lines = (state = planState(many), page = 0) =>
    shown(press(state, { kind: 'actions', page }), 'actions').lines;

  it('shows what is under way by date, then what is over', () => {
    assert.deepEqual(
      lines().map(({ action }) => action.id),
      [2, 4, 1, 3, 5],
    );
  });

  it('marks what is late: from the day after its date, while it is not done', () => {
    const late = lines().flatMap(({ action, overdue }) => (overdue ? [action.id] : []));
    assert.deepEqual(late, [2]);
  });

  it('says that an owner left, only when Teams tells who is there', () => {
    const left = (state = planState(many)) =>
      lines(state).flatMap(({ action, left: gone }) => (gone ? [action.id] : []));
    assert.deepEqual(left(), [4]);
    assert.deepEqual(left(planState(many, { roster: null })), []);
    assert.deepEqual(left(planState([actionOf({ owner: null, role: 'gedragswetenschapper' })])), []);
  });

  it('has pages of six, and nothing is on two pages or on none', () => {
    const actions = Array.from({ length: 20 }, (_, n) => actionOf({ id: n + 1 }));
    const state = planState(actions);
    const ids = [0, 1, 2, 3].flatMap((page) => lines(state, page).map(({ action }) => action.id));
    assert.deepEqual(
      ids,
      actions.map(({ id }) => id),
    );
  });

  it('shows somebody in their own chat what they do for other teams', () => {
    const team = { id: 'team:2', kind: 'channel', name: 'Zuid' } as const;
    const paused = { member: false, team: false };
    const owned = [
      { team, action: actionOf({ id: 9 }), paused },
      { team, action: actionOf({ id: 8, state: 'klaar' }), paused },
    ];
    const own = { id: 'person:anna', kind: 'personal', name: 'Anna' } as const;
    const shownThere = lines(planState([], { team: own, owned, roster: [BRAM] }));
    assert.deepEqual(
      shownThere.map(({ action, team: of, left }) => [action.id, of?.name, left]),
      [[9, 'Zuid', false]],
    );
    assert.deepEqual(lines(planState([], { owned })), []);
  });

  it('is there without a scan too', () => {
    assert.equal(shown(type(stateOf(null), 'acties'), 'actions').scan, false);
  });
});
