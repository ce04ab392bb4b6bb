import type { Criterion } from '../content/index.ts';
import { isAnswered } from './progress.ts';
import type { Scan } from './scan.ts';
import { stageOf } from './vote/voting.ts';

/** Whether a card that asks this criterion still has something to ask: an answer, or votes. */
export function isToAsk(scan: Scan, criterion: Criterion): boolean {
  if (scan.closedAt !== null) return false;
  return !isAnswered(scan.answers[criterion.id]) || stageOf(scan, criterion) === 'open';
}
