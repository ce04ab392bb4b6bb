import assert from 'node:assert/strict';
import fc from 'fast-check';
import { managerSummary } from '../../dialogs/managers/manager-summary.ts';
import type { Scan } from '../../dialogs/scan.ts';
import type { Ballot, Tally } from '../../dialogs/vote/ballot.ts';
import { voteResults } from '../../dialogs/vote/vote-results.ts';
import {
  ANNA,
  allAnswered,
  answerOf,
  content,
  NOW,
  press,
  scanOf,
  shown,
  stateOf,
} from '../fixtures/states.ts';
import { openBallot, revealedBallot } from '../fixtures/votes.ts';

const closed = { closedAt: NOW };

function voted(ballots: Record<string, Ballot>, rest: Partial<Scan> = {}): Scan {
  return scanOf(allAnswered('deels'), { voting: { way: 'vote', ways: {}, ballots }, ...rest });
}

function summaryOf(scan: Scan, rounds: readonly Scan[] = []) {
  return shown(press(stateOf(scan, { rounds: [...rounds, scan] }), { kind: 'summary' }), 'summary');
}

function managerOf(scan: Scan, before: Scan | null = null) {
  const team = { id: 'team:1', name: 'Wijkteam Noord' };
  const about = { reader: ANNA, now: NOW, rhythm: 'niet', link: null, page: null } as const;
  return managerSummary(content, { ...about, team, scan, before, actions: [] }, 'closed').summary;
}

const WIDE = { voldoende: 3, deels: 3, onvoldoende: 2 };
const NEAR = { voldoende: 4, deels: 1 };
const SAME = { voldoende: 5 };

/** A tally with at least one vote. */
const anyTally: fc.Arbitrary<Tally> = fc
  .dictionary(fc.constantFrom(...content.choices.map(({ id }) => id)), fc.integer({ min: 1, max: 30 }))
  .filter((tally) => Object.keys(tally).length > 0);

const anyBallot: fc.Arbitrary<Ballot> = fc.oneof(
  fc.tuple(anyTally, fc.constantFrom(null, 40)).map(([tally, of]) => revealedBallot(tally, { of })),
  fc.integer({ min: 0, max: 30 }).map((votes) => openBallot(votes)),
);

const anyBallots = fc.dictionary(fc.constantFrom(...content.criteria.map(({ id }) => id)), anyBallot);

describe('What votes came to', () => {
  it('is in the summary: who took part, the counts, how far apart, and what was agreed', () => {
    const { votes } = summaryOf(voted({ '3A': revealedBallot(WIDE, { of: 9 }) }));
    const [line] = votes?.lines ?? [];
    assert.ok(line);
    assert.deepEqual([line.criterion.id, line.voted, line.of, line.agreed?.id], ['3A', 8, 9, 'deels']);
    assert.deepEqual(line.counts?.tally, WIDE);
    assert.equal(line.counts?.spread.kind, 'apart');
  });

  it('begins with the widest apart, then goes in the order of the framework', () => {
    const ballots = {
      '1': revealedBallot(SAME),
      '2': revealedBallot(NEAR),
      '3A': revealedBallot(WIDE),
      '9': revealedBallot(WIDE),
    };
    const votes = voteResults(content, voted(ballots));
    assert.deepEqual(
      votes?.lines.map(({ criterion }) => criterion.id),
      ['3A', '9', '2', '1'],
    );
    assert.equal(votes?.apart, 2);
  });

  it('says nothing of a round without votes, or with open ballots alone', () => {
    assert.equal(summaryOf(scanOf({ '1': 'deels' })).votes, null);
    assert.equal(summaryOf(voted({ '1': openBallot(7) })).votes, null);
  });

  it('has an agreed answer only where the team chose one: none is made up from the votes', () => {
    const voting = { way: 'vote', ways: {}, ballots: { '1': revealedBallot(SAME) } } as const;
    assert.equal(voteResults(content, scanOf({}, { voting }))?.lines[0]?.agreed, null);
  });

  it('adds up, and leaves out every open ballot, whatever was voted', () => {
    fc.assert(
      fc.property(anyBallots, (ballots) => {
        const votes = voteResults(content, voted(ballots));
        const told = Object.entries(ballots).filter(([, { revealedAt }]) => revealedAt !== null);
        const ids = votes?.lines.map(({ criterion }) => criterion.id) ?? [];
        assert.deepEqual(ids.toSorted(), told.map(([id]) => id).toSorted());
        for (const { voted: number, counts } of votes?.lines ?? []) {
          const sum = Object.values(counts?.tally ?? {}).reduce((all, one) => all + one, 0);
          assert.equal(sum, number);
        }
        // The same round without its open ballots looks the same.
        assert.deepEqual(voteResults(content, voted(Object.fromEntries(told))), votes);
      }),
    );
  });

  it('never holds the name or the id of a person', () => {
    fc.assert(
      fc.property(anyBallots, fc.constantFrom('team', 'manager'), (ballots, reader) => {
        const text = JSON.stringify(voteResults(content, voted(ballots, closed), reader)?.lines ?? []);
        assert.ok(!text.includes(`"${ANNA.id}"`) && !text.includes(ANNA.name) && !text.includes('"by"'));
      }),
    );
  });
});

