import type { Choice, Content, Criterion, Standard } from '../../content/index.ts';
import { criterionLines, standardLine } from '../progress.ts';
import type { Answer, Scan } from '../scan.ts';
import type { Since, StandardChange } from '../view-parts.ts';
import { dissentsOf } from '../vote/dissents.ts';
import type { CriterionChange } from './managers-view.ts';

/**
 * Says of each standard whether it became stronger or weaker between two rounds, without numbers, and repeats what some
 * thought otherwise in the first of them.
 */
export function changesSince(content: Content, before: Scan, scan: Scan): Since {
  return {
    round: before.round,
    changes: content.standards.map((standard) => standardChange(content, standard, { before, scan })),
    dissents: dissentsOf(content, before),
  };
}

function standardChange(
  content: Content,
  standard: Standard,
  { before, scan }: Readonly<{ before: Scan; scan: Scan }>,
): StandardChange {
  const was = standardLine(content, standard, before.answers).result;
  const is = standardLine(content, standard, scan.answers).result;
  const comparable = isComparable(standard.criteria, [before, scan]);
  return { standard, before: was, after: is, direction: comparable ? directionOf(was, is) : 'other-text' };
}

/** Which way an answer or a result went, where both have the same text. */
export function directionOf(before: Choice | null, after: Choice | null): StandardChange['direction'] {
  if (before?.id === after?.id && before) return 'same';
  if (before?.rank === undefined || after?.rank === undefined) return 'unknown';
  return after.rank > before.rank ? 'stronger' : 'weaker';
}

/** Whether the criteria had the same text in all these rounds. */
export function isComparable(criteria: readonly Criterion[], scans: readonly Scan[]): boolean {
  return criteria.every((criterion) => {
    const wordings = scans.flatMap((scan) => wordingIn(criterion, scan) ?? []);
    return new Set(wordings).size <= 1;
  });
}

/** The text that was answered. In an open round a criterion without an answer has today's text. */
function wordingIn(criterion: Criterion, scan: Scan): string | undefined {
  const answer = scan.answers[criterion.id];
  return answer ? answer.wording : scan.closedAt === null ? criterion.wording : undefined;
}

/** The criteria with another answer in the later of two rounds, and why, where the team wrote it. */
export function criterionChanges(content: Content, before: Scan, scan: Scan): CriterionChange[] {
  return answeredInBoth(content, before, scan).filter((one) => one.before.id !== one.after.id);
}

/** A criterion that was answered in both rounds, whether it stayed the same or not. */
type AnsweredInBoth = CriterionChange & Readonly<{ before: Choice; after: Choice }>;

/** The criteria that were answered in both of two rounds. */
export function answeredInBoth(content: Content, before: Scan, scan: Scan): AnsweredInBoth[] {
  const was = criterionLines(content, content.criteria, before.answers);
  return criterionLines(content, content.criteria, scan.answers).flatMap((line, n) => {
    const earlier = was[n]?.choice ?? null;
    if (!line.choice || !earlier) return [];
    const { criterion, answer, choice } = line;
    const comparable = isComparable([criterion], [before, scan]);
    return [{ criterion, before: earlier, after: choice, why: whyOf(choice, answer), comparable }];
  });
}

function whyOf(choice: Choice, answer: Answer | null): string {
  const reason = choice.reasons?.find((one) => one.id === answer?.reason)?.label ?? '';
  return [reason, answer?.note ?? ''].filter((part) => part !== '').join('. ');
}
