import type Database from 'better-sqlite3';
import type { Saved } from '../contract/turn-record.ts';
import { BASIS, HAS_BASIS } from '../queries/turn/prove-basis.ts';
import { type AnswerTurn, answerRow, movingOf } from '../queries/turn/small-turn.ts';
import { plannedOnce } from './planned-once.ts';

/** What is there for a turn that answers one criterion. Without a row the team or the member is not kept. */
const FOUND = `select
    exists (select 1 from audit where audit.team = @team and audit.conversation = @conversation
      and audit.activity = @activity and audit.n = 0) as repeated,
    scans.closed_at is null and scans.round is not null as open,
    coalesce((select answers.version from answers where answers.team = @team and answers.round = @round
      and answers.criterion = @criterion), 0) as version,
    case when @basis is null then 1 else ${HAS_BASIS} and @basis = ${BASIS} end as proved
  from teams
    join members on members.team = teams.team and members.member = @member
    left join scans on scans.team = teams.team and scans.round = @round
    left join places on places.team = teams.team and places.conversation = @conversation
  where teams.team = @team`;

const LINE = `insert into audit
    (team, conversation, activity, n, at, member, kind, round, criterion, choice, reason, version)
  values (@team, @conversation, @activity, 0, @at, @member, 'answer', @round, @criterion, @choice, @reason, @version)`;

const FIRST = `insert into answers
    (team, round, criterion, choice, reason, note, link, version, member, at, wording)
  values (@team, @round, @criterion, @choice, @reason, @note, @link, @version, @member, @at, @wording)`;

const NEXT = `update answers set choice = @choice, reason = @reason, note = @note, link = @link, version = @version,
    member = @member, at = @at, wording = @wording
  where team = @team and round = @round and criterion = @criterion`;

const MOVED = `insert into places (team, conversation, message, standard, criterion, seen, version, placed_at)
  values (@team, @conversation, @message, @standard, @asked, @seen, 1, @at)
  on conflict (team, conversation) do update set standard = excluded.standard, criterion = excluded.criterion,
    seen = excluded.seen, question = excluded.question`;

type Found = Readonly<{ repeated: number; open: number; version: number; proved: number | null }>;

/**
 * Makes what saves a turn that answers one criterion, inside the caller's transaction. Most turns are like this. It looks
 * first whether everything is as the turn was decided on, so it takes nothing back: a failure loses the transaction.
 * `writeTurn` does the same in twice as many statements, and each takes several times as long.
 */
export function answering(database: Database.Database): (turn: AnswerTurn) => Saved {
  const found = database.prepare<unknown[], Found>(plannedOnce(FOUND));
  const [line, first, next, moved] = [LINE, FIRST, NEXT, MOVED].map((text) =>
    database.prepare(plannedOnce(text)),
  );
  return (turn) => {
    const { moves, ...moving } = movingOf(turn);
    const { expected } = turn.changes[0];
    const values = { ...answerRow(turn), ...moving, basis: turn.basis ?? null };
    const now = found.get(values);
    if (!now) return 'conflict';
    if (now.repeated === 1) return 'repeated';
    if (now.open !== 1 || now.version !== expected || now.proved !== 1) return 'conflict';
    line?.run(values);
    (expected === 0 ? first : next)?.run(values);
    if (moves) moved?.run(values);
    return 'saved';
  };
}
