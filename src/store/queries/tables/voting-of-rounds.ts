import type { Kysely } from 'kysely';
import type { Schema } from '../../schema/schema.ts';
import { ballotsIn, type VotingRows, waysIn } from './voting-rows.ts';

type Round = Pick<Schema['scans'], 'team' | 'round'> & Partial<Pick<Schema['scans'], 'votes'>>;

/** How many teams one query asks for. Databases limit the values of a query. */
const AT_ONCE = 200;

/**
 * Reads the voting in several rounds. Nothing is asked when the teams voted in none of them.
 * @returns a function that finds that of a round; null when the team did not vote in it
 */
export async function readVotings(
  db: Kysely<Schema>,
  rows: readonly Round[],
): Promise<(row: Round) => VotingRows | null> {
  const voted = rows.filter(({ votes = 0 }) => votes > 0);
  const teams = [...new Set(voted.map(({ team }) => team))];
  const rounds = [...new Set(voted.map(({ round }) => round))];
  const found: [ways: Map<string, VotingRows['ways']>, ballots: Map<string, VotingRows['ballots']>] = [
    new Map(),
    new Map(),
  ];
  for (let from = 0; from < teams.length; from += AT_ONCE) {
    const some = teams.slice(from, from + AT_ONCE);
    const ways = waysIn(db).select(['team', 'round']).where('team', 'in', some).where('round', 'in', rounds);
    const ballots = ballotsIn(db, '')
      .select(['ballots.team', 'ballots.round'])
      .where('ballots.team', 'in', some)
      .where('ballots.round', 'in', rounds);
    for (const [key, of] of Map.groupBy(await ways.execute(), keyOf)) found[0].set(key, of);
    for (const [key, of] of Map.groupBy(await ballots.execute(), keyOf)) found[1].set(key, of);
  }
  return (row) =>
    (row.votes ?? 0) > 0
      ? { ways: found[0].get(keyOf(row)) ?? [], ballots: found[1].get(keyOf(row)) ?? [] }
      : null;
}

function keyOf({ team, round }: Pick<Round, 'team' | 'round'>): string {
  return `${round} ${team}`;
}
