import type { Kysely } from 'kysely';
import type { Schema } from '../../schema/schema.ts';
import {
  ballotsIn,
  countsIn,
  isByParty,
  openIn,
  partyCountsIn,
  type VotingRows,
  waysIn,
} from './voting-rows.ts';

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
  const found = new Map<string, VotingRows>();
  for (let from = 0; from < teams.length; from += AT_ONCE) {
    const some = teams.slice(from, from + AT_ONCE);
    const lists = await listsOf(db, some, rounds);
    for (const list of ['ways', 'ballots', 'counts', 'byParty', 'open'] as const) {
      for (const [key, of] of Map.groupBy<string, Round>(lists[list], keyOf))
        found.set(key, { ...(found.get(key) ?? NOTHING), [list]: of });
    }
  }
  return (row) => ((row.votes ?? 0) > 0 ? (found.get(keyOf(row)) ?? NOTHING) : null);
}

const NOTHING: VotingRows = { ways: [], ballots: [], counts: [], byParty: [], open: [] };

async function listsOf(db: Kysely<Schema>, teams: readonly string[], rounds: readonly number[]) {
  const ways = waysIn(db).select(['team', 'round']).where('team', 'in', teams);
  const ballots = await ballotsIn(db)
    .select(['team', 'round'])
    .where('team', 'in', teams)
    .where('round', 'in', rounds)
    .execute();
  const counts = countsIn(db).select(['team', 'round']).where('team', 'in', teams);
  const byParty = partyCountsIn(db).select(['team', 'round']).where('team', 'in', teams);
  const open = openIn(db, '').select(['team', 'round']).where('team', 'in', teams);
  return {
    ways: await ways.where('round', 'in', rounds).execute(),
    ballots,
    counts: await counts.where('round', 'in', rounds).execute(),
    byParty: isByParty(ballots) ? await byParty.where('round', 'in', rounds).execute() : [],
    open: await open.where('round', 'in', rounds).groupBy(['team', 'round', 'criterion']).execute(),
  };
}

function keyOf({ team, round }: Pick<Round, 'team' | 'round'>): string {
  return `${round} ${team}`;
}
