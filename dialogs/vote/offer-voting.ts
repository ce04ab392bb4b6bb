import type { View } from '../view.ts';

/**
 * Leaves the offer to vote first on a card only where several people fill in the scan: one person has nobody to vote
 * with. Every card passes here before it is shown.
 */
export function offerVoting<V extends View>(view: V, isShared: boolean): V {
  return view.kind === 'standard' && view.canVote && !isShared ? { ...view, canVote: false } : view;
}
