import type { ActivityBody } from './activity-shape.ts';
import { channelIn } from './channel-in.ts';
import type { Incoming } from './incoming.ts';
import { movedIn } from './moved.ts';
import { originOf } from './origin.ts';
import { readInvoke } from './read-invoke.ts';
import { readMessage } from './read-message.ts';
import { teamEventOf } from './team-events.ts';

/** Reads the body of an activity, once. Something unknown or malformed is read as such. */
export function readActivity(body: ActivityBody): Incoming {
  const origin = originOf(body);
  switch (body.type) {
    case 'message':
      return { origin, act: readMessage(body), channel: channelIn(body, origin) };
    case 'invoke': {
      const act = readInvoke(body);
      return { origin, act, channel: act.kind === 'searched' ? null : channelIn(body, origin) };
    }
    case 'installationUpdate':
    case 'conversationUpdate': {
      const event = teamEventOf(body);
      const channel = event.about === 'team' ? null : channelIn(body, origin, event.channelKind);
      return { origin, act: { kind: 'changed', effect: event.effect, moved: movedIn(body) }, channel };
    }
    default:
      return { origin, act: { kind: 'none' }, channel: null };
  }
}
