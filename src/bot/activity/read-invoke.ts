import { readPayload } from '../../../cards/payload.ts';
import { actionData } from './action-data.ts';
import type { ActivityBody } from './activity-shape.ts';
import type { PressedAct, SearchedAct, UnknownInvoke } from './incoming.ts';
import { isPrivate } from './private.ts';
import { readSearch } from './search-query.ts';

/** Reads an invoke: a press, a search from the compose box, or something of Teams that this bot does not know. */
export function readInvoke(body: ActivityBody): PressedAct | SearchedAct | UnknownInvoke {
  const { name, value, replyToId } = body;
  switch (name) {
    case 'adaptiveCard/action': {
      const event = readPayload(actionData(value));
      return { kind: 'pressed', event, message: replyToId ?? null, invoke: true, privately: isPrivate(body) };
    }
    case 'composeExtension/query':
      return { kind: 'searched', ...readSearch(value) };
    default:
      return { kind: 'unknown-invoke' };
  }
}
