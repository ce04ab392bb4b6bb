import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AnyTeam, anyTeam, PEOPLE } from '../fixtures/any-voting.ts';
import { fewFrom, type ShownGroup } from '../fixtures/party-attack.ts';
import { type Played, play } from '../fixtures/play-voting.ts';
import { runs } from '../fixtures/runs.ts';

describe('Whatever people of several parties do, in whatever order', function () {
  this.timeout(60_000);

  it('no group under four is shown, and none can be worked out when a reveal shows parties', () => {
    let split = 0;
    fc.assert(
      fc.property(anyTeam, (given) => {
        const shown = new Map<string, ShownGroup[]>();
        for (const { revealed } of play(withParties(given)).played) {
          if (revealed && attacked(shown, revealed)) split += 1;
        }
      }),
      { numRuns: runs(40, 600) },
    );
    assert.ok(split > 20, `only ${split} reveals showed parties`);
  });
});

type RevealedBallot = NonNullable<Played['revealed']>;

/** Adds what a reveal shows. @returns whether it showed parties; then nothing small may follow from all of it */
function attacked(all: Map<string, ShownGroup[]>, { ballot, votes, groups }: RevealedBallot): boolean {
  const criterion = ballot.slice(0, ballot.lastIndexOf(' '));
  const shown = all.get(criterion) ?? [];
  all.set(criterion, shown);
  shown.push(new Set(votes.keys()));
  if (groups.size === 0) return false;
  for (const [, group] of Map.groupBy(groups, ([, party]) => party)) {
    assert.ok(group.length >= 4, `a group of ${group.length}`);
    shown.push(new Set(group.map(([who]) => who)));
  }
  assert.equal(fewFrom(shown), null);
  return true;
}

/** All say their parties first, and now and then everybody votes and somebody reveals. */
function withParties({ steps }: AnyTeam): AnyTeam {
  const [first] = steps;
  if (!first) return { size: PEOPLE.length, steps };
  const all = {
    ...first,
    criterion: '3A',
    round: 0,
    ballot: 0,
    where: 'het kanaal',
    reaches: 'one',
  } as const;
  const between = steps.flatMap((step, n) =>
    n % 12 > 0
      ? [step]
      : [
          { ...all, does: 'all-vote' as const, by: n % 7 },
          { ...all, does: 'early' as const },
          { ...all, does: 'vote-again' as const },
          step,
        ],
  );
  return { size: PEOPLE.length, steps: [{ ...all, does: 'all-party' }, ...between] };
}
