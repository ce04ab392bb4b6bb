import { type Case, type Decision, showAside } from './decision.ts';
import type { EventOf } from './event.ts';
import { nextOpen } from './progress.ts';
import { refuseButton } from './refusals.ts';

/** Shows what a team can talk about in a standard: the one on the placed card, unless the event names one. */
export function decideGuide(given: Case, event: EventOf<'guide'>): Decision {
  const { content, state, via } = given;
  const { scan, placed } = state;
  const open = scan ? nextOpen(content.criteria, scan.answers)?.standard : undefined;
  const wanted = event.standard ?? placed?.standard ?? open;
  const standard =
    content.standards.find(({ id }) => id === wanted) ??
    (event.standard === undefined ? content.standards[0] : undefined);
  if (!standard) return refuseButton(given);
  // A page goes its own way through the standards.
  const back = via.kind === 'page' && scan?.closedAt === null ? { round: scan.round } : {};
  return showAside(given, { kind: 'guide', standard, canStart: scan?.closedAt == null, ...back });
}
