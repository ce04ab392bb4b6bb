import { type Case, type Decision, showAside } from './decision.ts';
import type { EventOf } from './event.ts';
import { refuseButton } from './refusals.ts';

/** Shows what can help with a criterion, to who asks for it: the others go on with the question. */
export function showResources(given: Case, event: EventOf<'resources'>): Decision {
  const { round, criterion: id } = event;
  const criterion = given.content.criteria.find((one) => one.id === id);
  return criterion ? showAside(given, { kind: 'resources', round, criterion }) : refuseButton(given);
}
