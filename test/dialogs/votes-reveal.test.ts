import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fill } from '../../content/fill.ts';
import type { Draft, EventOf } from '../../dialogs/event.ts';
import type { State } from '../../dialogs/state.ts';
import { later } from '../../dialogs/time.ts';
import { besideBefore } from '../../dialogs/vote/beside-before.ts';
import {
  answerOf,
  asking,
  CARD,
  content,
  decideOn,
  NOW,
  noticeOf,
  onlyAnswer,
  press,
  scanOf,
  shown,
  stateOf,
  type,
} from '../fixtures/states.ts';
import {
  boxOf,
  earlierBallot,
  openBallot,
  people,
  revealedBallot,
  voting,
  votingScan,
} from '../fixtures/votes.ts';

const { notices } = content.texts.votes;
const FIVE = people('Anna', 'Bram', 'Cor', 'Dina', 'Els');
const THREE = { anna: 'deels', bram: 'voldoende', cor: 'deels' };

const reveal = (rest: Partial<EventOf<'reveal'>> = {}): EventOf<'reveal'> => ({
  kind: 'reveal',
  round: 1,
  criterion: '3A',
  ballot: 1,
  ...rest,
});

/** Five people, of whom these voted on 3A. */
function votedBy(votes: Record<string, string>, rest: Partial<State> = {}): State {
  const ballots = { '3A': openBallot(Object.keys(votes).length) };
  return voting(ballots, { ballotBox: boxOf(votes), roster: FIVE, ...rest });
}

/** What a reveal keeps, or undefined when nothing is revealed. */
function kept({ changes }: ReturnType<typeof press>) {
  const [change, ...more] = changes;
  assert.deepEqual(more, []);
  return change?.kind === 'reveal' ? change : undefined;
}

