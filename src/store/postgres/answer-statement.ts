import { type RawBuilder, sql } from 'kysely';
import type { Basis } from '../contract/basis.ts';
import { BASIS, HAS_BASIS } from '../queries/turn/prove-basis.ts';
import type { Moving } from '../queries/turn/small-turn.ts';
import { prepared } from '../schema/prepared.ts';
import type { Schema } from '../schema/schema.ts';
import type { Found } from './one-statement.ts';

/** What goes into the statement: the row of the answer, and what the other rows need. */
type AnswerValues = Omit<Schema['answers'], 'dissent' | 'evidence'> &
  Omit<Moving, 'moves'> &
  Readonly<{ expected: number; basis: Basis | null }>;

type Param = <Name extends keyof AnswerValues & string>(name: Name) => AnswerValues[Name];

/**
 * Makes a statement that saves a turn that answers one criterion. It sees locked rows as they are once it holds the
 * lock, and all other rows as they were when it began. So it locks the scan, which may be closed meanwhile. It does not
 * see an audit line that is written meanwhile, but it sees the newer version of the answer that comes with such a line.
 * The basis is compared as the tables were when it began, so it proves as much as a load at that moment.
 * @param isFirst whether nobody answered the criterion before
 * @param moves whether the placed card shows something else from now on
 */
function answering(isFirst: boolean, moves: boolean) {
  return prepared<AnswerValues, Found>(
    (_, param) => sql<Found>`
    with open as (
      select scans.round
      from teams
        join members on members.team = teams.team and members.member = ${param('member')}
        join scans on scans.team = teams.team and scans.round = ${param('round')}
        left join places on places.team = teams.team and places.conversation = ${param('conversation')}
      where teams.team = ${param('team')} and scans.closed_at is null
        and (cast(${param('basis')} as text) is null
          or (${sql.raw(HAS_BASIS)} and ${param('basis')} = ${sql.raw(BASIS)}))
      for update of teams for share of members, scans
    ), before as (
      select at from audit
      where team = ${param('team')} and conversation = ${param('conversation')}
        and activity = ${param('activity')} and n = 0
    ), answered as (
      ${isFirst ? inserted(param) : updated(param)}
    ), line as (
      insert into audit
        (team, conversation, activity, n, at, member, kind, round, criterion, choice, reason, version)
      select ${param('team')}, ${param('conversation')}, ${param('activity')}, 0, ${param('at')},
        ${param('member')}, 'answer', answered.round, ${param('criterion')}, ${param('choice')},
        ${param('reason')}, ${param('version')}
      from answered
    )${moves ? sql`, moved as (${moved(param)})` : sql``}
    select exists (select from open) as there, (select at from before) as before,
      exists (select from answered) as written`,
  );
}

function inserted(param: Param): RawBuilder<unknown> {
  return sql`insert into answers
        (team, round, criterion, choice, reason, note, link, version, member, at, wording)
      select ${param('team')}, open.round, ${param('criterion')}, ${param('choice')}, ${param('reason')},
        ${param('note')}, ${param('link')}, ${param('version')}, ${param('member')}, ${param('at')},
        ${param('wording')}
      from open where not exists (select from before)
      on conflict (team, round, criterion) do nothing
      returning round`;
}

function updated(param: Param): RawBuilder<unknown> {
  return sql`update answers set
        choice = ${param('choice')}, reason = ${param('reason')}, note = ${param('note')},
        link = ${param('link')}, version = ${param('version')}, member = ${param('member')},
        at = ${param('at')}, wording = ${param('wording')}
      from open
      where answers.team = ${param('team')} and answers.round = open.round
        and answers.criterion = ${param('criterion')} and answers.version = ${param('expected')}
        and not exists (select from before)
      returning answers.round`;
}

function moved(param: Param): RawBuilder<unknown> {
  return sql`insert into places (team, conversation, message, standard, criterion, seen, version, placed_at)
      select ${param('team')}, ${param('conversation')}, ${param('message')}, ${param('standard')},
        ${param('asked')}, ${param('seen')}, 1, ${param('at')}
      from answered
      on conflict (team, conversation) do update set
        standard = excluded.standard, criterion = excluded.criterion, seen = excluded.seen,
        question = excluded.question`;
}

/** The statements, by whether it is the first answer and whether the placed card moves. */
const STATEMENTS = {
  first: { moves: answering(true, true), stays: answering(true, false) },
  next: { moves: answering(false, true), stays: answering(false, false) },
};

/** @returns the statement that saves such an answer */
export function answerStatement(expected: number, moves: boolean) {
  return STATEMENTS[expected === 0 ? 'first' : 'next'][moves ? 'moves' : 'stays'];
}
