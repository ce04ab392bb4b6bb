import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decideRegion } from '../../dialogs/region/decide-region.ts';
import type { RegionTeam } from '../../dialogs/region/facts.ts';
import { quarterOf } from '../../dialogs/region/quarter.ts';
import type { Time } from '../../dialogs/time.ts';
import { derived } from '../fixtures/region-attack.ts';
import { anyQuarters, type Decide, ONE, play, type Step } from '../fixtures/region-history.ts';
import { allAnswered, content, scanOf } from '../fixtures/states.ts';

const decide: Decide = (quarter, before, teams) => decideRegion(ONE, quarter, before, teams);

/** Choices by their place in the content: 0 voldoende, 1 deels, 2 onvoldoende, 3 weten we niet. */
const release = (team: number, choice: number): Step => ({ kind: 'release', team, choice });
const QUARTER: Step = { kind: 'quarter' };
const releases = (...choices: number[]): Step[] => choices.map((choice, team) => release(team, choice));

const pictures = (...steps: Step[]) => play(steps, decide, new Map()).pictures;
const madeIn = (...steps: Step[]) =>
  pictures(...steps).map((picture) => (picture === 'none' ? null : JSON.parse(picture).made));
const last = (...steps: Step[]) => JSON.parse(pictures(...steps).at(-1) ?? '');
const counts = (...steps: Step[]) =>
  Object.fromEntries(
    last(...steps).lines.map((line: { choice: string; teams: number }) => [line.choice, line.teams]),
  );

