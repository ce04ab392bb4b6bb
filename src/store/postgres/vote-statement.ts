import { sql } from 'kysely';
import type { Moving } from '../queries/turn/small-turn.ts';
import { prepared } from '../schema/prepared.ts';
import type { Schema } from '../schema/schema.ts';
import type { Found } from './one-statement.ts';

/** What goes into the statement: the row of the vote, and what the other rows need. */
export type VoteValues = Omit<Schema['votes'], 'choice' | 'party'> &
  Moving &
  Readonly<{
    choice: string;
    /** How many people can vote; null when that is not known. */
    of: number | null;
  }>;

/**
 * Saves a turn that votes in a ballot in which somebody voted before. Like the statement for an answer, it locks the
 * rows that may change meanwhile: the scan, which may be closed, and the ballot, which may be revealed. It does not see
 * an audit line that is written meanwhile. Then it fails, because that key exists.
 */
export const vote = prepared<VoteValues, Found>(
  (_, param) => sql<Found>`
    with here as (
      select teams.team from teams join members on members.team = teams.team
      where teams.team = ${param('team')} and members.member = ${param('member')}
      for update
    ), open as (
      select scans.round from scans join here on here.team = scans.team
      where scans.round = ${param('round')} and scans.closed_at is null
      for share of scans
    ), box as (
      select ballots.ballot from ballots join open on open.round = ballots.round
      where ballots.team = ${param('team')} and ballots.criterion = ${param('criterion')}
        and ballots.ballot = ${param('ballot')} and ballots.revealed_at is null
      for update of ballots
    ), before as (
      select at from audit
      where team = ${param('team')} and conversation = ${param('conversation')}
        and activity = ${param('activity')} and n = 0
    ), written as (
      insert into votes (team, round, criterion, ballot, member, choice, at)
      select ${param('team')}, ${param('round')}, ${param('criterion')}, box.ballot, ${param('member')},
        ${param('choice')}, ${param('at')}
      from box where not exists (select from before)
      on conflict (team, round, criterion, ballot, member) do update set
        choice = excluded.choice, at = excluded.at
      returning ballot
    ), counted as (
      update ballots set "of" = ${param('of')} from written
      where ballots.team = ${param('team')} and ballots.round = ${param('round')}
        and ballots.criterion = ${param('criterion')} and ballots.ballot = written.ballot
        and ballots."of" is distinct from ${param('of')} and cast(${param('of')} as integer) is not null
    ), line as (
      insert into audit (team, conversation, activity, n, at, member, kind, round, criterion)
      select ${param('team')}, ${param('conversation')}, ${param('activity')}, 0, ${param('at')},
        '', 'vote', ${param('round')}, ${param('criterion')}
      from written
    ), moved as (
      insert into places (team, conversation, message, standard, criterion, seen, version, placed_at)
      select ${param('team')}, ${param('conversation')}, ${param('message')}, ${param('standard')},
        ${param('asked')}, ${param('seen')}, 1, ${param('at')}
      from written where ${param('moves')}
      on conflict (team, conversation) do update set
        standard = excluded.standard, criterion = excluded.criterion, seen = excluded.seen,
        question = excluded.question
    )
    select exists (select from here) as there, (select at from before) as before,
      exists (select from written) as written`,
);
