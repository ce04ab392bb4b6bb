import assert from 'node:assert/strict';
import fc from 'fast-check';
import { needsOf } from '../../dialogs/events.ts';
import type { Store } from '../../src/store/contract/store.ts';
import type { TurnRecord } from '../../src/store/contract/turn-record.ts';
import { AT, anyHistory, live, PEOPLE, recordOf, TEAMS } from '../fixtures/history.ts';
import { DATABASES, type Fresh } from '../fixtures/stores.ts';

const [ANNA = { id: '', name: '' }] = PEOPLE;
const [TEAM = ''] = TEAMS;
const SPOT = { team: TEAM, conversation: TEAM, member: ANNA.id };
/** More than are shown anywhere. */
const MANY = 40;
const SHOWN = 12;

for (const { name, fresh } of DATABASES) {
  describe(`A team with more rounds than anybody looks at, on ${name}`, function () {
    this.timeout(60_000);
    let db: Fresh;
    let store: Store;
    before(async () => {
      db = await fresh();
      store = db.store;
      for (let round = 1; round <= MANY; round += 1) assert.equal(await store.save(roundOf(round)), 'saved');
      await store.save(recordOf(ANNA, TEAM, 'manager', [{ kind: 'add-manager', manager: ANNA }]));
    });
    after(() => db.end());

    const rounds = async (round?: number) =>
      (await store.load(SPOT, { round }, ['rounds'])).extra.rounds ?? [];

    it('is read as far as it is shown: the newest rounds, oldest first, with what was answered', async () => {
      const read = await rounds();
      assert.deepEqual(
        read.map(({ round }) => round),
        Array.from({ length: SHOWN }, (_, n) => MANY - SHOWN + 1 + n),
      );
      for (const { round, answers } of read) {
        assert.deepEqual(
          Object.entries(answers).map(([criterion, { note, by }]) => [criterion, note, by]),
          [['1', `in ronde ${round}`, ANNA.name]],
        );
      }
    });

    it('is compared from the round that somebody opens, also an old one', async () => {
      assert.deepEqual(
        (await rounds(3)).map(({ round }) => round),
        [1, 2, 3],
      );
    });

    it('is counted by the database where only the numbers are told', async () => {
      const { extra } = await store.load(SPOT, {}, ['sizes']);
      assert.deepEqual(extra.sizes, { rounds: MANY, answers: MANY });
      assert.ok(!needsOf({ kind: 'delete-team' }).includes('rounds'));
    });

    it('comes to its managers with its newest round, and the one before where it is opened', async () => {
      const of = async (team?: string) => (await store.load(SPOT, { team }, ['teams'])).extra.teams?.[0];
      const told = [await of(), await of(TEAM)].map((team) => [team?.scan?.round, team?.before?.round]);
      assert.deepEqual(told, [
        [MANY, undefined],
        [MANY, MANY - 1],
      ]);
    });

    it('is told of by message with the round that it is about and the one before', async () => {
      const about = { key: 'k', team: TEAM, person: ANNA.id, action: null, due: AT };
      const facts = async (what: 'summary' | 'rhythm', round: number | null) => {
        const { scan, before } = (await store.facts({ ...about, what, round })) ?? {};
        return [scan?.round, before?.round];
      };
      assert.deepEqual(await facts('summary', 7), [7, 6]);
      assert.deepEqual(await facts('rhythm', null), [MANY, MANY - 1]);
      assert.deepEqual(await facts('summary', 1), [1, undefined]);
      assert.deepEqual(await facts('summary', MANY + 1), [undefined, undefined]);
    });
  });

  describe(`What is kept about somebody, on ${name}`, function () {
    this.timeout(60_000);
    it('is counted as much as is told row by row, whatever people did', async () => {
      await fc.assert(
        fc.asyncProperty(anyHistory, async (history) => {
          const db = await fresh();
          try {
            await live(db.store, history);
            for (const { id } of PEOPLE)
              assert.deepEqual(await counted(db.store, id), await told(db.store, id));
          } finally {
            await db.end();
          }
        }),
        { numRuns: name === 'SQLite' ? 12 : 2 },
      );
    });
  });
}

async function counted(store: Store, person: string) {
  const { extra } = await store.load({ ...SPOT, member: person }, {}, ['kept']);
  const { kept } = extra;
  return kept && { ...kept, speaks: kept.speaks.map(({ party }) => party).sort() };
}

/** The same numbers, from all the rows. */
async function told(store: Store, person: string) {
  const { rows } = await store.dataOf(person);
  const count = (table: keyof typeof rows, ...columns: string[]) =>
    (rows[table] ?? []).filter((row) => columns.some((column) => row[column] === person)).length;
  return {
    teams: count('members', 'member'),
    answers: count('answers', 'member'),
    // Ballots on one criterion count once.
    votes: new Set((rows.votes ?? []).map(({ team, round, criterion }) => `${round} ${criterion} ${team}`))
      .size,
    speaks: (rows.members ?? []).flatMap(({ party }) => (party === null ? [] : [String(party)])).sort(),
    inGroups: (rows.votes ?? []).filter(({ party }) => party !== null).length,
    rounds: count('scans', 'started_by', 'closed_by'),
    actions: count('actions', 'owner'),
    receives: count('managers', 'manager'),
    trail: count('audit', 'member'),
    scan: (rows.scans ?? []).some((row) => row.team === `person:${person}`),
    address: (rows.conversations ?? []).some((row) => row.service_url != null),
  };
}

function roundOf(round: number): TurnRecord {
  const said = { choice: 'deels', reason: null, note: `in ronde ${round}`, link: '', wording: 'x' };
  return recordOf(ANNA, TEAM, `round-${round}`, [
    { kind: 'start-scan', round },
    { kind: 'answer', round, criterion: '1', expected: 0, ...said },
    { kind: 'close-scan', round },
  ]);
}