describe('The regional picture', () => {
  it('tells no team’s result, whoever looks, whatever is released, withdrawn or deleted', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(anyQuarters, (steps) => {
        assert.deepEqual(derived(steps, decide), []);
      }),
      { numRuns: 100 },
    );
  });

  it('would tell results if it counted all that is released: then the same attack finds them', () => {
    // Three alike, before and after a release, and two that are told from each other by what left.
    assert.notDeepEqual(derived([...releases(0, 0, 0), QUARTER], countingAll), []);
    const grown = [...releases(0, 1, 0, 1), QUARTER, release(9, 2), QUARTER];
    assert.ok(derived(grown, countingAll).some((one) => one.endsWith('made 5')));
  });

  it('counts teams, from four on: whoever is in one of them leaves three', () => {
    assert.deepEqual(madeIn(...releases(0, 1, 0), QUARTER), [null]);
    assert.deepEqual(counts(...releases(0, 1, 0, 1), QUARTER), { voldoende: 2, deels: 2 });
  });

  it('has a line with enough answers only: who does not know, or has nothing to do with it, gave none', () => {
    assert.equal(last(...releases(0, 1, 0, 3), QUARTER).teams, 4);
    assert.deepEqual(counts(...releases(0, 1, 0, 3), QUARTER), {});
    assert.deepEqual(counts(...releases(0, 1, 0, 1, 3), QUARTER), { voldoende: 2, deels: 2 });
  });

  it('has no line of teams that all answered alike, or all but the one that somebody knows', () => {
    assert.deepEqual(counts(...releases(0, 0, 0, 0, 0), QUARTER), {});
    assert.deepEqual(counts(...releases(0, 0, 0, 0, 1), QUARTER), {});
    assert.deepEqual(counts(...releases(0, 0, 0, 1, 1), QUARTER), { voldoende: 3, deels: 2 });
  });

  it('stays as it is, its date too, until enough come together', () => {
    const first = [...releases(0, 1, 0, 1), QUARTER];
    assert.deepEqual(madeIn(...first, QUARTER, release(5, 0), release(6, 0), QUARTER), [0, 0, 0]);
    const more = [release(5, 0), release(6, 1), release(7, 1), QUARTER, release(8, 0), QUARTER];
    assert.deepEqual(madeIn(...first, ...more), [0, 0, 2]);
    assert.equal(last(...first, ...more).teams, 8);
  });

  it('lets a withdrawn round, and a deleted one, leave at the next picture with all that came with it', () => {
    for (const kind of ['withdraw', 'delete'] as const) {
      const first = [...releases(0, 1, 0, 1), QUARTER, { kind, team: 0 }] as Step[];
      assert.deepEqual(madeIn(...first, QUARTER), [0, 0]);
      const others = [10, 11, 12, 13].map((team) => release(team, team % 2));
      assert.equal(last(...first, ...others, QUARTER).teams, 4);
    }
  });

  it('is empty again when all were withdrawn, or deleted', () => {
    for (const kind of ['withdraw', 'delete'] as const) {
      const gone = [0, 1, 2, 3].map((team): Step => ({ kind, team }));
      assert.equal(last(...releases(0, 1, 0, 1), QUARTER, ...gone, QUARTER).teams, 0);
    }
  });

  it('does not take back what was in it once: that could be told by its going and coming', () => {
    const first = [...releases(0, 1, 0, 1), QUARTER, { kind: 'withdraw', team: 0 }] as Step[];
    const others = [10, 11, 12, 13].map((team) => release(team, team % 2));
    assert.equal(last(...first, ...others, QUARTER, QUARTER, QUARTER).teams, 4);
  });

  it('has one round of each team: newer ones come when three of those beside them have one', () => {
    const first = [...releases(0, 1, 0, 1, 0), QUARTER];
    const again = [0, 1, 2, 3].map((team) => release(team, 0));
    assert.deepEqual(madeIn(...first, ...again.slice(0, 2), QUARTER), [0, 0]);
    assert.equal(last(...first, ...again, QUARTER).teams, 4);
  });

  it('holds no group of which somebody knows all but one or two', () => {
    const manage = (person: number, ...teams: number[]) =>
      teams.map((team): Step => ({ kind: 'manage', person, team }));
    const four = releases(0, 1, 0, 1);
    assert.deepEqual(madeIn(...four, ...manage(0, 0, 1), QUARTER), [null]);
    assert.deepEqual(madeIn(...four, ...manage(0, 0, 1, 2, 3), QUARTER), [0]);
    // A manager of before still knows what they read.
    assert.deepEqual(madeIn(...four, ...manage(0, 0, 1), { kind: 'stop', person: 0, team: 0 }, QUARTER), [
      null,
    ]);
    // One team that the manager of four others does not know waits until there are three such.
    const last = (...steps: Step[]) => JSON.parse(pictures(...steps).at(-1) ?? '');
    assert.equal(last(...releases(0, 1, 0, 1, 0), ...manage(0, 0, 1, 2, 3), QUARTER).teams, 4);
    assert.equal(last(...releases(0, 1, 0, 1, 0, 1, 0, 0), ...manage(0, 0, 1, 2, 3), QUARTER).teams, 8);
  });

  it('has complete rounds only', () => {
    const answers = (open: string | null) => allAnswered('deels', open ? { [open]: null } : {});
    const team = (n: number, open: string | null): RegionTeam => ({
      team: `team ${n}`,
      released: { scan: scanOf(answers(open)), fresh: true },
      part: null,
      knownTo: [],
    });
    const four = [1, 2, 3, 4].map((n) => team(n, null));
    assert.equal(decideRegion(content, '2027-1', 0, four)?.teams, 4);
    assert.equal(decideRegion(content, '2027-1', 0, [...four, team(5, '3A')])?.teams, 4);
    assert.equal(decideRegion(content, '2027-1', 0, [...four.slice(2), team(5, '3A')]), null);
  });

  it('belongs to a quarter of the Dutch calendar', () => {
    const cases: readonly (readonly [now: Time, name: string, start: Time])[] = [
      ['2026-12-31T22:59:59.999Z', '2026-4', '2026-09-30T22:00:00.000Z'],
      ['2026-12-31T23:00:00.000Z', '2027-1', '2026-12-31T23:00:00.000Z'],
      ['2027-03-31T22:00:00.000Z', '2027-2', '2027-03-31T22:00:00.000Z'],
      ['2027-08-15T12:00:00.000Z', '2027-3', '2027-06-30T22:00:00.000Z'],
    ];
    for (const [now, name, start] of cases) assert.deepEqual(quarterOf(now), { name, start });
  });
});

/** What the picture was: every released round, from three on. */
function countingAll(
  quarter: string,
  _before: number,
  teams: readonly RegionTeam[],
): ReturnType<typeof decideRegion> {
  const released = teams.flatMap(({ team, released }) => (released ? [{ team, scan: released.scan }] : []));
  if (released.length < 3) return null;
  const tally = Map.groupBy(released, ({ scan }) => Object.values(scan.answers)[0]?.choice ?? '');
  return {
    leave: teams.flatMap(({ part }) => part?.cohort ?? []),
    stay: [],
    join: [
      {
        cohort: quarter,
        known: 0,
        rounds: released.map(({ team, scan }) => ({ team, round: scan.round })),
      },
    ],
    teams: released.length,
    lines: [...tally].sort().map(([choice, of]) => ({ standard: '1', choice, teams: of.length })),
  };
}
