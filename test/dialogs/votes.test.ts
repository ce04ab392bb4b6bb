import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { fill } from '../../content/fill.ts';
import type { EventOf } from '../../dialogs/event.ts';
import type { State } from '../../dialogs/state.ts';
import type { Via } from '../../dialogs/via.ts';
import {
  answerOf,
  asking,
  CARD,
  choiceOf,
  content,
  decideOn,
  NOW,
  noticeOf,
  PRESSED,
  press,
  scanOf,
  shown,
  stateOf,
  TYPED,
  type,
} from '../fixtures/states.ts';
import { openBallot, revealedBallot, voting, votingScan } from '../fixtures/votes.ts';

const { notices } = content.texts.votes;
const CHOICES = content.choices.map(({ id }) => id);
const TO_ALL: Via = { kind: 'pressed', message: CARD, audience: 'everybody' };
/** A press of which Teams does not tell the message: the reply is a message of its own. */
const UNKNOWN: Via = { kind: 'pressed', message: null, audience: 'one' };
const PAGE: Via = { kind: 'page', audience: 'one' };

const vote = (rest: Partial<EventOf<'vote'>> = {}): EventOf<'vote'> => ({
  kind: 'vote',
  round: 1,
  criterion: '3A',
  ballot: 1,
  choice: 'deels',
  ...rest,
});
const mine = (rest: Partial<EventOf<'my-vote'>> = {}): EventOf<'my-vote'> => ({
  kind: 'my-vote',
  round: 1,
  criterion: '3A',
  ballot: 1,
  ...rest,
});

/** All that anybody gets to see of a decision. */
function bytes({ landing, deliveries }: ReturnType<typeof press>): string {
  const views = [landing.reply, landing.post, ...landing.updates.map(({ view }) => view)];
  return JSON.stringify([landing, deliveries, views.map((view) => view && draw(content, view))]);
}

describe('A vote', () => {
  it('is that of the person who pressed, and the card counts it', () => {
    const decision = press(voting({ '3A': openBallot(2) }), vote());
    assert.deepEqual(decision.changes, [
      { kind: 'vote', round: 1, standard: '3', criterion: '3A', ballot: 1, choice: 'deels', of: 5 },
    ]);
    const { turnout } = shown(decision, 'ballot');
    assert.deepEqual([turnout.voted, turnout.of, turnout.threshold, turnout.all], [3, 5, 3, false]);
    assert.equal(noticeOf(decision), notices.kept);
  });

  for (const [how, via, event] of [
    ['a press that one person sees', PRESSED, vote()],
    ['a press that everybody sees', TO_ALL, vote()],
    ['a press whose message is not known', UNKNOWN, vote()],
    ['a page of the team', PAGE, vote()],
    ['a page of their own', PAGE, vote({ team: 'team:1' })],
  ] as const) {
    it(`is answered with the same bytes for every choice, by ${how}`, () => {
      const replies = CHOICES.map((choice) => {
        return bytes(decideOn(voting({ '3A': openBallot(1) }), { ...event, choice }, via));
      });
      assert.equal(new Set(replies).size, 1);
    });
  }

  it('lands with who pressed alone: no card of the others changes, and none is placed', () => {
    const { view, landing } = press(voting(), vote());
    assert.deepEqual(landing, { cardChange: null, reply: view, post: null, updates: [] });
  });

  it('does not move the placed card when it was pressed on an older one', () => {
    const older = { kind: 'pressed', message: 'an older card', audience: 'one' } as const;
    const { landing } = press(voting(), vote({ criterion: '3B' }), older);
    assert.deepEqual([landing.cardChange, landing.updates], [null, []]);
  });

  it('shows the card that all have anyway where all see the reply, and does not say whose vote it was', () => {
    for (const via of [TO_ALL, UNKNOWN]) {
      const decision = press(voting(), vote(), via);
      assert.deepEqual([decision.lands, noticeOf(decision)], ['card', undefined]);
      assert.equal(shown(decision, 'ballot').turnout.voted, 1);
    }
  });

  it('can be changed until the reveal, and still counts once', () => {
    const decision = press(voting({ '3A': openBallot(2) }, { cast: ['3A'] }), vote({ choice: 'nvt' }));
    assert.equal(decision.changes.length, 1);
    assert.equal(shown(decision, 'ballot').turnout.voted, 2);
  });

  it('needs no reason, also where an answer of the team does', () => {
    const withReasons = content.choices.find(({ reasons }) => reasons)?.id ?? assert.fail();
    assert.equal(press(voting(), vote({ choice: withReasons })).changes.length, 1);
  });

  it('of everybody who is there completes the ballot, and the card says so', () => {
    const last = press(voting({ '3A': openBallot(4) }), vote());
    assert.equal(shown(last, 'ballot').turnout.all, true);
  });

  it('counts also when Teams does not tell how many there are', () => {
    const membership = { count: null, isMember: true };
    const decision = press(voting({ '3A': openBallot(1) }, { membership }), vote());
    assert.equal(decision.changes.length, 1);
    assert.equal(shown(decision, 'ballot').turnout.of, 5);
  });

  it('of who is alone counts, with the sentence that they need not vote', () => {
    const membership = { count: 1, isMember: true };
    const decision = press(voting({}, { membership }), vote());
    assert.equal(decision.changes.length, 1);
    assert.equal(noticeOf(decision), notices.alone);
    assert.deepEqual(shown(decision, 'ballot').turnout.threshold, 1);
  });

  const refused: Record<string, [State, EventOf<'vote'>, string]> = {
    'a choice that is not there': [voting(), vote({ choice: 'geweldig' }), content.texts.notices.malformed],
    'a criterion that is not there': [voting(), vote({ criterion: '3Z' }), content.texts.notices.malformed],
    'another team': [voting(), vote({ team: 'team:2' }), content.texts.notices.malformed],
    'somebody who left': [
      voting({}, { membership: { count: 5, isMember: false } }),
      vote(),
      notices.notMember,
    ],
    'a ballot before': [voting({ '3A': openBallot(1, { ballot: 2 }) }), vote(), notices.votedAgain],
    'a ballot to come': [voting({ '3A': openBallot(1) }), vote({ ballot: 2 }), notices.votedAgain],
    'a revealed ballot': [voting({ '3A': revealedBallot({ deels: 4 }) }), vote(), notices.alreadyRevealed],
    'a standard that is answered together': [
      stateOf(scanOf(), { placed: asking('3A') }),
      vote(),
      notices.noVote,
    ],
    'another round': [voting(), vote({ round: 2 }), fill(content.texts.notices.otherRound, { ronde: 1 })],
    'a closed round': [
      stateOf(votingScan({}, { closedAt: NOW })),
      vote(),
      fill(content.texts.notices.closed, { ronde: 1 }),
    ],
    'what was answered before the team began to vote': [
      stateOf(votingScan({}, { answers: { '3A': answerOf('deels') } })),
      vote(),
      notices.noVote,
    ],
  };
  for (const [name, [state, event, why]] of Object.entries(refused)) {
    it(`is not kept, with the sentence that says why: ${name}`, () => {
      const decision = press(state, event);
      assert.deepEqual(decision.changes, []);
      assert.equal(noticeOf(decision), why);
    });
  }

  it('in a team without a scan is not kept', () => {
    assert.deepEqual(press(stateOf(null), vote()).changes, []);
  });
});

