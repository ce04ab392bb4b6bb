import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change } from '../../dialogs/change.ts';
import { timeOf } from '../../dialogs/time.ts';
import type { Tally } from '../../dialogs/vote/ballot.ts';
import '../fixtures/seed.ts';
import { PEOPLE, recordOf, TEAMS } from '../fixtures/history.ts';
import { runs } from '../fixtures/runs.ts';
import { DATABASES, type Fresh } from '../fixtures/stores.ts';

const [TEAM = ''] = TEAMS;
const VOTERS = PEOPLE.slice(0, 3);
const CRITERIA = ['3A', '3B'];
const TABLES = ['votes', 'ballots', 'ballot_counts', 'ways', 'answers', 'audit', 'places'];

type Step = Readonly<{
  what: 'vote' | 'reveal' | 'again' | 'answer' | 'way' | 'close';
  by: number;
  activity: number;
  criterion: string;
  ballot: number;
  choice: string;
  of: number | null;
  moves: boolean;
}>;

const steps = fc.array(
  fc.record({
    what: fc.constantFrom(
      ...(['vote', 'vote', 'vote', 'vote', 'vote', 'reveal', 'reveal', 'again', 'answer', 'way'] as const),
      'close',
    ),
    by: fc.nat(VOTERS.length - 1),
    // Few, so that some come again.
    activity: fc.nat(15),
    criterion: fc.constantFrom(...CRITERIA),
    ballot: fc.constantFrom(1, 1, 1, 2, 3),
    choice: fc.constantFrom('voldoende', 'deels'),
    of: fc.constantFrom(null, 3, 4),
    moves: fc.boolean(),
  }),
  { minLength: 4, maxLength: 18 },
);

/** @param tally the votes as they are now */
function changeOf({ what, criterion, ballot, choice, of, activity }: Step, tally: Tally): Change {
  const about = { round: 1, criterion, ballot };
  if (what === 'vote') return { kind: 'vote', ...about, choice, of, standard: '3' };
  if (what === 'reveal')
    return {
      kind: 'reveal',
      ...about,
      tally,
      of,
      absent: [],
      before: activity % 2 === 0 ? {} : null,
      parties: 'none',
    };
  if (what === 'again') return { kind: 'vote-again', ...about };
  if (what === 'close') return { kind: 'close-scan', round: 1 };
  if (what === 'way')
    return {
      kind: 'way',
      round: 1,
      standard: '3',
      way: of === null ? 'together' : 'vote',
      criteria: CRITERIA,
    };
  const said = { choice, reason: null, note: '', link: '', wording: 'w', dissent: `anders ${activity}` };
  return { kind: 'answer', expected: 0, ...about, ...said };
}

/** What became of each step, what is loaded after it, and what stands in the database after the last. */
async function takenBy({ store, rows, end }: Fresh, all: readonly Step[], known: boolean): Promise<unknown> {
  try {
    for (const by of VOTERS)
      await store.save(recordOf(by, TEAM, `hello ${by.id}`, [{ kind: 'share', round: 0 }]));
    const [first = { id: '', name: '' }] = VOTERS;
    await store.save(recordOf(first, TEAM, 'begin', [{ kind: 'start-scan', round: 1, way: 'vote' }]));
    const outcomes: unknown[] = [];
    for (const [n, step] of all.entries()) {
      const by = VOTERS[step.by] ?? first;
      const spot = { team: TEAM, conversation: TEAM, member: by.id };
      const { ballotBox } = (await store.load(spot, { criterion: step.criterion }, ['ballotBox'])).extra;
      const counted = Map.groupBy(ballotBox?.votes ?? [], ({ choice }) => choice);
      const tally = Object.fromEntries([...counted].map(([choice, of]) => [choice, of.length]));
      const shows = { standard: '3', criterion: step.criterion, seen: n };
      const record = recordOf(by, TEAM, `${step.activity}`, [changeOf(step, tally)], {
        at: timeOf(Date.UTC(2026, 10, 23, 9, 0, n)),
        known: { team: known, member: known },
        cardChange: step.moves ? { kind: 'move', message: 'card', shows } : null,
      });
      const saved = await store.save(record);
      const { scan, cast } = await store.load(spot);
      outcomes.push({ saved, voting: scan?.voting, cast: cast.toSorted() });
    }
    const kept = await rows();
    return { outcomes, kept: TABLES.map((table) => kept[table]?.map((row) => JSON.stringify(row)).sort()) };
  } finally {
    await end();
  }
}

describe('Turns in a team that votes', function () {
  this.timeout(180_000);
  const [sqlite, postgres] = DATABASES;
  assert.ok(sqlite && postgres);

  it('are saved, refused and repeated alike on both databases, by people who are known or new', () =>
    fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const expected = await takenBy(await sqlite.fresh(), all, false);
        assert.deepEqual(await takenBy(await postgres.fresh(), all, true), expected);
      }),
      { numRuns: runs(8, 20) },
    ));
});
