import type { Criterion } from '../content/index.ts';
import { type Case, type Decision, showAside } from './decision.ts';
import type { EventOf } from './event.ts';
import { standardOf } from './of-round.ts';
import { isAnswered } from './progress.ts';
import type { Scan } from './scan.ts';
import { stageOf } from './vote/voting.ts';

/**
 * Shows what the criterion means that the placed card asks. It comes below that card, which stays as it is.
 * @returns null where that card asks nothing
 */
export function explain(given: Case, { note }: EventOf<'explain'>): Decision | null {
  const { content, state } = given;
  const { placed, scan, team } = state;
  const criterion = content.criteria.find(({ id }) => id === placed?.criterion);
  if (!criterion || scan?.closedAt !== null) return null;
  return showAside(given, {
    kind: 'meaning',
    round: scan.round,
    standard: standardOf(content, criterion),
    criterion,
    note: note ? lastAnswered(scan, content.criteria, criterion) : null,
    alone: team.kind === 'personal',
  });
}

/** The criterion on the card where it has an answer, else that of the newest answer. Nobody votes on it. */
function lastAnswered(scan: Scan, criteria: readonly Criterion[], asked: Criterion): string | null {
  const answered = criteria.filter(
    (one) => isAnswered(scan.answers[one.id]) && stageOf(scan, one) !== 'open',
  );
  if (answered.includes(asked)) return asked.id;
  const at = ({ id }: Criterion) => scan.answers[id]?.at ?? '';
  return answered.toSorted((a, b) => at(a).localeCompare(at(b))).at(-1)?.id ?? null;
}
