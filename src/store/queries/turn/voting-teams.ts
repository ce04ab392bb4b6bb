import type { Kysely } from 'kysely';
import type { Stored } from '../../contract/stored-turns.ts';
import type { Schema } from '../../schema/schema.ts';

/** Finds the teams of a person that vote in a round that is open, by name, and whether reminders are paused there. */
export async function readVotingTeams(db: Kysely<Schema>, member: string): Promise<Stored['votingTeams']> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('teams', 'teams.team', 'members.team')
    .innerJoin('scans', 'scans.team', 'members.team')
    .select(['teams.team', 'teams.name', 'teams.paused as teamPaused', 'members.paused'])
    .where('members.member', '=', member)
    .where('scans.votes', '>', 0)
    .where('scans.closed_at', 'is', null)
    .where('scans.round', '=', (of) =>
      of
        .selectFrom('scans as one')
        .select('one.round')
        .whereRef('one.team', '=', 'members.team')
        .orderBy('one.round', 'desc')
        .limit(1),
    )
    .orderBy('teams.name')
    .orderBy('teams.team')
    .execute();
  return rows.map(({ team: id, name, paused, teamPaused }) => ({
    id,
    name,
    paused: { member: paused === 1, team: teamPaused === 1 },
  }));
}
