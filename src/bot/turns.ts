import { draw } from '../../cards/draw.ts';
import { messageView } from '../../dialogs/messages.ts';
import { apart, deadlineNow } from '../deadline.ts';
import type { Log } from '../log.ts';
import type { Address } from '../store/store.ts';
import { runTurn, spotOf, type TurnDeps, type TurnInput, type TurnOutput } from '../turn/turn.ts';
import type { Addresses } from './addresses.ts';
import type { Conversation } from './conversation.ts';
import type { Updates } from './updates.ts';

/** What came of a turn could not be told; whoever asks again is shown how things stand. */
export class UntoldError extends Error {
  constructor(cause: unknown) {
    super('Teams did not take the answer', { cause });
    this.name = 'UntoldError';
  }
}

/** Takes turns, and sends what they come to. */
export type Turns = Readonly<{
  /**
   * @returns what was decided; a turn that fails is told to who caused it, and what was saved before stays as it is
   * @throws UntoldError
   */
  take(conversation: Conversation, input: TurnInput, address: Address | null): Promise<TurnOutput>;
  /** Shows other cards in messages that are there, a moment later. */
  show(serviceUrl: string, input: TurnInput, changes: TurnOutput['updates']): void;
}>;

type Post = NonNullable<TurnOutput['post']>;

type TurnsDeps = TurnDeps &
  Readonly<{
    log: Log;
    addresses: Addresses;
    updates: Updates;
    /** What was kept of places may have been deleted. */
    forget: () => void;
  }>;

/** The part of a turn's time in which it is decided. */
const TO_DECIDE = 0.75;

/** How Teams says that it does not take this card: another one it may. */
const REFUSED = new Set([400, 413]);

/** What may delete addresses. */
const ENDS = new Set<string>(['confirm-delete-team', 'confirm-forget-me']);

export function createTurns(deps: TurnsDeps): Turns {
  const { content, store, log, addresses, updates, forget } = deps;

  /** What is decided and saved; the rest of the time is for telling it, or that it failed. */
  async function decide(
    { people }: Conversation,
    input: TurnInput,
    address: Address | null,
  ): Promise<TurnOutput> {
    const run = async () => {
      await addresses.seen(spotOf(input), address);
      return await runTurn(deps, input, people);
    };
    try {
      return await deadlineNow().within(TO_DECIDE, run);
    } catch (error) {
      log.error('a turn failed', { event: input.event.kind, error });
      return failure(input);
    }
  }

  async function take(
    conversation: Conversation,
    input: TurnInput,
    address: Address | null,
  ): Promise<TurnOutput> {
    const output = await decide(conversation, input, address);
    if (ENDS.has(input.event.kind)) forget();
    try {
      if (output.post) await post(conversation, input, output.post);
    } catch (error) {
      log.warn('a card could not be sent', { event: input.event.kind, error });
      const failed = failure(input);
      if (failed.reply) return failed;
      // What Teams has no time for, it would have no time for again.
      if (!failed.post || !isRefused(error)) throw new UntoldError(error);
      await post(conversation, input, failed.post).catch((again) => {
        throw new UntoldError(again);
      });
      return failed;
    }
    if (address) show(address.serviceUrl, input, output.updates);
    return output;
  }

  function failure({ pressed }: TurnInput): TurnOutput {
    const card = draw(content, messageView(content, { scan: null }, 'failure'));
    if (pressed !== null) return { reply: card, post: null, updates: [] };
    return { reply: null, post: { card, cited: null, claim: null }, updates: [] };
  }

  async function post(
    conversation: Conversation,
    input: TurnInput,
    { claim, ...message }: Post,
  ): Promise<void> {
    let id: string | null = null;
    try {
      id = await send(conversation, message);
    } finally {
      // Also when there is no time left: else the next turn would take it for sent.
      if (claim !== null) await apart(() => store.placed(spotOf(input), claim, id));
    }
  }

  /** An answer that is refused with its sources goes without them. */
  async function send(
    conversation: Conversation,
    { card, cited }: Omit<Post, 'claim'>,
  ): Promise<string | null> {
    try {
      return await conversation.post(card, cited);
    } catch (error) {
      if (!cited || !isRefused(error)) throw error;
      log.warn('an answer could only be sent without its sources', { error });
      return await conversation.post(card, null);
    }
  }

  function show(serviceUrl: string, input: TurnInput, changes: TurnOutput['updates']): void {
    for (const { message, card } of changes) {
      updates.schedule({ serviceUrl, conversation: input.conversation, message }, card);
    }
  }

  return { take, show };
}

function isRefused(error: unknown): boolean {
  return REFUSED.has((error as { statusCode?: number }).statusCode ?? 0);
}
