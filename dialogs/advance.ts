import type { Case, Decision } from './decision.ts';
import type { Event } from './event.ts';
import { decideEvent } from './events.ts';
import { messageView } from './messages.ts';
import { offerVoting } from './vote/offer-voting.ts';

/** Decides what one event changes and shows. Pure: the same case and event give the same decision. */
export function advance(given: Case, event: Event): Decision {
  const { content, state, via } = given;
  const from = 'from' in event ? event.from : undefined;
  if (!from || via.kind === 'page') return forTeam(decideEvent(given, event), given);
  // The pressed message stays, so the reply comes below it.
  const below = { kind: 'pressed', message: null, audience: via.audience } as const;
  const decision = forTeam(decideEvent({ ...given, via: below }, event), given);
  return { ...decision, stays: messageView({ content, state }, from) };
}

function forTeam(decision: Decision, { state }: Case): Decision {
  return { ...decision, view: offerVoting(decision.view, state.team.kind !== 'personal') };
}
