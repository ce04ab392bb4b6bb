import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change, RevealChange } from '../../dialogs/change.ts';
import type { Member } from '../../dialogs/team.ts';
import type { Store } from '../../src/store/contract/store.ts';
import '../fixtures/seed.ts';
import { recordOf, TEAMS } from '../fixtures/history.ts';
import { fewFrom, type ShownGroup } from '../fixtures/party-attack.ts';
import type { Rows } from '../fixtures/rows.ts';
import { runs } from '../fixtures/runs.ts';
import { DATABASES, type Fresh } from '../fixtures/stores.ts';

const [TEAM = ''] = TEAMS;
const PARTIES = ['wijkteam', 'veilig-thuis', 'gemeente', ''];
const CHOICES = ['voldoende', 'deels', 'onvoldoende'];
const PEOPLE: readonly Member[] = Array.from({ length: 14 }, (_, n) => ({
  id: `lid-${n}`,
  name: `Lid ${n}`,
}));
const MO: Member = { id: 'mo', name: 'Mo' };

type Single =
  | Readonly<{ what: 'say'; by: number; party: string }>
  | Readonly<{ what: 'leave' | 'forget' | 'vote'; by: number }>;

type Step =
  | Single
  | Readonly<{ what: 'round' }>
  /** All but some vote, and the votes are shown. `meanwhile`: what somebody else does at the same moment. */
  | Readonly<{ what: 'ballot'; missing: readonly number[]; meanwhile: Single | null }>;

const by = fc.nat(PEOPLE.length - 1);
const single: fc.Arbitrary<Single> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('say'), by, party: fc.constantFrom(...PARTIES) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('leave', 'forget', 'vote'), by }) },
);
const missing = fc.oneof(
  fc.constant([]),
  fc.subarray([...PEOPLE.keys()], { maxLength: 2 }),
  fc.subarray([...PEOPLE.keys()], { maxLength: 9 }),
);
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: single },
    { weight: 2, arbitrary: fc.constant({ what: 'round' } as const) },
    {
      weight: 6,
      arbitrary: fc.record({
        what: fc.constant('ballot'),
        missing,
        meanwhile: fc.option(single, { freq: 2 }),
      }),
    },
  ),
  { minLength: 4, maxLength: 14 },
) as fc.Arbitrary<readonly Step[]>;

/** What the people of one ballot were shown of it. */
type Seen = Readonly<{ round: number; ballot: number; parties: string; groups: readonly ShownGroup[] }>;

/**
 * A team that votes on one criterion, whatever comes. Whoever reveals asks for every party apart, however small, so that
 * nothing but the store keeps a small group from being shown.
 */
class PartyTeam {
  byParty = 0;
  refused = 0;
  readonly #opened: Fresh;
  readonly #seen: Seen[] = [];
  #round = 1;
  #ballot = 1;
  #turns = 0;

  constructor(opened: Fresh) {
    this.#opened = opened;
  }

  async live(series: readonly Step[]): Promise<void> {
    await this.#save(MO, { kind: 'start-scan', round: 1, way: 'vote' });
    const said = [...PEOPLE.keys()].slice(0, 10);
    await Promise.all(
      said.map((n) => this.#one({ what: 'say', by: n, party: PARTIES[n < 5 ? 0 : 1] ?? '' })),
    );
    for (const step of series) {
      if (step.what === 'ballot') await this.#vote(step);
      else if (step.what === 'round') await this.#nextRound();
      else await this.#one(step);
    }
  }

  async #save(by: Member, ...changes: Change[]): Promise<unknown> {
    this.#turns += 1;
    return await this.#opened.store.save(recordOf(by, TEAM, `turn-${this.#turns}`, changes));
  }

  async #one(step: Single): Promise<unknown> {
    const by = PEOPLE[step.by] ?? MO;
    if (step.what === 'leave') return await this.#opened.store.leave(TEAM, by.id);
    if (step.what === 'forget') return await this.#save(by, { kind: 'forget-member' });
    if (step.what === 'say') return await this.#save(by, { kind: 'party', party: step.party });
    const about = { round: this.#round, criterion: '1', ballot: this.#ballot, of: null, standard: '1' };
    return await this.#save(by, { kind: 'vote', ...about, choice: choiceOf(by.id) });
  }

