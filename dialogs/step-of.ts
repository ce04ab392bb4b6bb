import type { Content } from '../content/index.ts';
import type { Action } from './plan/action.ts';
import { isAnswered, needsWork } from './progress.ts';
import { isUntouched, type Scan } from './scan.ts';
import type { Step } from './step.ts';
import { stageOf } from './vote/voting.ts';

type Known = Readonly<{ content: Content; scan: Scan | null; actions: readonly Action[] }>;

/** @param known.actions the team's improvement actions, of all rounds */
export function stepOf({ content, scan, actions }: Known): Step {
  if (!scan || (scan.closedAt === null && isUntouched(scan))) {
    return { step: 'voorbereiden', next: { kind: 'start' }, event: { kind: 'start' } };
  }
  return scan.closedAt === null ? inRound(content, scan) : afterwards(content, scan, actions);
}

function inRound(content: Content, scan: Scan): Step {
  const { round } = scan;
  const criterion = content.criteria.find(
    (one) => stageOf(scan, one) === 'open' || !isAnswered(scan.answers[one.id]),
  );
  if (!criterion) return { step: 'bespreken', next: { kind: 'close' }, event: { kind: 'close', round } };
  const event = { kind: 'open', round, criterion: criterion.id } as const;
  return stageOf(scan, criterion) === 'open'
    ? { step: 'stemmen', next: { kind: 'vote', criterion }, event }
    : { step: 'bespreken', next: { kind: 'discuss', criterion }, event };
}

function afterwards(content: Content, scan: Scan, actions: readonly Action[]): Step {
  const [first] = actions
    .filter(({ state }) => state === 'open' || state === 'bezig')
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  if (first) return { step: 'volgen', next: { kind: 'follow', action: first }, event: { kind: 'actions' } };
  const isPlanned = actions.some(({ round }) => round === scan.round);
  const isWeak = content.choices.filter((choice) => needsWork(content, choice)).map(({ id }) => id);
  const asksWork = Object.values(scan.answers).some(
    ({ choice }) => choice !== null && isWeak.includes(choice),
  );
  return isPlanned || !asksWork
    ? { step: 'herhalen', next: { kind: 'repeat' }, event: { kind: 'new-round' } }
    : { step: 'plannen', next: { kind: 'plan' }, event: { kind: 'plan' } };
}
