import type { Change } from '../../../dialogs/change.ts';
import type { CardChange } from '../../../dialogs/placed-card.ts';
import type { Time } from '../../../dialogs/time.ts';
import type { Saved, TurnRecord } from '../contract/turn-record.ts';
import { signed } from '../queries/tables/audit-line.ts';

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

/**
 * What a statement found. `there`: the team and the member are kept. `before`: when the same activity was saved before;
 * null when it was not. `written`: what the turn changes was written.
 */
export type Found = Readonly<{ there: boolean; before: Time | null; written: boolean }>;

/**
 * Saves a turn in one statement, which is a transaction of its own. That takes one round trip to the server; `writeTurn`
 * does the same in seven.
 * @param at the time of the turn
 * @returns a function that tries it; after a failure that passes it may be tried again
 */
export function inOne(
  statement: () => Promise<Readonly<{ rows: readonly Found[] }>>,
  at: Time,
): () => Promise<Saved> {
  let tries = 0;
  return async () => {
    tries += 1;
    const [found] = await statement().then(({ rows }) => rows, takenMeanwhile);
    if (!found?.there) return 'conflict';
    if (found.before === null) return found.written ? 'saved' : 'conflict';
    // The line has the time of this turn: an earlier try was saved, but its result from the server was lost.
    return tries > 1 && found.before === at ? 'saved' : 'repeated';
  };
}

/**
 * Takes the failure "this key exists" for a conflict: meanwhile the activity got its audit line.
 * @throws any other failure
 */
function takenMeanwhile(error: unknown): readonly Found[] {
  if ((error as { code?: unknown }).code === '23505') return [];
  throw error;
}
