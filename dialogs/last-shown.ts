import type { Case, Decision } from './decision.ts';
import type { Landing } from './landing.ts';
import { messageOf } from './via.ts';
import { showsOf } from './view.ts';

/**
 * Whether the placed card is the last thing that the bot showed in a conversation, once this has landed. A bare "ja" is about
 * what somebody read last.
 * @returns null where this changes nothing about that
 */
export function isPlacedLast({ state, via }: Case, decision: Decision, landing: Landing): boolean | null {
  if (via.kind === 'page' || via.audience === 'private') return null;
  const { view, lands } = decision;
  const { cardChange, reply, post } = landing;
  if (lands === 'own' && asksTheSame(state.placed?.criterion, decision)) return true;
  if (lands === 'beside' || lands === 'own' || (lands === 'held' && !cardChange)) {
    return reply === view || post !== null ? false : null;
  }
  if (cardChange?.kind === 'claim') return true;
  // A card further up that was pressed stays where it is, and so does what stands below it.
  const pressed = messageOf(via);
  const shown = cardChange ? cardChange.message : (state.placed?.message ?? null);
  return pressed !== null && pressed === shown && reply === view ? true : null;
}

function asksTheSame(criterion: string | null | undefined, { view }: Decision): boolean {
  return typeof criterion === 'string' && showsOf(view)?.criterion === criterion;
}
