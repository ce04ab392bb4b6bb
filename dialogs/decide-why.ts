import { type Decision, type ScanCase, showCard, showForm } from './decision.ts';
import type { EventOf } from './event.ts';
import { isOtherRound } from './navigate.ts';
import { refuseButton, refuseChange } from './refusals.ts';
import { askView } from './scan-views.ts';
import { stageOf } from './vote/voting.ts';
import { whyView } from './why-view.ts';

/**
 * Asks why the team chose an answer. Before there is an answer, and while people vote on another, the criterion itself is
 * asked.
 */
export function decideWhy(given: ScanCase, event: EventOf<'why'>): Decision {
  const { content, scan } = given;
  if (isOtherRound(given, event.round) || scan.closedAt !== null) return refuseChange(given);
  const criterion = content.criteria.find(({ id }) => id === event.criterion);
  if (!criterion) return refuseButton(given);
  const isAsked = !scan.answers[criterion.id] || stageOf(scan, criterion) === 'open';
  return isAsked
    ? showCard(askView({ content, scan }, criterion))
    : showForm(whyView({ content, scan }, criterion));
}
