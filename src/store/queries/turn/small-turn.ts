import type { AnswerChange, Change } from '../../../../dialogs/change.ts';
import type { CardChange } from '../../../../dialogs/placed-card.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';
import { signed } from '../tables/audit-line.ts';

/** A turn of a member whose name is kept that makes one change, and at most moves the placed card. */
export type SmallTurn<C extends Change> = TurnRecord &
  Readonly<{ changes: readonly [C]; cardChange: Extract<CardChange, { kind: 'move' }> | null }>;

/** Whether one statement can save a turn, if there is one for its change. */
export function isSmall(turn: TurnRecord): turn is SmallTurn<Change> {
  const { changes, known, deliveries, cardChange } = turn;
  return (
    changes.length === 1 &&
    known.team &&
    known.member &&
    deliveries.length === 0 &&
    cardChange?.kind !== 'claim'
  );
}

/** What a statement needs for the audit line and the placed card. */
export type Moving = Readonly<{
  conversation: string;
  activity: string;
  message: string | null;
  standard: string | null;
  /** The criterion that the placed card asks from now on. */
  asked: string | null;
  /** The version of that criterion's answer that the card shows. */
  seen: number;
  /** Whether the placed card shows something else from now on. */
  moves: boolean;
}>;

export function movingOf(turn: SmallTurn<Change>): Moving {
  const { conversation, changes, cardChange } = turn;
  const { standard = null, criterion: asked = null, seen = 0 } = cardChange?.shows ?? {};
  const message = cardChange?.message ?? null;
  const { activity } = signed(turn, changes[0]);
  return { conversation, activity, message, standard, asked, seen, moves: cardChange !== null };
}

/** A turn that only answers one criterion, by a member whose name is kept. Most turns are like this. */
export type AnswerTurn = SmallTurn<AnswerChange>;

export function isAnswerTurn(turn: TurnRecord): turn is AnswerTurn {
  if (!isSmall(turn)) return false;
  const [change] = turn.changes;
  // An answer that a team agreed on after a vote depends on its ballot.
  if (change.kind !== 'answer') return false;
  return [change.ballot, change.dissent, change.evidence].every((one) => one === undefined);
}

/** @returns the row of the answer, without what stays as it is */
export function answerRow(turn: AnswerTurn): Omit<Schema['answers'], 'dissent' | 'evidence'> {
  const { team, member, at, changes } = turn;
  const { round, criterion, choice, reason, note, link, wording, expected } = changes[0];
  const said = { choice, reason, note, link, wording };
  return { team: team.id, round, criterion, ...said, version: expected + 1, member: member.id, at };
}