describe('A reveal', () => {
  it('shows at once how often each choice was made when everybody voted, and asks for the agreed answer', () => {
    const votes = { ...THREE, dina: 'onvoldoende', els: 'weet-niet' };
    const decision = press(votedBy(votes), reveal());
    const tally = { voldoende: 1, deels: 2, onvoldoende: 1, 'weet-niet': 1 };
    assert.deepEqual(kept(decision), {
      kind: 'reveal',
      round: 1,
      criterion: '3A',
      ballot: 1,
      tally,
      of: 5,
      absent: [],
      before: null,
      parties: 'none',
    });
    const view = shown(decision, 'reveal');
    assert.deepEqual([view.revealed.tally, view.revealed.voted, view.revealed.of], [tally, 5, 5]);
    assert.deepEqual([view.revealed.spread.kind, view.asked.answer], ['apart', null]);
    assert.deepEqual(decision.landing.updates, [{ message: CARD, view }]);
  });

  it('asks first when some have not voted, on a card for who pressed alone, and then does it', () => {
    const asked = press(votedBy(THREE), reveal());
    assert.deepEqual(asked.changes, []);
    const { turnout } = shown(asked, 'reveal-early');
    assert.deepEqual([turnout.voted, turnout.of, turnout.ballot], [3, 5, 1]);
    assert.deepEqual(asked.landing.updates, []);
    assert.deepEqual(kept(press(votedBy(THREE), reveal({ early: true })))?.tally, { voldoende: 1, deels: 2 });
  });

  it('comes from three votes on, or from as many as there are people', () => {
    for (const [voters, there, threshold] of [
      [2, 5, 3],
      [1, 2, 2],
      [0, 1, 1],
      [2, 3, 3],
    ] as const) {
      const votes = Object.fromEntries(Object.entries(THREE).slice(0, voters));
      const decision = press(votedBy(votes, { roster: FIVE.slice(0, there) }), reveal({ early: true }));
      assert.deepEqual(decision.changes, []);
      const sentence = voters === 0 ? notices.nobodyVoted : fill(notices.tooFew, { aantal: threshold });
      assert.equal(noticeOf(decision), sentence);
      shown(decision, 'ballot');
    }
    for (const [voters, there] of [
      [3, 5],
      [2, 2],
      [1, 1],
    ] as const) {
      const votes = Object.fromEntries(Object.entries(THREE).slice(0, voters));
      const decision = press(votedBy(votes, { roster: FIVE.slice(0, there) }), reveal({ early: true }));
      assert.equal(kept(decision)?.of, there);
    }
  });

  it('leaves out who is not in the team any more, and says of whom the votes go', () => {
    const decision = press(votedBy({ ...THREE, gone: 'nvt' }), reveal({ early: true }));
    const change = kept(decision);
    assert.deepEqual([change?.tally, change?.absent], [{ voldoende: 1, deels: 2 }, ['gone']]);
    const few = press(votedBy({ anna: 'deels', bram: 'deels', gone: 'nvt' }), reveal({ early: true }));
    assert.deepEqual(few.changes, []);
  });

  it('counts all who voted when Teams does not tell who is there', () => {
    const decision = press(votedBy(THREE, { roster: null }), reveal({ early: true }));
    assert.deepEqual([kept(decision)?.of, kept(decision)?.absent], [5, []]);
    const unknown = voting({ '3A': openBallot(3, { of: null }) }, { ballotBox: boxOf(THREE), roster: null });
    shown(press(unknown, reveal()), 'reveal-early');
  });

  it('shows no order and no names: the same votes of other people are the same bytes', () => {
    const votes = Object.entries({ ...THREE, dina: 'onvoldoende', els: 'nvt' });
    const turned = votes.map(([who], n) => [who, votes[(n + 2) % votes.length]?.[1] ?? ''] as const);
    const bytes = (all: typeof votes | typeof turned) => {
      const { landing, changes } = press(votedBy(Object.fromEntries(all)), reveal());
      return JSON.stringify([landing, changes]);
    };
    assert.equal(bytes(turned), bytes(votes));
  });

  it('fills in no answer, also when everybody chose the same', () => {
    const same = Object.fromEntries(FIVE.map(({ id }) => [id, 'deels']));
    const view = shown(press(votedBy(same), reveal()), 'reveal');
    assert.deepEqual([view.asked.answer, view.revealed.spread.kind], [null, 'same']);
  });

  it('of a ballot on which nobody knew shows that, and asks all the same', () => {
    const same = Object.fromEntries(FIVE.map(({ id }) => [id, 'weet-niet']));
    const { spread } = shown(press(votedBy(same), reveal()), 'reveal').revealed;
    assert.deepEqual([spread.kind, spread.low, spread.outside], ['same', null, 5]);
  });

  it('is done once: the second shows the same card and says so', () => {
    const again = press(voting({ '3A': revealedBallot({ deels: 4 }) }), reveal());
    assert.deepEqual(again.changes, []);
    assert.equal(noticeOf(again), notices.alreadyRevealed);
    assert.deepEqual(shown(again, 'reveal').revealed.tally, { deels: 4 });
  });

  it('is typed too, of the criterion in sight, and asks first as the button does', () => {
    const all = { ...THREE, dina: 'deels', els: 'deels' };
    for (const said of ['onthul', 'toon de stemmen']) {
      assert.equal(kept(type(votedBy(all), said))?.criterion, '3A');
      shown(type(votedBy(THREE), said), 'reveal-early');
      const nothing = type(votedBy(THREE, { placed: null }), said);
      assert.deepEqual([nothing.changes, noticeOf(nothing)], [[], notices.noVote]);
    }
  });

  for (const [name, state, event, why] of [
    ['another ballot', votedBy(THREE), reveal({ ballot: 2 }), notices.votedAgain],
    [
      'another round',
      votedBy(THREE),
      reveal({ round: 2 }),
      fill(content.texts.notices.otherRound, { ronde: 1 }),
    ],
    ['a criterion without voting', stateOf(scanOf(), { placed: asking('3A') }), reveal(), notices.noVote],
    [
      'a criterion that is not there',
      votedBy(THREE),
      reveal({ criterion: '3Z' }),
      content.texts.notices.malformed,
    ],
    [
      'a closed round',
      stateOf(votingScan({ '3A': openBallot(4) }, { closedAt: NOW })),
      reveal(),
      fill(content.texts.notices.closed, { ronde: 1 }),
    ],
  ] as const) {
    it(`shows nothing of ${name}, and says why`, () => {
      const decision = press(state, event);
      assert.deepEqual([decision.changes, noticeOf(decision)], [[], why]);
    });
  }

  it('on an older card shows the votes on the placed card too', () => {
    const older = { kind: 'pressed', message: 'older', audience: 'one' } as const;
    const { landing } = decideOn(votedBy(THREE), reveal({ early: true }), older);
    assert.deepEqual(
      landing.updates.map(({ message, view }) => [message, view.kind]),
      [
        ['older', 'reveal'],
        [CARD, 'reveal'],
      ],
    );
  });
});

