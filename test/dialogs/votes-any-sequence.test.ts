import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { View } from '../../dialogs/view.ts';
import { type AnyTeam, anyTeam, choices, PEOPLE } from '../fixtures/any-voting.ts';
import { PlainVotes } from '../fixtures/plain-votes.ts';
import { type Played, play } from '../fixtures/play-voting.ts';
import { runs } from '../fixtures/runs.ts';

const all = (check: (given: AnyTeam, n: number) => void) =>
  fc.assert(fc.property(anyTeam, fc.nat(1_000), check), { numRuns: runs(50, 300) });

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
    });
  });

  it('nothing after a reveal depends on who voted what: it is the same when voters of one group change places', () => {
    all((given, n) => {
      const { played } = play(given);
      const reveals = played.flatMap(({ revealed }) => revealed ?? []);
      const reveal = reveals[n % Math.max(1, reveals.length)];
      if (!reveal) return;
      const other = play(given, (ballot, member, choice) => {
        if (ballot !== reveal.ballot || !reveal.votes.has(member)) return choice;
        const group = reveal.groups.get(member);
        const voters = [...reveal.votes.keys()].filter((id) => reveal.groups.get(id) === group);
        const place = voters.indexOf(member);
        return reveal.votes.get(voters[(place + 1 + n) % voters.length] ?? '') ?? choice;
      });
      same(played, other.played);
    });
  });

  it('a vote, a reveal and an agreed answer count exactly where they are allowed, and nobody counts twice', () => {
    all((given) => {
      const plain = new PlainVotes();
      for (const one of play(given).played) follow(plain, one);
    });
  });

  it('pressing the same button once more gives nobody a second vote', () => {
    all(({ size, steps }) => {
      const twice = steps.flatMap((step) => (step.does === 'vote' ? [step, step] : [step]));
      const once = play({ size, steps }).team.kept.rows.map((row) => [...row.votes]);
      assert.deepEqual(
        play({ size, steps: twice }).team.kept.rows.map((row) => [...row.votes]),
        once,
      );
    });
  });
});

function same(one: readonly Played[], other: readonly Played[]): void {
  for (const [index, { seen, event }] of one.entries()) {
    assert.equal(other[index]?.seen, seen, `after ${event?.kind}`);
  }
}

/** Compares one turn with what is allowed, and what it shows with what is counted on paper. */
function follow(plain: PlainVotes, one: Played): void {
  const { event, decided, does, doing } = one;
  if (does === 'leave' || does === 'forget') plain.without(doing.by.id);
  if (!decided) return;
  const did = (kind: string) => decided.changes.some((change) => change.kind === kind);
  if (event?.kind === 'vote') assert.equal(did('vote'), plain.counts(event, one));
  if (event?.kind === 'reveal' && event.criterion) assert.equal(did('reveal'), plain.reveals(event, one));
  for (const change of decided.changes) {
    if (change.kind === 'answer') agreed(plain, one);
    plain.note(change, one);
  }
  const { reply, post, updates } = decided.landing;
  for (const view of [reply, post, ...updates.map((update) => update.view)]) {
    if (view) sameAsOnPaper(plain, view);
  }
}

/** An answer is chosen by somebody, and where people vote only after the newest votes were shown. */
function agreed(plain: PlainVotes, { event, decided, doing }: Played): void {
  const change = decided?.changes.find(({ kind }) => kind === 'answer');
  if (change?.kind !== 'answer' || change.choice === null || event?.kind !== 'answer') {
    const before = change?.kind === 'answer' && plain.answered.has(change.criterion);
    assert.ok(before || (change?.kind === 'answer' && change.choice === null), 'nobody chose this');
    return;
  }
  assert.equal(change.choice, event.choice);
  assert.ok(!plain.isOpen(change.criterion), 'people still vote on it');
  const hasBallot = plain.way(change.criterion) === 'vote' && plain.newest(change.criterion).counts !== null;
  if (hasBallot && doing.via.kind !== 'typed') assert.equal(event.ballot, plain.number(change.criterion));
  assert.equal(change.ballot, hasBallot ? plain.number(change.criterion) : undefined);
}

function sameAsOnPaper(plain: PlainVotes, view: View): void {
  if (view.kind === 'ballot') {
    const { criterion, turnout } = view;
    assert.deepEqual(
      [turnout.ballot, turnout.voted],
      [plain.number(criterion.id), plain.voted(criterion.id)],
    );
    assert.ok(plain.isOpen(criterion.id));
  }
  if (view.kind !== 'reveal') return;
  const { id } = view.asked.criterion;
  const counts = plain.newest(id).counts ?? assert.fail('nothing was revealed');
  assert.deepEqual(view.revealed.tally, Object.fromEntries(counts));
  assert.equal(view.revealed.voted, plain.voted(id));
}
