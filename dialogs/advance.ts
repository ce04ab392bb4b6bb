import type { Content } from '../content/index.ts';
import type { Decision } from './decision.ts';
import type { Event } from './event.ts';
import { decideEvent } from './events.ts';
import { messageView } from './messages.ts';
import type { State } from './state.ts';

/**
 * Decides what one event changes and shows. Pure: the same content, state and event give the same decision.
 * @param typed whether the event was typed; then there is no card that its answer could replace
 */
export function advance(content: Content, state: State, event: Event, typed: boolean): Decision {
  const from = 'from' in event ? event.from : undefined;
  const decision = decideEvent({ content, state, typed: typed || from !== undefined }, event);
  return from ? { ...decision, stay: messageView(content, state, from) } : decision;
}
