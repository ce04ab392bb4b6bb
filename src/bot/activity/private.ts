import { saidPrivately } from '../../../cards/payload.ts';
import { actionData } from './action-data.ts';
import type { ActivityBody } from './activity-shape.ts';

/**
 * Whether something was said to this bot alone while others are there. The activity says so, or the pressed button
 * does. In a chat with the bot alone nothing is private.
 */
export function isPrivate({ recipient, value, conversation }: ActivityBody): boolean {
  if (conversation.conversationType === 'personal') return false;
  return Boolean(recipient?.isTargeted) || saidPrivately(value) || saidPrivately(actionData(value));
}
