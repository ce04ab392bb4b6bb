import { readPayload } from '../../../cards/payload.ts';
import type { ActivityBody } from './activity-shape.ts';
import type { PressedAct, SaidAct } from './incoming.ts';
import { isPrivate } from './private.ts';

/** Reads a message: something that somebody says, or a press in a client that sends presses as messages. */
export function readMessage(body: ActivityBody): SaidAct | PressedAct {
  const { value, replyToId, text, entities, attachments, recipient } = body;
  const privately = isPrivate(body);
  if (!isPress(body)) {
    return { kind: 'said', said: { text, entities, attachments, recipient }, privately };
  }
  // A message that one person sees stays as it is, so a press in it gets its reply below.
  const message = privately ? null : (replyToId ?? null);
  return { kind: 'pressed', event: readPayload(value), message, invoke: false, privately };
}

/** Whether a message is a press. Something that somebody says may carry an empty value too. */
function isPress({ value, text }: ActivityBody): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return text === undefined || Object.keys(value).length > 0;
}
