import { readPayload } from '../../../cards/payload.ts';
import type { ActivityBody } from './activity-shape.ts';
import type { PressedAct, SaidAct } from './incoming.ts';
import { isPrivate } from './private.ts';

/** A message is what somebody says; clients that make no invoke of a press send it as a message, too. */
export function readMessage(body: ActivityBody): SaidAct | PressedAct {
  const { value, replyToId, text, entities, attachments, recipient } = body;
  const privately = isPrivate(body);
  if (!isPress(body)) {
    return { kind: 'said', said: { text, entities, attachments, recipient }, privately };
  }
  // A message that one person sees is left as it is; what was pressed there is answered below.
  const message = privately ? null : (replyToId ?? null);
  return { kind: 'pressed', event: readPayload(value), message, invoke: false, privately };
}

/** Whether a message is a press; an empty value may come along with what somebody says. */
function isPress({ value, text }: ActivityBody): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return text === undefined || Object.keys(value).length > 0;
}
