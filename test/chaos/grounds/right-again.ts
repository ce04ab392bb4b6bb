import type { Pressed } from '../press.ts';
import type { Troubled } from './load.ts';

/**
 * How long (ms) after a moment replies are right again, and stay so until the next trouble. Only what is sent from that
 * moment on counts: a press that was sent before may have waited for as long as a turn waits. It is the time until the
 * first right reply to what was sent after the last press that failed. Infinity when there is none.
 */
export function rightAgain(
  pressed: readonly Pressed[],
  from: number,
  { until }: Pick<Troubled, 'until'>,
): number {
  const replies = pressed
    .map(({ told, began, took }) => ({
      isRight: told === 'saved' || told === 'refused',
      sent: began,
      at: began + took,
    }))
    .filter(({ sent, at }) => sent >= from && at < until)
    .sort((one, other) => one.sent - other.sent);
  const right = replies.slice(replies.findLastIndex(({ isRight }) => !isRight) + 1);
  return Math.min(Number.POSITIVE_INFINITY, ...right.map(({ at }) => at)) - from;
}
