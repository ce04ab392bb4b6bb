import type { View } from '../view.ts';

/**
 * Takes the offer to vote first off a card, where only one person fills in the scan: there is nobody to vote with.
 * Every card that is about to be shown passes here.
 */
export function offerVoting<V extends View>(view: V, isShared: boolean): V {
  return view.kind === 'standard' && view.canVote && !isShared ? { ...view, canVote: false } : view;
}
