import { draw } from '../../cards/draw.ts';
import { messageView } from '../../dialogs/messages.ts';
import type { Log } from '../log.ts';
import type { Address } from '../store/store.ts';
import { runTurn, spotOf, type TurnDeps, type TurnInput, type TurnOutput } from '../turn/turn.ts';
import type { Addresses } from './addresses.ts';
import type { Conversation } from './conversation.ts';
import type { Updates } from './updates.ts';

/** Takes turns, and sends what they come to. */
export type Turns = Readonly<{
  /** @returns what was decided; a turn that fails is told to who caused it, and what was saved before stays as it is */
  take(conversation: Conversation, input: TurnInput, address: Address | null): Promise<TurnOutput>;
  /** Shows other cards in messages that are there, a moment later. */
  show(conversation: Conversation, input: TurnInput, changes: TurnOutput['updates']): void;
}>;

type TurnsDeps = TurnDeps & Readonly<{ log: Log; addresses: Addresses; updates: Updates }>;

/** What may delete addresses. */
const ENDS = new Set<string>(['confirm-delete-team', 'confirm-forget-me']);

export function createTurns(deps: TurnsDeps): Turns {
  const { content, store, log, addresses, updates } = deps;

  async function take(
    conversation: Conversation,
    input: TurnInput,
    address: Address | null,
  ): Promise<TurnOutput> {
    try {
      await addresses.seen(spotOf(input), address);
      const output = await runTurn(deps, input, conversation.people);
      if (ENDS.has(input.event.kind)) addresses.forget();
      if (output.post) await post(conversation, input, output.post);
      show(conversation, input, output.updates);
      return output;
    } catch (error) {
      log.error('a turn failed', { event: input.event.kind, error });
      const card = draw(content, messageView(content, { scan: null }, 'failure'));
      if (input.pressed !== null) return { reply: card, post: null, updates: [] };
      await post(conversation, input, { card, claim: null });
      return { reply: null, post: null, updates: [] };
    }
  }

  async function post(
    conversation: Conversation,
    input: TurnInput,
    { card, claim }: NonNullable<TurnOutput['post']>,
  ): Promise<void> {
    let message: string | null = null;
    try {
      message = await conversation.post(card);
    } finally {
      if (claim !== null) await store.placed(spotOf(input), claim, message);
    }
  }

  function show(conversation: Conversation, input: TurnInput, changes: TurnOutput['updates']): void {
    for (const { message, card } of changes) {
      updates.schedule(input.conversation, message, card, conversation.update);
    }
  }

  return { take, show };
}
