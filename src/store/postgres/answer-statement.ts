import { sql } from 'kysely';
import { prepared } from '../schema/prepared.ts';
import type { Schema } from '../schema/schema.ts';
import type { Found, Moving } from './one-statement.ts';

/** What goes into the statement: the row of the answer, and what the other rows need. */
export type AnswerValues = Omit<Schema['answers'], 'dissent' | 'evidence'> &
  Moving &
  Readonly<{ expected: number }>;

/**
 * Saves a turn that answers one criterion. The statement sees locked rows as they are once it holds the lock, and all
 * other rows as they were when it began. So it locks the scan, which may be closed meanwhile. It does not see an audit
 * line that is written meanwhile, but it sees the newer version of the answer that comes with such a line.
 */
export const answer = prepared<AnswerValues, Found>(
  (_, param) => sql<Found>`
    with here as (
      select teams.team from teams join members on members.team = teams.team
      where teams.team = ${param('team')} and members.member = ${param('member')}
      for update
    ), open as (
      select scans.round from scans join here on here.team = scans.team
      where scans.round = ${param('round')} and scans.closed_at is null
      for share of scans
    ), before as (
      select at from audit
      where team = ${param('team')} and conversation = ${param('conversation')}
        and activity = ${param('activity')} and n = 0
    ), answered as (
      insert into answers
        (team, round, criterion, choice, reason, note, link, version, member, at, wording)
      select ${param('team')}, open.round, ${param('criterion')}, ${param('choice')}, ${param('reason')},
        ${param('note')}, ${param('link')}, ${param('version')}, ${param('member')}, ${param('at')},
        ${param('wording')}
      from open
      where not exists (select from before)
        and (cast(${param('expected')} as integer) = 0 or exists (
          select from answers
          where team = ${param('team')} and round = open.round and criterion = ${param('criterion')}
        ))
      on conflict (team, round, criterion) do update set
        choice = excluded.choice, reason = excluded.reason, note = excluded.note, link = excluded.link,
        version = excluded.version, member = excluded.member, at = excluded.at, wording = excluded.wording
      where answers.version = ${param('expected')}
      returning round
    ), line as (
      insert into audit
        (team, conversation, activity, n, at, member, kind, round, criterion, choice, reason, version)
      select ${param('team')}, ${param('conversation')}, ${param('activity')}, 0, ${param('at')},
        ${param('member')}, 'answer', answered.round, ${param('criterion')}, ${param('choice')},
        ${param('reason')}, ${param('version')}
      from answered
    ), moved as (
      insert into places (team, conversation, message, standard, criterion, seen, version, placed_at)
      select ${param('team')}, ${param('conversation')}, ${param('message')}, ${param('standard')},
        ${param('asked')}, ${param('seen')}, 1, ${param('at')}
      from answered where ${param('moves')}
      on conflict (team, conversation) do update set
        standard = excluded.standard, criterion = excluded.criterion, seen = excluded.seen,
        question = excluded.question
    )
    select exists (select from here) as there, (select at from before) as before,
      exists (select from answered) as written`,
);
