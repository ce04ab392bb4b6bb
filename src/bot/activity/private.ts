import { saidPrivately } from '../../../cards/payload.ts';
import { actionData } from './action-data.ts';
import type { ActivityBody } from './activity-shape.ts';

/**
 * Whether something was said where others are, and only to this bot: the activity says so, or the button does that was
 * pressed. Alone with the bot there is no such message.
 */
export function isPrivate({ recipient, value, conversation }: ActivityBody): boolean {
  if (conversation.conversationType === 'personal') return false;
  return Boolean(recipient?.isTargeted) || saidPrivately(value) || saidPrivately(actionData(value));
}
