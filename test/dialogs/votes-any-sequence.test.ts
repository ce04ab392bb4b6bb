import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AnyTeam, anyTeam, choices, PEOPLE, type Played, play } from '../fixtures/any-voting.ts';

const all = (check: (given: AnyTeam, n: number) => void, numRuns = 150) =>
  fc.assert(
    fc.property(anyTeam, fc.nat(1_000), (given, n) => check(given, n)),
    { numRuns },
  );

describe('Whatever a team that votes does, in whatever order', function () {
  this.timeout(60_000);

  it('no choice shows before its reveal: others get the same bytes when people vote otherwise', () => {
    all((given, n) => {
      const { played } = play(given);
      // Up to here, some ballots are revealed. In all others people vote something else.
      const until = n % (played.length + 1);
      const revealed = new Set(played.slice(0, until).map((one) => one.revealed?.ballot));
      const other = play(given, (ballot, member, choice) => {
        if (revealed.has(ballot)) return choice;
        const away = PEOPLE.findIndex(({ id }) => id === member) + n;
        return choices[(choices.indexOf(choice) + away) % choices.length] ?? choice;
      });
      same(played.slice(0, until), other.played.slice(0, until));
    }, 300);
  });

  it('nothing after a reveal depends on who voted what: it is the same when voters change places', () => {
    all((given, n) => {
      const { played } = play(given);
      const reveals = played.flatMap(({ revealed }) => revealed ?? []);
      const reveal = reveals[n % Math.max(1, reveals.length)];
      if (!reveal) return;
      const voters = [...reveal.votes.keys()];
      const other = play(given, (ballot, member, choice) => {
        const place = voters.indexOf(member);
        if (ballot !== reveal.ballot || place < 0) return choice;
        return reveal.votes.get(voters[(place + 1 + n) % voters.length] ?? '') ?? choice;
      });
      same(played, other.played);
    }, 300);
  });
});

function same(one: readonly Played[], other: readonly Played[]): void {
  for (const [index, { seen, event }] of one.entries()) {
    assert.equal(other[index]?.seen, seen, `after ${event?.kind}`);
  }
}