  async #nextRound(): Promise<void> {
    await this.#save(MO, { kind: 'close-scan', round: this.#round });
    this.#round += 1;
    this.#ballot = 1;
    await this.#save(MO, { kind: 'start-scan', round: this.#round, way: 'vote' });
  }

  async #vote({ missing, meanwhile }: Extract<Step, { what: 'ballot' }>): Promise<void> {
    const voters = [...PEOPLE.keys()].filter((n) => !missing.includes(n));
    await this.#one({ what: 'vote', by: voters[0] ?? 0 });
    await Promise.all(voters.slice(1).map((n) => this.#one({ what: 'vote', by: n })));
    const { change, groups } = await this.#decided();
    // The other person is there first as often as not.
    const isFirst = this.#ballot % 2 === 1;
    const before = isFirst && meanwhile ? this.#one(meanwhile) : null;
    const asking = this.#save(MO, change);
    const after = !isFirst && meanwhile ? this.#one(meanwhile) : null;
    const [asked] = await Promise.all([asking, before, after]);
    if (asked === 'saved') await this.#look(change.parties, groups);
    else {
      this.refused += 1;
      const again = await this.#decided();
      assert.equal(await this.#save(MO, { ...again.change, parties: 'few' }), 'saved');
      await this.#look('few', again.groups.slice(0, 1));
    }
    this.#ballot += 1;
    const next = { round: this.#round, criterion: '1', ballot: this.#ballot };
    assert.equal(await this.#save(MO, { kind: 'vote-again', ...next }), 'saved');
  }

  /** A reveal of each party apart, as the team is now, and who is in each group: first all, then each party. */
  async #decided(): Promise<{ change: RevealChange; groups: readonly ShownGroup[] }> {
    const spot = { team: TEAM, conversation: TEAM, member: MO.id };
    const { parties: said, extra } = await this.#opened.store.load(spot, { criterion: '1' }, ['ballotBox']);
    const voters = (extra.ballotBox?.votes ?? []).map(({ member }) => member);
    const split = [...Map.groupBy(voters, (member) => said[member] ?? '')];
    const isSplit = split.length > 1;
    const about = { round: this.#round, criterion: '1', ballot: this.#ballot, of: null, absent: [] };
    const parties = isSplit ? split.map(([party, of]) => ({ party, tally: tallyOf(of) })) : 'none';
    return {
      change: { kind: 'reveal', ...about, before: null, tally: tallyOf(voters), parties },
      groups: [voters, ...(isSplit ? split.map(([, of]) => of) : [])].map((of) => new Set(of)),
    };
  }

  /** Looks at what is shown now, and for a few people in all that was ever shown. */
  async #look(parties: RevealChange['parties'], groups: readonly ShownGroup[]): Promise<void> {
    const rows = await this.#opened.rows();
    const shown = typeof parties === 'string' ? parties : 'shown';
    this.#seen.push({ round: this.#round, ballot: this.#ballot, parties: shown, groups });
    await assertAsKept(this.#opened.store, { rows, seen: this.#seen });
    if (shown !== 'shown') return;
    this.byParty += 1;
    assert.deepEqual(fewFrom(this.#remembered(rows)), null);
  }

  /** All groups that were shown, but for those of a round before in which nobody's vote is kept any more. */
  #remembered({ votes = [] }: Rows): ShownGroup[] {
    return this.#seen
      .filter(
        (one) =>
          one.round === this.#round ||
          votes.some((row) => row.round === one.round && row.ballot === one.ballot),
      )
      .flatMap(({ groups }) => groups);
  }
}

/** Everybody chooses the same each time, which tells a reader the most. */
function choiceOf(member: string): string {
  return CHOICES[Number(member.replace('lid-', '')) % CHOICES.length] ?? '';
}

function tallyOf(members: readonly string[]): Record<string, number> {
  const alike = Map.groupBy(members, choiceOf);
  return Object.fromEntries([...alike].map(([choice, of]) => [choice, of.length]));
}

/** What is kept and what a turn loads are the counts of the people who were seen, also of ballots of before. */
async function assertAsKept(
  store: Store,
  { rows, seen }: Readonly<{ rows: Rows; seen: readonly Seen[] }>,
): Promise<void> {
  const sum = (of: readonly Record<string, unknown>[]) =>
    of.reduce((all, { votes }) => all + Number(votes), 0);
  for (const { round, ballot, parties, groups } of seen) {
    const isOf = (row: Record<string, unknown>) => row.round === round && row.ballot === ballot;
    const split = Map.groupBy((rows.party_counts ?? []).filter(isOf), ({ party }) => party);
    const sizes = [...split.values()].map(sum).sort();
    const [whole, ...apart] = groups.map(({ size }) => size);
    assert.equal(sum((rows.ballot_counts ?? []).filter(isOf)), whole);
    assert.deepEqual(sizes, apart.sort());
    assert.ok(sizes.every((size) => size >= 4));
    assert.equal((rows.ballots ?? []).find(isOf)?.parties, parties);
  }
  const newest = (await store.newestScan(TEAM))?.voting?.ballots['1'];
  const [whole, ...apart] = seen.at(-1)?.groups.map((group) => tallyOf([...group])) ?? [];
  assert.deepEqual(newest?.tally, whole);
  const told = typeof newest?.parties === 'string' ? [] : (newest?.parties ?? []);
  const inOrder = (all: readonly object[]) => all.map((one) => JSON.stringify(sorted(one))).sort();
  assert.deepEqual(inOrder(told.map(({ tally }) => tally)), inOrder(apart));
}

function sorted(tally: object): object {
  return Object.fromEntries(Object.entries(tally).sort());
}

for (const { name, fresh } of DATABASES) {
  describe(`Groups of fewer than four, on ${name}`, function () {
    this.timeout(300_000);

    it('are shown by no series of votes, reveals, joins, leaves and changes of party, nor by any sum of what was shown', async () => {
      const total = { byParty: 0, refused: 0 };
      const numRuns = name === 'SQLite' ? runs(15, 400) : runs(3, 60);
      await fc.assert(
        fc.asyncProperty(steps, async (series) => {
          const opened = await fresh();
          const team = new PartyTeam(opened);
          try {
            await team.live(series);
          } finally {
            await opened.end();
          }
          total.byParty += team.byParty;
          total.refused += team.refused;
        }),
        { numRuns },
      );
      assert.ok(total.byParty >= numRuns / 4, `${total.byParty} reveals by party say too little`);
      assert.ok(total.refused >= numRuns / 4, `${total.refused} refusals say too little`);
    });
  });
}

describe('An attacker who adds and subtracts', () => {
  const group = (...people: string[]) => new Set(people);

  it('finds the few in whom two groups differ, and nobody where four of each kind are', () => {
    assert.deepEqual(fewFrom([group('a', 'b', 'c', 'd', 'e'), group('a', 'b', 'c', 'd')]), ['e']);
    const [left, right] = [group('a', 'b', 'c', 'd', 'e'), group('f', 'g', 'h', 'i')];
    assert.equal(fewFrom([left, right, group(...left, ...right)]), null);
    assert.deepEqual(fewFrom([left, right, group('a', 'b', 'f', 'g', 'h', 'i')]), ['a', 'b']);
  });
});
