import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change } from '../../dialogs/change.ts';
import { timeOf } from '../../dialogs/time.ts';
import type { TurnRecord } from '../../src/store/contract/turn-record.ts';
import '../fixtures/seed.ts';
import { PEOPLE, recordOf, TEAMS } from '../fixtures/history.ts';
import { DATABASES, type Fresh } from '../fixtures/stores.ts';

const [TEAM = ''] = TEAMS;
const CRITERIA = ['1', '3A'];
const TABLES = ['answers', 'audit', 'places'];

type Step = Readonly<{
  what: 'answer' | 'close' | 'start';
  by: number;
  activity: number;
  criterion: string;
  expected: number;
  round: number;
  moves: boolean;
  /** How the team knows its answer; left out when it does not say. */
  evidence?: string | null | undefined;
}>;

const steps = fc.array(
  fc.record({
    what: fc.constantFrom('answer', 'answer', 'answer', 'answer', 'close', 'start'),
    by: fc.nat(1),
    // Few, so that some come again.
    activity: fc.nat(11),
    criterion: fc.constantFrom(...CRITERIA),
    expected: fc.nat(2),
    round: fc.constantFrom(1, 1, 1, 2),
    moves: fc.boolean(),
    evidence: fc.constantFrom(undefined, undefined, undefined, null, 'cijfers', 'gevoel'),
  }),
  { maxLength: 14 },
);

function changeOf({ what, round, criterion, expected, by, evidence }: Step): Change {
  if (what === 'start') return { kind: 'start-scan', round };
  if (what === 'close') return { kind: 'close-scan', round };
  const said = { choice: `keuze ${by}`, reason: null, note: 'a\0b', link: '', wording: 'w' };
  const known = evidence === undefined ? {} : { evidence };
  return { kind: 'answer', round, criterion, expected, ...said, ...known };
}

function turnOf(step: Step, n: number, known: boolean): TurnRecord {
  const place = { standard: step.criterion, criterion: step.criterion, seen: n };
  return recordOf(PEOPLE[step.by] ?? { id: '', name: '' }, TEAM, `${step.activity}`, [changeOf(step)], {
    at: timeOf(Date.UTC(2026, 10, 23, 9, 0, n)),
    known: { team: known, member: known },
    cardChange: step.moves ? { kind: 'move', message: 'card', shows: place } : null,
  });
}

/** What became of each step, and what stands in the database after the last. */
async function takenBy({ store, rows, end }: Fresh, all: readonly Step[], known: boolean): Promise<unknown> {
  try {
    for (const by of PEOPLE.slice(0, 2))
      await store.save(recordOf(by, TEAM, `hello ${by.id}`, [{ kind: 'share', round: 0 }]));
    await store.save(
      recordOf(PEOPLE[0] ?? { id: '', name: '' }, TEAM, 'begin', [{ kind: 'start-scan', round: 1 }]),
    );
    const outcomes: string[] = [];
    for (const [n, step] of all.entries()) outcomes.push(await store.save(turnOf(step, n, known)));
    const kept = await rows();
    return { outcomes, kept: TABLES.map((table) => kept[table]?.map((row) => JSON.stringify(row)).sort()) };
  } finally {
    await end();
  }
}

for (const { name, fresh } of DATABASES) {
  describe(`Turns of people who are known, on ${name}`, function () {
    this.timeout(120_000);

    it('are saved, refused and repeated as those of people who are new, whatever comes', () =>
      fc.assert(
        fc.asyncProperty(steps, async (all) => {
          assert.deepEqual(await takenBy(await fresh(), all, true), await takenBy(await fresh(), all, false));
        }),
        { numRuns: 25 },
      ));
  });
}

describe('Answers that come at once to two processes on PostgreSQL', function () {
  this.timeout(60_000);
  const postgres = DATABASES.find(({ name }) => name === 'PostgreSQL');

  it('are one answer for each version, and none comes into a round that is closed meanwhile', async () => {
    const opened = await (postgres?.fresh() ?? assert.fail());
    try {
      const stores = [opened.store, await opened.second()];
      const [ANNA = { id: '', name: '' }] = PEOPLE;
      await opened.store.save(recordOf(ANNA, TEAM, 'begin', [{ kind: 'start-scan', round: 1 }]));
      const step = { what: 'answer', by: 0, criterion: '1', round: 1, moves: true } as const;
      for (let version = 0; version < 5; version += 1) {
        const outcomes = await Promise.all(
          Array.from({ length: 20 }, (_, n) =>
            stores[n % 2]?.save(turnOf({ ...step, activity: version * 100 + n, expected: version }, n, true)),
          ),
        );
        assert.equal(outcomes.filter((one) => one === 'saved').length, 1);
        assert.equal(outcomes.filter((one) => one === 'conflict').length, 19);
      }
      const late = Array.from({ length: 20 }, (_, n) =>
        turnOf({ ...step, activity: 900 + n, expected: 5 + n }, n, true),
      );
      const close = recordOf(ANNA, TEAM, 'close', [{ kind: 'close-scan', round: 1 }], {
        known: { team: true, member: true },
      });
      await Promise.all([...late.map((one, n) => stores[n % 2]?.save(one)), opened.store.save(close)]);
      const kept = await opened.rows();
      const answers = (kept.audit ?? []).filter(({ kind }) => kind === 'answer');
      assert.equal(kept.answers?.[0]?.version, answers.length);
      const closed = await stores[1]?.save(
        turnOf({ ...step, activity: 999, expected: answers.length }, 1, true),
      );
      assert.equal(closed, 'conflict');
    } finally {
      await opened.end();
    }
  });
});
