import type { Time } from '../../../dialogs/time.ts';
import type { Saved } from '../contract/turn-record.ts';

/**
 * What a statement found. `there`: what the turn needs was as it was decided on, when the statement began. `before`: when
 * the same activity was saved before; null when it was not. `written`: what the turn changes was written.
 */
export type Found = Readonly<{ there: boolean; before: Time | null; written: boolean }>;

/**
 * `overtaken`: all was there when the statement began, and somebody else was first while it waited for them. Or nothing
 * was there, and an earlier try whose result was lost may still be under way.
 */
export type StatementOutcome = Saved | 'overtaken';

/**
 * Saves a turn in one statement, which is a transaction of its own. That takes one round trip to the server; `writeTurn`
 * does the same in seven.
 * @param at the time of the turn
 * @returns a function that tries it; after a failure that passes it may be tried again
 */
export function inOne(
  statement: () => Promise<Readonly<{ rows: readonly Found[] }>>,
  at: Time,
): () => Promise<StatementOutcome> {
  let tries = 0;
  return async () => {
    tries += 1;
    const [found] = await statement().then(({ rows }) => rows, takenMeanwhile);
    if (!found) return 'overtaken';
    if (found.before === null && found.written) return 'saved';
    if (found.before === null) return found.there || tries > 1 ? 'overtaken' : 'conflict';
    // The line has the time of this turn: an earlier try was saved, but its result from the server was lost.
    return tries > 1 && found.before === at ? 'saved' : 'repeated';
  };
}

/**
 * Takes the failure "this key exists" for nothing found: meanwhile the activity got its audit line.
 * @throws any other failure
 */
function takenMeanwhile(error: unknown): readonly Found[] {
  if ((error as { code?: unknown }).code === '23505') return [];
  throw error;
}