describe('The agreed answer', () => {
  const after = (rest: Partial<State> = {}) => voting({ '3A': revealedBallot({ deels: 3, nvt: 1 }) }, rest);
  const answer = (rest: Partial<EventOf<'answer'>> & { draft?: Draft } = {}) =>
    ({
      kind: 'answer',
      round: 1,
      criterion: '3A',
      version: 0,
      choice: 'voldoende',
      ballot: 1,
      ...rest,
    }) as const;

  it('is chosen by hand on the card with the votes, and names the ballot that it follows', () => {
    const change = onlyAnswer(press(after(), answer()));
    assert.deepEqual([change.choice, change.ballot, 'dissent' in change], ['voldoende', 1, false]);
  });

  it('is typed below the votes', () => {
    const change = onlyAnswer(type(after({ now: later(NOW, 5_000) }), 'deels'));
    assert.deepEqual([change.choice, change.ballot], ['deels', 1]);
  });

  it('is not what somebody typed while the votes were being revealed, or where no card shows them', () => {
    const elsewhere = { now: later(NOW, 60_000), placed: asking('3B') };
    for (const [rest, words] of [
      [{ now: later(NOW, 4_999) }, 'deels'],
      [elsewhere, '3a: deels'],
      [{ ...elsewhere, placed: null }, '3a: deels'],
    ] as const) {
      const decision = type(after(rest), words);
      assert.deepEqual([decision.changes, noticeOf(decision)], [[], notices.seeVotes]);
      assert.equal(shown(decision, 'reveal').asked.criterion.id, '3A');
    }
  });

  it('goes on to the next criterion, on which the team votes', () => {
    const view = shown(press(after(), answer()), 'ballot');
    assert.equal(view.criterion.id, '3B');
  });

  it('from a card without the votes or with older ones changes nothing, and shows them first', () => {
    const again = voting({ '3A': revealedBallot({ deels: 4 }, { ballot: 2 }) });
    for (const [state, event] of [
      [after(), answer({ ballot: undefined })],
      [again, answer()],
    ] as const) {
      const decision = press(state, event);
      assert.deepEqual([decision.changes, noticeOf(decision)], [[], notices.seeVotes]);
      shown(decision, 'reveal');
    }
    const open = press(voting({ '3A': openBallot(1, { ballot: 2 }) }), answer());
    assert.deepEqual([open.changes, noticeOf(open)], [[], notices.votedAgain]);
  });

  it('of a colleague is not overwritten by a card of before it', () => {
    const state = after();
    const answers = { '3A': answerOf('nvt', { by: 'Bram' }) };
    const decision = press({ ...state, scan: state.scan && { ...state.scan, answers } }, answer());
    assert.deepEqual(decision.changes, []);
    assert.match(noticeOf(decision) ?? '', /Bram/);
  });

  it('carries why, and what some think otherwise', () => {
    const texts = { note: 'Elke maand besproken', dissent: 'Sommigen missen nazorg' };
    const change = onlyAnswer(press(after(), answer({ draft: { criterion: '3A', version: 0, ...texts } })));
    assert.deepEqual([change.note, change.dissent, change.ballot], [texts.note, texts.dissent, 1]);
  });

  it('with personal data in what some think otherwise goes back to its writer alone', () => {
    const dissent = 'Bel Jan op 06-12345678';
    const decision = press(after(), answer({ draft: { criterion: '3A', version: 0, dissent } }));
    assert.deepEqual([decision.changes, decision.lands], [[], 'held']);
    assert.deepEqual(decision.landing.updates, []);
    assert.ok(
      shown(decision, 'why').dissentProblem && !JSON.stringify(decision.view).includes('06-12345678'),
    );
  });

  it('keeps what some think otherwise until it is emptied', () => {
    const scan = votingScan(
      { '3A': revealedBallot({ deels: 4 }) },
      { answers: { '3A': answerOf('deels', { dissent: 'Sommigen missen nazorg' }) } },
    );
    const state = stateOf(scan, { placed: asking('3A', 1) });
    assert.equal('dissent' in onlyAnswer(press(state, answer({ version: 1 }))), false);
    const draft = { criterion: '3A', version: 1, dissent: '' };
    assert.equal(onlyAnswer(press(state, { kind: 'save', round: 1, draft })).dissent, '');
  });
});

