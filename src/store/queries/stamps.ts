import { hash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { TeamStamp } from '../contract/tab-reads.ts';
import { onPostgres } from '../schema/engine.ts';
import { prepared } from '../schema/prepared.ts';
import type { Schema } from '../schema/schema.ts';

/** How many characters of a hash are kept: enough that two states never look the same. */
const LENGTH = 16;

/** A row for each team that is kept: counts, versions and names, all of which a member may see. */
type StampRow = Readonly<{ team: string; asked: string | null }>;

const stampRows = prepared<Readonly<{ teams: string }>, StampRow>((db, param) => {
  const teams = onPostgres(db)
    ? sql`json_array_elements_text(${param('teams')}::json) as wanted(team)`
    : sql`(select value as team from json_each(${param('teams')})) as wanted`;
  const of = (rows: string) => sql.raw(`from ${rows} where ${rows}.team = teams.team`);
  const ofRound = (rows: string) => sql`${of(rows)} ${sql.raw(`and ${rows}.round = scans.round`)}`;
  return sql<StampRow>`select teams.team, teams.name, teams.paused,
      (select string_agg(name, ' ' order by member) ${of('members')}) as members,
      (select string_agg(manager || rhythm, ' ' order by manager) ${of('managers')}) as managers,
      (select sum(version) ${of('actions')}) as actions,
      scans.round, scans.closed_at, scans.released_at, scans.way, scans.vote_by,
      (select sum(version) ${ofRound('answers')}) as answers,
      case when scans.votes > 0 then (select string_agg(standard || way, ' ' order by standard) ${ofRound('ways')}) end as ways,
      case when scans.votes > 0 then (select count(*) ${ofRound('ballots')}) end as ballots,
      case when scans.votes > 0 then (select count(revealed_at) ${ofRound('ballots')}) end as revealed,
      case when scans.votes > 0 then (select count(*) ${ofRound('votes')} and votes.choice is not null) end as votes,
      (select criterion ${of('places')} order by placed_at desc, conversation limit 1) as asked
    from ${teams}
    inner join teams on teams.team = wanted.team
    left join scans on scans.team = teams.team
      and scans.round = (select max(round) from scans as all_rounds where all_rounds.team = teams.team)`;
});

/** Reads whether teams look the same as before, all of them in one query. */
export async function readStamps(db: Kysely<Schema>, teams: readonly string[]): Promise<TeamStamp[]> {
  const { rows } = await stampRows(db, { teams: JSON.stringify(teams) });
  const found = new Map(rows.map((row) => [row.team, { stamp: stampOf(row), asked: row.asked }]));
  return teams.map((team) => found.get(team) ?? { stamp: stampOf({ team }), asked: null });
}

function stampOf(row: Readonly<{ team: string }>): string {
  return hash('sha256', JSON.stringify(row), 'base64url').slice(0, LENGTH);
}
