import type { Content, Standard } from '../../content/index.ts';
import { progressOf, standardLine } from '../progress.ts';
import type { Scan } from '../scan.ts';
import { AT_LEAST, cohortsOf, mostKnown } from './cohorts.ts';
import type { RegionChange, RegionTeam } from './facts.ts';

type RegionFacts = Readonly<{
  /** Part of the names of new cohorts. */
  quarter: string;
  /** How many teams are in the present picture; 0 when there is none. */
  before: number;
  /** Every channel team of the tenant with a round that was released or is in the picture. */
  teams: readonly RegionTeam[];
}>;

/**
 * Decides once a quarter what the regional picture is. Rounds come and go in cohorts, each of which is counted as a
 * whole or not at all. So whatever two pictures are subtracted, what is left is made of whole cohorts.
 * @returns null when too little came or went; the present picture then stays as it is
 */
export function decideRegion(content: Content, { quarter, before, teams }: RegionFacts): RegionChange | null {
  const present = [...Map.groupBy(teams.filter(hasPart), ({ part }) => part.cohort)];
  const leaving = present.filter(([, rounds]) => isLeaving(content, rounds));
  const staying = present.filter((one) => !leaving.includes(one));
  const taken = new Set(staying.flatMap(([, rounds]) => rounds.map(({ team }) => team)));
  const joining = cohortsOf(teams.filter((team) => isNewcomer(content, team) && !taken.has(team.team)));

  // A cohort whose teams were all deleted is in no row any more, so it is found by what is missing in the sum.
  const vanished = before - sum(present.map(([, rounds]) => sizeOf(rounds)));
  const went = vanished + sum(leaving.map(([, rounds]) => lost(rounds) + replaced(content, rounds)));
  if (joining.length === 0 && went < AT_LEAST) return null;

  const join = joining.map((cohort, n) => ({
    cohort: `${quarter}-${n + 1}`,
    known: mostKnown(cohort),
    scans: cohort.flatMap(({ team, released }) => (released ? [{ team, scan: released.scan }] : [])),
  }));
  const stay = staying.map(([cohort, rounds]) => ({ cohort, size: sizeOf(rounds) }));
  const counted = [
    ...staying.map(([, rounds]) => ({
      known: Math.max(...rounds.map(({ part }) => part.known)),
      scans: rounds.map(({ part }) => part.scan),
    })),
    ...join.map(({ known, scans }) => ({ known, scans: scans.map(({ scan }) => scan) })),
  ];
  return {
    leave: leaving.map(([cohort]) => cohort),
    stay,
    join: join.map(({ cohort, known, scans }) => ({
      cohort,
      known,
      rounds: scans.map(({ team, scan }) => ({ team, round: scan.round })),
    })),
    teams: sum(counted.map(({ scans }) => scans.length)),
    lines: content.standards.flatMap((standard) => linesOf(content, standard, counted)),
  };
}

type InPicture = RegionTeam & Readonly<{ part: NonNullable<RegionTeam['part']> }>;
type Counted = Readonly<{ known: number; scans: readonly Scan[] }>;

function hasPart(team: RegionTeam): team is InPicture {
  return team.part !== null;
}

/** Whether a team's round can come into the picture: it is complete and was never in one. */
function isNewcomer(content: Content, { released, part }: RegionTeam): boolean {
  if (!released?.fresh || released.scan.round <= (part?.scan.round ?? 0)) return false;
  const { answered, total } = progressOf(content, released.scan.answers);
  return answered === total;
}

/**
 * A cohort leaves as a whole when one of its rounds was taken back or deleted. Newer rounds of its teams make it leave
 * only when there are three of them, so that one newer round does not take all others out of the picture.
 */
function isLeaving(content: Content, rounds: readonly InPicture[]): boolean {
  return lost(rounds) > 0 || replaced(content, rounds) >= AT_LEAST;
}

/** How many rounds of a cohort were taken back, or are no longer there. */
function lost(rounds: readonly InPicture[]): number {
  return sizeOf(rounds) - rounds.filter(({ part }) => part.released).length;
}

/** How many teams of a cohort have a newer round that could come instead. */
function replaced(content: Content, rounds: readonly InPicture[]): number {
  return rounds.filter((team) => team.part.released && isNewcomer(content, team)).length;
}

function sizeOf(rounds: readonly InPicture[]): number {
  return Math.max(...rounds.map(({ part }) => part.size));
}

function linesOf(content: Content, standard: Standard, cohorts: readonly Counted[]) {
  const rated = content.choices.filter(({ rank }) => rank !== undefined);
  const totals = new Map(rated.map(({ id }) => [id, 0]));
  for (const { known, scans } of cohorts) {
    const results = scans.map((scan) => standardLine(content, standard, scan.answers).result?.id);
    const counts = rated.map(({ id }) => results.filter((result) => result === id).length);
    if (!tellsOfNobody(counts, known)) continue;
    for (const [n, { id }] of rated.entries()) totals.set(id, (totals.get(id) ?? 0) + (counts[n] ?? 0));
  }
  return [...totals]
    .filter(([, teams]) => teams > 0)
    .map(([choice, teams]) => ({ standard: standard.id, choice, teams }));
}

/**
 * Whether a cohort's results can be counted without telling about one team. At least three results have to be of teams
 * that a person does not know, and those must not all be equal when that person takes off the ones that they know.
 */
function tellsOfNobody(counts: readonly number[], known: number): boolean {
  const answered = sum(counts);
  return answered - known >= AT_LEAST && answered - Math.max(...counts) > known;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