describe('Voting again', () => {
  const again = { kind: 'vote-again', round: 1, criterion: '3A', ballot: 2 } as const;
  const after = voting({ '3A': revealedBallot({ deels: 3, nvt: 1 }) });

  it('starts from nought, without the counts of before', () => {
    const decision = press(after, again);
    assert.deepEqual(decision.changes, [again]);
    const view = shown(decision, 'ballot');
    assert.deepEqual([view.turnout.voted, view.turnout.ballot], [0, 2]);
    assert.ok(!JSON.stringify(view).includes('tally'));
    assert.equal(noticeOf(decision), notices.again);
  });

  it('happens once: a second press shows the ballot that is open', () => {
    const open = voting({ '3A': openBallot(1, { ballot: 2 }) });
    const decision = press(open, again);
    assert.deepEqual(decision.changes, []);
    assert.equal(shown(decision, 'ballot').turnout.ballot, 2);
    const twice = press(voting({ '3A': revealedBallot({ deels: 4 }, { ballot: 2 }) }), again);
    assert.deepEqual([twice.changes, noticeOf(twice)], [[], notices.votedAgain]);
  });

  it('is nothing before a reveal', () => {
    assert.deepEqual(press(voting({ '3A': openBallot(3) }), again).changes, []);
  });

  it('leaves the answer that was agreed', () => {
    const answers = { '3A': answerOf('deels') };
    const scan = votingScan({ '3A': revealedBallot({ deels: 4 }) }, { answers });
    const decision = press(stateOf(scan, { placed: asking('3A', 1) }), again);
    assert.deepEqual([decision.changes, shown(decision, 'ballot').version], [[again], 1]);
  });

  it('shows the counts of before beside the new ones where the same people voted', () => {
    const earlier = [earlierBallot(['anna', 'bram', 'cor'], { deels: 3 })];
    const state = (box: Record<string, string>) =>
      voting(
        { '3A': openBallot(3, { ballot: 2 }) },
        { roster: FIVE, ballotBox: boxOf(box, { ballot: 2, earlier }) },
      );
    const event = reveal({ ballot: 2, early: true });
    const same = shown(press(state(THREE), event), 'reveal');
    assert.deepEqual(same.revealed.before, { deels: 3 });
    const oneMore = shown(press(state({ ...THREE, els: 'nvt' }), event), 'reveal');
    assert.equal(oneMore.revealed.before, null);
  });
});

describe('The counts of two ballots', () => {
  const crowd = fc.subarray(Array.from({ length: 14 }, (_, n) => `lid-${n}`));

  /** Of each person: 1 who came, -1 who left, 0 who voted in both or in neither. */
  const moves = (before: readonly string[], now: readonly string[]) =>
    [...new Set([...before, ...now])].map((who) => Number(now.includes(who)) - Number(before.includes(who)));

  it('stand beside each other only where nobody, or at least four, came, and the same of who left', () => {
    fc.assert(
      fc.property(crowd, crowd, (voters, now) => {
        const tally = { deels: voters.length };
        const all = moves(voters, now);
        const groups = [1, -1].map((way) => all.filter((one) => one === way).length);
        const allowed = groups.every((size) => [0, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14].includes(size));
        assert.deepEqual(besideBefore(earlierBallot(voters, tally), now), allowed ? tally : null);
      }),
      { numRuns: 2_000 },
    );
  });

  it('do not where it is not kept any more of everybody who voted before', () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: 1, max: 5 }), (voters, gone) => {
        const tally = { deels: voters.length, nvt: gone };
        assert.equal(besideBefore(earlierBallot(voters, tally), voters), null);
      }),
    );
    assert.equal(besideBefore(undefined, ['anna']), null);
  });
});
