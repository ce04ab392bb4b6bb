import type { Card } from '../../cards/parts/element.ts';
import type { Content } from '../../content/index.ts';
import { messageOf } from '../../dialogs/via.ts';
import type { Elapsed } from '../elapsed.ts';
import type { TurnInput } from '../turn/turn-input.ts';
import type { Conversation } from './conversation.ts';
import { createRepeats } from './repeats.ts';
import { DONE, type Reply, replyOf } from './reply.ts';
import type { Turns } from './turns.ts';

type Asked = Readonly<{
  conversation: Conversation;
  input: TurnInput;
  /** Whether Teams waits for a reply to the press itself. */
  invoke: boolean;
}>;

type ReplyToTurnDeps = Readonly<{ content: Content; elapsed: Elapsed; turns: Turns }>;

/** @returns a function that takes the turn that somebody asked for, once, and gives the reply to the request */
export function createReplyToTurn({ content, elapsed, turns }: ReplyToTurnDeps) {
  const once = createRepeats<Reply>(elapsed, { atMost: REMEMBERED, sizeOf });

  async function take({ conversation, input, invoke }: Asked): Promise<Reply> {
    const { reply } = await turns.take(conversation, input);
    // Teams sends a press again when it gets no result.
    if (invoke) return replyOf(reply ? resultOf(reply) : toldBelow(content));
    const message = messageOf(input.via);
    if (reply && message !== null) turns.show(conversation, input, [{ message, card: reply }]);
    return DONE;
  }

  // A reply may be for one person alone, so nobody gets that of somebody else.
  return async (asked: Asked): Promise<Reply> => {
    const { conversation, member, activity } = asked.input;
    return await once(`${conversation} ${member.id} ${activity}`, () => take(asked));
  };
}

/** How many KB of replies are remembered. One without a card counts as one KB, so that there may be many of those. */
const REMEMBERED = 6_000;

function sizeOf({ body }: Reply): number {
  return 1 + Math.ceil((body?.length ?? 0) / 1_024);
}

/** The result of a press, when the reply is a message below. */
function toldBelow({ texts }: Content): unknown {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: texts.notices.below };
}

/** The result of a press in the form that Teams expects: the card that replaces the pressed one. */
function resultOf(card: Card): unknown {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}
