import type { RegionTeam } from './facts.ts';

/** The fewest teams that have to stay hidden together: whoever looks, at least so many are not theirs. */
export const AT_LEAST = 3;

/** How many teams make a cohort if there are enough. A larger one hides better, a smaller one loses less when it leaves. */
const ENOUGH = 6;

/**
 * Puts newcomers together in cohorts that come and go as a whole. Everybody either knows all teams of a cohort, or does
 * not know at least three of them. A team that fits in no such cohort waits for a next quarter. The answers play no part,
 * so the division tells nothing about them.
 */
export function cohortsOf(newcomers: readonly RegionTeam[]): (readonly RegionTeam[])[] {
  const known = knowledgeOf(newcomers);
  const signature = (team: RegionTeam) =>
    [...new Set(team.knownTo)]
      .filter((person) => (known.get(person) ?? 0) > 1)
      .sort()
      .join(' ');
  // Puts teams of the same managers beside each other: a cohort that is all theirs tells them nothing new.
  const ordered = holdBack(newcomers)
    .map((team) => ({ team, signature: signature(team) }))
    .sort((a, b) => order(a.signature, b.signature) || order(a.team.team, b.team.team));
  return cut(ordered);
}

/** Counts the teams of a cohort that one person knows at most, among people who do not know all of them. */
export function mostKnown(cohort: readonly RegionTeam[]): number {
  return Math.max(0, ...[...knowledgeOf(cohort).values()].filter((count) => count < cohort.length));
}

/** How many of these teams each person knows. */
function knowledgeOf(teams: readonly RegionTeam[]): Map<string, number> {
  const known = new Map<string, number>();
  for (const { knownTo } of teams) {
    for (const person of new Set(knownTo)) known.set(person, (known.get(person) ?? 0) + 1);
  }
  return known;
}

/** Somebody who could tell one or two of these teams from the others; undefined when nobody can. */
function tellsApart(teams: readonly RegionTeam[]): string | undefined {
  return [...knowledgeOf(teams)].find(([, count]) => {
    const unknown = teams.length - count;
    return unknown > 0 && unknown < AT_LEAST;
  })?.[0];
}

function isCohort(teams: readonly RegionTeam[]): boolean {
  return teams.length >= AT_LEAST && tellsApart(teams) === undefined;
}

/** Leaves out the few teams that somebody could tell from all others, until nobody can. */
function holdBack(newcomers: readonly RegionTeam[]): readonly RegionTeam[] {
  let teams = newcomers;
  for (let person = tellsApart(teams); person !== undefined; person = tellsApart(teams)) {
    const one = person;
    teams = teams.filter(({ knownTo }) => knownTo.includes(one));
  }
  return teams.length < AT_LEAST ? [] : teams;
}

type Placed = Readonly<{ team: RegionTeam; signature: string }>;

function cut(ordered: readonly Placed[]): (readonly RegionTeam[])[] {
  const cohorts: (readonly RegionTeam[])[] = [];
  const teams = ordered.map(({ team }) => team);
  let from = 0;
  for (let to = from + AT_LEAST; to < teams.length; to += 1) {
    const atEdge = ordered[to - 1]?.signature !== ordered[to]?.signature;
    if (to - from < (atEdge ? AT_LEAST : ENOUGH)) continue;
    if (!isCohort(teams.slice(from, to)) || !isCohort(teams.slice(to))) continue;
    cohorts.push(teams.slice(from, to));
    from = to;
  }
  if (from < teams.length) cohorts.push(teams.slice(from));
  return cohorts;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
