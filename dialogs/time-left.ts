import type { Content } from '../content/index.ts';
import { isAnswered, progressOf } from './progress.ts';
import type { Scan } from './scan.ts';

/** From how many answers on a team's pace tells how long the rest takes. */
const ENOUGH = 5;
/** A longer gap (ms) between two answers was a pause, or another day. */
const PAUSE = 15 * 60_000;
const MINUTE = 60_000;

/**
 * How long the open criteria take at this team's own pace: the median of the gaps between its answers, pauses left out.
 * @returns minutes, at least 1; null before there are enough answers, and where nothing is left to answer
 */
export function minutesLeft(content: Content, { answers, closedAt }: Scan): number | null {
  const { answered, total } = progressOf(content, answers);
  const open = total - answered;
  if (closedAt !== null || open === 0 || answered < ENOUGH) return null;
  const given = content.criteria.flatMap(({ id }) => (isAnswered(answers[id]) ? [answers[id]?.at] : []));
  const times = given.flatMap((at) => (at === undefined ? [] : [Date.parse(at)])).sort((a, b) => a - b);
  const gaps = times.slice(1).map((time, n) => time - (times[n] ?? time));
  const median = medianOf(gaps.filter((gap) => gap > 0 && gap < PAUSE));
  return median === null ? null : Math.max(1, Math.round((median * open) / MINUTE));
}

function medianOf(gaps: readonly number[]): number | null {
  const sorted = gaps.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
