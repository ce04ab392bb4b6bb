import { randomUUID } from 'node:crypto';
import type { Content } from '../../content/index.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import type { Incoming } from './activity/incoming.ts';
import { DONE, type Reply, replyOf } from './reply.ts';
import type { createReplyToTurn } from './reply-to-turn.ts';
import { searchBody } from './search-body.ts';
import type { createTeamLife } from './team-life.ts';
import { turnOf } from './turn-of.ts';
import type { Whereabouts } from './whereabouts.ts';

type ReplyToActDeps = Readonly<{
  content: Content;
  telemetry?: Telemetry | undefined;
  replyToTurn: ReturnType<typeof createReplyToTurn>;
  teamLife: ReturnType<typeof createTeamLife>;
}>;

/** @returns a function that does what an activity asks for, and gives the reply to its request */
export function createReplyToAct({ content, telemetry, replyToTurn, teamLife }: ReplyToActDeps) {
  return async ({ origin, act }: Incoming, { found, conversation }: Whereabouts): Promise<Reply> => {
    switch (act.kind) {
      case 'said':
      case 'pressed': {
        const person = await conversation.sender();
        const input = turnOf(content, { origin: { ...origin, person }, act }, { found, freshId: randomUUID });
        const invoke = act.kind === 'pressed' && act.invoke;
        return await replyToTurn({ conversation, input, invoke });
      }
      case 'changed': {
        const input = turnOf(content, { origin, act }, { found, freshId: randomUUID });
        await teamLife(act, { conversation, input, found });
        return DONE;
      }
      case 'searched':
        return replyOf(searchBody({ content, telemetry }, act));
      case 'unknown-invoke':
        // This is no fault of ours. After a status of 500 or more Teams would try again.
        return { status: 400, body: undefined };
      case 'none':
        return DONE;
    }
  };
}
