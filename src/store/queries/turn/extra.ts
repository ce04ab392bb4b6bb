import { type Kysely, sql } from 'kysely';
import type { About, Need, Stored } from '../../contract/stored-turns.ts';
import type { Spot } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';
import { count, readKept } from '../person/kept.ts';
import { readRegion } from '../region/region-picture.ts';
import { readActions, readOwned } from '../tables/actions.ts';
import { readManagers } from '../tables/managers.ts';
import { readPaused } from '../tables/paused.ts';
import { readReleased } from '../tables/scans.ts';
import { readVoteBy } from '../tables/ways.ts';
import { readBallotBox, readMyVote } from './ballot-box.ts';
import { readManagedTeams } from './managed-teams.ts';
import { readRounds } from './recent-rounds.ts';
import { readStopped } from './stopped.ts';
import { readTold } from './told.ts';
import { readVotingTeams } from './voting-teams.ts';

/**
 * Reads what some events need beside the newest scan.
 * @param about the round, team or criterion that the event names
 * @param asked the criterion that the placed card asks; null for none
 * @param names of the team's members, by id
 */
export async function readExtra(
  db: Kysely<Schema>,
  { team, member }: Spot,
  {
    needs,
    about,
    asked,
    names,
  }: Readonly<{
    needs: readonly Need[];
    about: About;
    asked: string | null;
    names: ReadonlyMap<string, string>;
  }>,
): Promise<Partial<Stored>> {
  const criterion = about.criterion ?? asked;
  const read: { [N in Need]: () => Promise<Stored[N]> } = {
    managers: () => readManagers(db, team, names),
    actions: () => readActions(db, team, names),
    owned: () => readOwned(db, team, member),
    rounds: () => readRounds(db, { team, names, until: about.round }),
    sizes: () => readSizes(db, team),
    teams: () => readManagedTeams(db, member, about.team),
    stopped: () => readStopped(db, { team: about.team ?? team, member }),
    region: () => readRegion(db, member),
    paused: () => readPaused(db, team, member),
    released: () => readReleased(db, team),
    kept: () => readKept(db, member),
    told: () => readTold(db, team),
    ballotBox: () => readBallotBox(db, team, criterion),
    myVote: () => readMyVote(db, { team, member }, criterion),
    votingTeams: () => readVotingTeams(db, member),
    voteBy: () => readVoteBy(db, team),
  };
  const entries = await Promise.all(needs.map(async (need) => [need, await read[need]()] as const));
  return Object.fromEntries(entries);
}

/** Counts the rounds and the answers of a team. */
async function readSizes(db: Kysely<Schema>, team: string): Promise<Stored['sizes']> {
  const teams = [team];
  return {
    rounds: await count(db, 'scans', { teams }),
    answers: await count(db, 'answers', { teams, where: sql`choice is not null` }),
  };
}
