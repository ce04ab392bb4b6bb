import assert from 'node:assert/strict';
import { land } from '../../dialogs/landing.ts';
import { ASKS_NOTHING, type PlacedCard } from '../../dialogs/placed-card.ts';
import type { State } from '../../dialogs/state.ts';
import { later } from '../../dialogs/time.ts';
import type { Via } from '../../dialogs/via.ts';
import { showsOf } from '../../dialogs/view.ts';
import {
  asking,
  CARD,
  content,
  decideOn,
  NOW,
  PRESSED,
  press,
  scanOf,
  showing,
  stateOf,
  TYPED,
  type,
} from '../fixtures/states.ts';
import { typedFor, wordOf } from '../fixtures/wording.ts';

const PERSON = { id: 'person:anna', kind: 'personal', name: 'Anna' } as const;
const UNKNOWN: Via = { kind: 'pressed', message: null, audience: 'everybody' };
const OLDER: Via = { ...PRESSED, message: 'card-0' };
/** An older client sends a press as a message, whose answer everybody sees. */
const AS_MESSAGE: Via = { ...PRESSED, audience: 'everybody' };
const NOTHING = { cardChange: null, reply: null, post: null, updates: [] };

const answer = { kind: 'answer', round: 1, criterion: '3A', version: 0, choice: 'deels' } as const;
const tooLong = { criterion: '3A', version: 0, note: 'x'.repeat(1001) };
const next = { kind: 'next', round: 1, standard: '3' } as const;

const at3A = stateOf(scanOf(), { placed: asking('3A') });
const ownAt3A: State = { ...at3A, team: PERSON };
const done3 = stateOf(scanOf(), { placed: showing('3') });