describe('“Mijn stem”', () => {
  const voted = voting({ '3A': openBallot(2) }, { myVote: 'onvoldoende', cast: ['3A'] });
  const { symbol, label } = choiceOf('onvoldoende');
  const yours = fill(notices.yours, { antwoord: `${symbol} ${label}` });

  it('shows what somebody chose to them alone, and changes no card', () => {
    const decision = press(voted, mine());
    assert.equal(noticeOf(decision), yours);
    assert.deepEqual(decision.landing, { cardChange: null, reply: decision.view, post: null, updates: [] });
    for (const event of [mine(), mine({ team: 'team:1' })]) {
      const page = decideOn(voted, event, PAGE);
      assert.equal(noticeOf(page), yours);
      assert.equal(page.landing.post, null);
    }
  });

  for (const [where, via] of [
    ['everybody sees the reply', TO_ALL],
    ['the reply becomes a message', UNKNOWN],
    ['it was typed', TYPED],
  ] as const) {
    it(`is not shown where ${where}, whatever its payload says`, () => {
      for (const event of [mine(), mine({ team: 'team:1' })]) {
        const decision = decideOn(voted, event, via);
        assert.equal(noticeOf(decision), notices.pressYourself);
        const others = CHOICES.map((myVote) => bytes(decideOn({ ...voted, myVote }, event, via)));
        assert.equal(new Set(others).size, 1);
      }
    });
  }

  it('says so when there is none, and once the votes were shown', () => {
    assert.equal(noticeOf(press({ ...voted, myVote: null }, mine())), notices.notVoted);
    const shownVotes = voting({ '3A': revealedBallot({ deels: 4 }) }, { myVote: null });
    assert.equal(noticeOf(press(shownVotes, mine())), notices.alreadyRevealed);
  });
});

describe('A choice that is typed while a vote runs', () => {
  for (const said of [
    'onvoldoende',
    '3a onvoldoende',
    'Onvoldoende!',
    'ik kies Onvoldoende',
    'ik weet het niet',
  ]) {
    it(`is no vote and no answer, and the reply points to the buttons: ${said}`, () => {
      const decision = type(voting({ '3A': openBallot(2) }), said);
      assert.deepEqual(decision.changes, []);
      assert.equal(noticeOf(decision), notices.useButtons);
      assert.equal(shown(decision, 'ballot').turnout.voted, 2);
    });
  }

  it('is a question where it asks something, or says more than a choice', () => {
    const questions = ['wat is onvoldoende?', 'er is onvoldoende tijd om met elkaar te oefenen'];
    for (const said of questions) assert.match(type(voting(), said).view.kind, /^(?:results|about)$/);
    const danger = type(voting(), 'onvoldoende veilig, hij slaat haar nu');
    assert.equal(danger.view.kind, 'danger');
  });

  it('is not repeated: the reply is the same for every choice', () => {
    const replies = CHOICES.map((id) => bytes(type(voting(), choiceOf(id).typed[0] ?? id)));
    assert.equal(new Set(replies).size, 1);
    const unasked = CHOICES.map((id) =>
      bytes(type(voting({}, { placed: null }), choiceOf(id).typed[0] ?? id)),
    );
    assert.equal(new Set(unasked).size, 1);
  });

  it('is no answer either on a card of before the voting, and what was typed into it is kept', () => {
    const draft = { criterion: '3A', version: 0, note: 'Zie de map' };
    const event = { kind: 'answer', round: 1, criterion: '3A', version: 0, choice: 'deels', draft } as const;
    const decision = press(voting(), event);
    assert.deepEqual(
      decision.changes.map((change) => change.kind === 'answer' && [change.choice, change.note]),
      [[null, 'Zie de map']],
    );
    assert.equal(noticeOf(decision), notices.votingNow);
    shown(decision, 'ballot');
  });
});
