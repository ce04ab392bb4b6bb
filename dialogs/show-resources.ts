import { type Case, type Decision, showAside } from './decision.ts';
import type { EventOf } from './event.ts';
import { isAnswered } from './progress.ts';
import { refuseButton } from './refusals.ts';

/** Shows what can help with a criterion, to who asks for it: the others go on with the question. */
export function showResources(given: Case, event: EventOf<'resources'>): Decision {
  const { content, state, via } = given;
  const criterion = content.criteria.find(({ id }) => id === event.criterion);
  if (!criterion) return refuseButton(given);
  const { round } = event;
  const isNewest = state.scan?.round === round;
  const answered = isAnswered(state.scan?.answers[criterion.id]);
  // A page goes its own way through the questions, and an answer was opened on purpose.
  const named = answered ? 'open' : via.kind === 'page' ? 'later' : 'start';
  const back = isNewest ? named : 'start';
  return showAside(given, { kind: 'resources', round, criterion, back });
}
