import type { Case, Decision } from './decision.ts';
import type { Event } from './event.ts';
import { decideEvent } from './events.ts';
import { messageView } from './messages.ts';

/** Decides what one event changes and shows. Pure: the same case and event give the same decision. */
export function advance(given: Case, event: Event): Decision {
  const { content, state, via } = given;
  const from = 'from' in event ? event.from : undefined;
  if (!from || via.kind === 'page') return decideEvent(given, event);
  // The pressed message stays, so the reply comes below it.
  const below = { kind: 'pressed', message: null, audience: via.audience } as const;
  return { ...decideEvent({ ...given, via: below }, event), stays: messageView({ content, state }, from) };
}