describe('What votes came to, for a manager', () => {
  it('is told of a closed round: who took part and how far apart', () => {
    const { votes } = managerOf(voted({ '3A': revealedBallot(WIDE) }, closed));
    assert.deepEqual([votes?.lines[0]?.voted, votes?.lines[0]?.counts?.spread.kind], [8, 'apart']);
    assert.equal(votes?.withheld, null);
  });

  it('holds no counts of fewer than four votes, since those tell who chose what; the order does not tell either', () => {
    fc.assert(
      fc.property(anyBallots, (ballots) => {
        const { votes } = managerOf(voted(ballots, closed));
        const few = votes?.lines.filter((line) => line.voted < 4) ?? [];
        assert.ok(few.every(({ counts }) => counts === null));
        assert.equal(votes?.withheld ?? null, few.length > 0 ? 'few' : null);
        const order = few.map(({ criterion }) => content.criteria.indexOf(criterion));
        assert.deepEqual(
          order,
          order.toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it('holds no counts of an open round: a later ballot beside them would tell what those chose who came later', () => {
    fc.assert(
      fc.property(anyBallots, (ballots) => {
        const { votes } = managerOf(voted(ballots));
        assert.ok(votes === null || votes.withheld === 'open');
        assert.ok(votes?.lines.every(({ counts }) => counts === null) ?? true);
        assert.equal(votes?.apart ?? 0, 0);
      }),
    );
  });
});

describe('What some think otherwise', () => {
  const dissent = 'Bij nachtdiensten lukt dit niet.';
  const first = scanOf({ ...allAnswered('deels'), '3A': answerOf('deels', { dissent }) }, closed);
  const second = scanOf(allAnswered('voldoende'), { round: 2 });

  it('is in the summary of its round, and in that of the next', () => {
    const told = summaryOf(first).dissents.map(({ criterion, text }) => [criterion.id, text]);
    assert.deepEqual(told, [['3A', dissent]]);
    const later = summaryOf(second, [first]);
    assert.deepEqual(later.dissents, []);
    assert.equal(later.since?.dissents[0]?.text, dissent);
  });

  it('is not told to a manager, of this round or the one before', () => {
    for (const { dissents, since } of [managerOf(first), managerOf({ ...second, ...closed }, first)]) {
      assert.deepEqual([dissents, since?.dissents ?? []], [[], []]);
    }
  });
});

describe('Two rounds with votes', () => {
  const before = voted(
    { '1': revealedBallot(WIDE), '2': revealedBallot(WIDE), '9': revealedBallot(SAME) },
    closed,
  );
  const after = voted(
    { '1': revealedBallot(SAME), '3A': revealedBallot(WIDE), '9': openBallot(3) },
    { round: 2 },
  );

  it('compare agreed answers and spread where the team voted in both', () => {
    const state = stateOf(after, { rounds: [before, after] });
    const { votes } = shown(press(state, { kind: 'trend' }), 'trend');
    assert.deepEqual(
      votes.map(({ before: was, after: is }) => [
        is.criterion.id,
        was.agreed?.id,
        is.agreed?.id,
        was.counts?.spread.kind,
        is.counts?.spread.kind,
      ]),
      [['1', 'deels', 'deels', 'apart', 'same']],
    );
  });

  it('are reached page by page, and no page says that nothing changed when something did', () => {
    const all = (tally: Tally) =>
      Object.fromEntries(content.criteria.map(({ id }) => [id, revealedBallot(tally)]));
    const was = voted(all(WIDE), closed);
    const is = {
      ...voted(all(SAME), { round: 2 }),
      answers: scanOf(allAnswered('deels', { '1': 'nvt' })).answers,
    };
    const state = stateOf(is, { rounds: [was, is] });
    const seen: string[] = [];
    let page: number | null = 0;
    while (page !== null) {
      const view: ReturnType<typeof shown<'trend'>> = shown(press(state, { kind: 'trend', page }), 'trend');
      assert.equal(view.changed, 1);
      seen.push(...view.votes.map(({ after: one }) => one.criterion.id));
      page = view.more;
    }
    assert.deepEqual(
      seen,
      content.criteria.map(({ id }) => id),
    );
  });
});
