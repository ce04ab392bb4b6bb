import { type Case, type Decision, showCard, showOwn } from './decision.ts';
import { isTheSame } from './placed-card.ts';
import { messageOf } from './via.ts';
import { showsOf, type View } from './view.ts';

/**
 * Shows the question that is asked now. Where the others have it in sight already, only who pressed gets it: changing their
 * card would take away what a colleague is typing on it.
 */
export function showAsked({ state: { placed }, via }: Case, view: View): Decision {
  const message = messageOf(via);
  const shows = showsOf(view);
  const isInSight = message !== null && placed?.message === message && shows && isTheSame(placed, shows);
  return isInSight ? showOwn(view) : showCard(view);
}
