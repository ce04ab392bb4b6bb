import type { Content } from '../../content/index.ts';
import type { Delivery, Moment } from '../delivery.ts';
import type { View } from '../view.ts';

/** Decides what a message about votes says now, or why nobody needs it any more. */
export function voteDelivery(
  _content: Content,
  _delivery: Delivery,
  _moment: Moment,
): Readonly<{ view: View; summary: string } | { drop: string }> {
  return { drop: 'there is nothing to vote on' };
}