describe('A view', () => {
  describe('that answers a press', () => {
    it('takes the place of the pressed card, for everybody in a shared chat', () => {
      const { view, landing } = press(at3A, answer);
      const cardChange = { kind: 'move', message: CARD, shows: showsOf(view) };
      assert.deepEqual(landing, { reply: view, post: null, updates: [{ message: CARD, view }], cardChange });
    });

    it('changes the message once in a chat alone: the reply does', () => {
      const { view, landing } = press(ownAt3A, answer);
      assert.deepEqual([landing.reply, landing.updates], [view, []]);
    });

    it('moves nothing when the placed card shows the same already', () => {
      assert.equal(press(at3A, { kind: 'open', round: 1, criterion: '3A' }).landing.cardChange, null);
    });

    it('comes below where Teams does not tell the message, as what was typed does', () => {
      const state = stateOf(scanOf(), { placed: showing('5') });
      const pressed = decideOn(state, answer, UNKNOWN);
      assert.deepEqual([pressed.landing.reply, pressed.landing.post], [null, pressed.view]);
      const typed = decideOn(state, answer, TYPED);
      assert.deepEqual(pressed, typed);
    });
  });

  describe('that comes below', () => {
    it('is the placed card from then on, and leaves one line of the card that was', () => {
      const { view, landing } = type(at3A, '5');
      assert.deepEqual(landing.cardChange, { kind: 'claim', expected: 1, shows: showsOf(view) });
      assert.equal(landing.post, view);
      const [left, ...more] = landing.updates;
      assert.deepEqual([left?.message, left?.view.kind, more], [CARD, 'compact', []]);
    });

    it('leaves that line with the numbers of now, of the round that its card was about', () => {
      const answered = type(at3A, typedFor('deels')).landing.updates[0]?.view;
      assert.ok(answered?.kind === 'compact');
      assert.equal(answered.line.counts.open, 4);
      const closed = scanOf({}, { closedAt: NOW });
      const begun = type(stateOf(closed, { placed: showing('3') }), wordOf('together')).landing.updates[0]
        ?.view;
      assert.ok(begun?.kind === 'compact');
      const second = scanOf({}, { round: 2 });
      const state = stateOf(second, { placed: asking('3A'), rounds: [closed, second] });
      const back = decideOn(state, { kind: 'take-back', round: 2 }, UNKNOWN).landing.updates[0]?.view;
      assert.ok(back?.kind === 'compact');
      assert.deepEqual([begun.round, back.round], [1, 1]);
    });

    it('leaves no line of a card that is on its way, or that spoke of no standard', () => {
      for (const placed of [{ ...asking('3A'), message: null }, showing(null), null]) {
        assert.deepEqual(type({ ...at3A, placed }, '5').landing.updates, []);
      }
    });

    it('turns the pressed card into what stays of it, for the others too', () => {
      const shared = press(done3, next).landing;
      assert.equal(shared.reply?.kind, 'compact');
      assert.deepEqual(shared.updates, [{ message: CARD, view: shared.reply }]);
      const own = press({ ...done3, team: PERSON }, next).landing;
      assert.deepEqual([own.reply?.kind, own.updates], ['compact', []]);
    });
  });

  describe('that a second press asks for', () => {
    const after = press(done3, next).landing.cardChange?.shows ?? assert.fail('nothing was placed');
    const placedAt = (ago: number): PlacedCard => ({
      ...showing(null),
      ...after,
      message: 'card-2',
      placedAt: later(NOW, -ago),
    });

    it('is not posted again within five seconds, also when the clock was set back', () => {
      for (const ago of [0, 4_999, -4_999]) {
        const { landing } = press({ ...done3, placed: placedAt(ago) }, next);
        assert.deepEqual({ ...landing, reply: null }, NOTHING, `${ago}`);
        assert.equal(landing.reply?.kind, 'compact');
      }
    });

    it('is posted after that, and at once when somebody types it', () => {
      for (const ago of [5_000, -5_000]) {
        const { view, landing } = press({ ...done3, placed: placedAt(ago) }, next);
        assert.deepEqual([landing.post, landing.cardChange?.kind], [view, 'claim'], `${ago}`);
      }
      assert.notEqual(decideOn({ ...done3, placed: placedAt(0) }, next, TYPED).landing.post, null);
    });

    it('is posted at once when another card was placed a moment ago, or when the press changes something', () => {
      const other = { ...showing('5'), message: 'card-2', placedAt: NOW };
      assert.notEqual(press({ ...done3, placed: other }, next).landing.post, null);
      const closed = stateOf(scanOf({}, { closedAt: NOW }), { placed: { ...asking('1'), placedAt: NOW } });
      assert.notEqual(press(closed, { kind: 'new-round', from: 'hello' }).landing.post, null);
    });
  });

  describe('on a card above the placed one', () => {
    it('moves no placed card when nothing changes', () => {
      const { view, landing } = press(at3A, { kind: 'overview', round: 1 }, OLDER);
      assert.deepEqual(landing, { ...NOTHING, reply: view, updates: [{ message: 'card-0', view }] });
    });

    it('makes the placed card show what is open once its question is answered', () => {
      const { landing } = press(at3A, answer, OLDER);
      const shows = { standard: '3', criterion: '3B', seen: 0 };
      assert.deepEqual(landing.cardChange, { kind: 'move', message: CARD, shows });
      const placed = landing.updates.find(({ message }) => message === CARD);
      assert.deepEqual(placed && showsOf(placed.view), shows);
      assert.equal(landing.updates.length, 2);
    });

    it('asks the same on the placed card when another question is answered, with the numbers of now', () => {
      const { landing } = press(at3A, { ...answer, criterion: '6C' }, OLDER);
      const view = landing.updates.find(({ message }) => message === CARD)?.view;
      assert.ok(view?.kind === 'standard');
      assert.deepEqual([view.asked.criterion.id, view.progress.answered], ['3A', 1]);
    });

    it('posts nothing beside the placed card that something changed on', () => {
      const via = OLDER;
      const { changes } = press(at3A, answer, via);
      const { view, stays } = press(done3, next);
      const landing = land({ content, state: at3A, via }, { changes, view, stays, lands: 'card' });
      assert.deepEqual([landing.post, landing.cardChange?.kind, landing.updates.length], [null, 'move', 1]);
    });

    it('leaves the placed card alone when its round is taken back', () => {
      const closed = scanOf({}, { closedAt: NOW });
      const empty = scanOf({}, { round: 2 });
      const state = stateOf(empty, { placed: asking('1'), rounds: [closed, empty] });
      const { changes, landing } = press(state, { kind: 'take-back', round: 2 }, OLDER);
      assert.equal(changes.length, 1);
      assert.deepEqual([landing.cardChange, landing.updates.length], [null, 1]);
    });
  });

  describe('for one person', () => {
    it('replies to who pressed alone, when it is a form or about themselves: the others see what was there', () => {
      for (const event of [{ kind: 'plan' }, { kind: 'forget-me' }, { kind: 'download' }] as const) {
        const { view, landing } = press(at3A, event);
        assert.deepEqual(landing, { ...NOTHING, reply: view }, event.kind);
      }
    });

    it('is everybody’s card when it is a form that was typed for, and never a placed one when it is about them', () => {
      assert.equal(type(at3A, wordOf('plan')).landing.cardChange?.kind, 'claim');
      const { view, landing } = decideOn(at3A, { kind: 'forget-me' }, TYPED);
      assert.deepEqual(landing, { ...NOTHING, post: view });
    });

    it('is a card like others in a chat alone, and the placed one only when it is a form', () => {
      const form = press(ownAt3A, { kind: 'plan' }).landing.cardChange;
      assert.deepEqual(form, { kind: 'move', message: CARD, shows: ASKS_NOTHING });
      assert.equal(press(ownAt3A, { kind: 'download' }).landing.cardChange, null);
    });

    it('leaves nothing of who has no scan and asks to be forgotten', () => {
      const { view, landing } = press(stateOf(null, { team: PERSON }), { kind: 'forget-me' });
      assert.ok(view.kind === 'rights' && view.card === 'confirm-me');
      assert.deepEqual([landing.post, landing.cardChange], [view, null]);
    });
  });

  describe('with what was typed and not saved', () => {
    const event = { ...answer, draft: tooLong };

    it('goes back to its writer alone', () => {
      const { view, landing, lands } = press(at3A, event);
      assert.equal(lands, 'held');
      assert.deepEqual(landing, { ...NOTHING, reply: view });
    });

    it('is shown to nobody where others would see it: a message tells what happened, the card stays as it is', () => {
      for (const via of [AS_MESSAGE, UNKNOWN]) {
        const { landing } = press(at3A, event, via);
        assert.ok(landing.post?.kind === 'message');
        assert.equal(landing.post.message, 'held');
        assert.deepEqual({ ...landing, post: null }, NOTHING);
      }
    });

    it('is the card itself in a chat alone', () => {
      const { view, landing } = press(ownAt3A, event, AS_MESSAGE);
      assert.equal(landing.reply, view);
      const below = press(ownAt3A, event, { ...UNKNOWN, audience: 'one' });
      assert.deepEqual(below.landing, { ...NOTHING, post: below.view });
    });
  });

  describe('beside the scan', () => {
    it('moves no placed card, whether it is pressed or typed for', () => {
      const pressed = press(at3A, { kind: 'help' });
      assert.deepEqual([pressed.landing.reply, pressed.landing.cardChange], [pressed.view, null]);
      const typed = type(at3A, wordOf('help'));
      assert.deepEqual(typed.landing, { ...NOTHING, post: typed.view });
    });

    it('ends that a word confirms, when it takes the place of the card that asked', () => {
      const placed = { ...showing(null), confirms: 'forget-me' } as const;
      const { landing } = press({ ...ownAt3A, placed }, { kind: 'help' });
      assert.deepEqual(landing.cardChange, { kind: 'move', message: CARD, shows: ASKS_NOTHING });
    });

    it('comes below a message that stays, which the others see as it was', () => {
      const { view, landing } = press(at3A, { kind: 'help', from: 'hello' });
      assert.deepEqual([landing.post, landing.updates, landing.cardChange], [view, [], null]);
      assert.ok(landing.reply?.kind === 'message');
      assert.equal(landing.reply.message, 'hello');
    });
  });

  it('for a page is the answer alone: it shows what is asked for, and no card is placed', () => {
    for (const event of [answer, next, { kind: 'help', from: 'hello' }, { kind: 'plan' }] as const) {
      const { view, landing } = decideOn(done3, event, { kind: 'page', audience: 'one' });
      assert.deepEqual(landing, { ...NOTHING, reply: view }, event.kind);
    }
  });

  it('for something said privately touches no card of the group', () => {
    const told = decideOn(at3A, { kind: 'overview' }, { kind: 'typed', audience: 'private' });
    assert.deepEqual(told.landing, { ...NOTHING, post: told.view });
    const pressed = decideOn(at3A, { kind: 'overview' }, { ...PRESSED, audience: 'private' });
    assert.deepEqual(pressed.landing, { ...NOTHING, reply: pressed.view });
  });
});
