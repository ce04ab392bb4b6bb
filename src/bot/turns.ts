import { effectOf } from '../../dialogs/events.ts';
import { answerIn } from '../../dialogs/landing.ts';
import { messageView } from '../../dialogs/messages.ts';
import { timeOf } from '../../dialogs/time.ts';
import { apart, deadlineNow } from '../deadline.ts';
import type { Elapsed } from '../elapsed.ts';
import type { Log } from '../log.ts';
import { createSeldom } from '../seldom.ts';
import { runTurn } from '../turn/turn.ts';
import type { TurnDeps } from '../turn/turn-deps.ts';
import { spotOf, type TurnInput } from '../turn/turn-input.ts';
import { drawLanding, type TurnOutput } from '../turn/turn-output.ts';
import type { Addresses } from './address-book.ts';
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
  take(conversation: Conversation, input: TurnInput): Promise<TurnOutput>;
  /** Shows other cards in messages that are there, a moment later. Nothing is shown where Teams tells no address. */
  show(conversation: Conversation, input: TurnInput, changes: TurnOutput['updates']): void;
}>;

type Post = NonNullable<TurnOutput['post']>;

type TurnsDeps = TurnDeps &
  Readonly<{
    log: Log;
    elapsed: Elapsed;
    addresses: Addresses;
    updates: Updates;
    /** What was kept of places may have been deleted. */
    forget: () => void;
  }>;

/** The part of a turn's time in which it is decided. */
const TO_DECIDE = 0.75;

/** How Teams says that it does not take this card: another one it may. */
const REFUSED = new Set([400, 413]);

/** How Teams says that nothing can be said to one person alone there. */
const NOT_TAKEN = new Set([400, 403, 404, 413]);

const NOTHING: TurnOutput = { reply: null, post: null, ended: false, updates: [] };

export function createTurns(deps: TurnsDeps): Turns {
  const { content, store, log, addresses, updates, forget } = deps;
  const seldom = createSeldom(deps.elapsed);

  /** What is decided and saved; the rest of the time is for telling it, or that it failed. */
  async function decide({ people, reach }: Conversation, input: TurnInput): Promise<TurnOutput> {
    const run = async () => {
      // Where a group is reached, it tells by itself.
      if (input.via.audience !== 'private') await addresses.seen(spotOf(input), reach);
      return await runTurn(deps, input, people);
    };
    try {
      return await deadlineNow().within(TO_DECIDE, run);
    } catch (error) {
      const event = input.event.kind;
      seldom(`turn ${event}`, (times) => log.error('a turn failed', { event, times, error }));
      return failure(input);
    }
  }

  async function take(conversation: Conversation, input: TurnInput): Promise<TurnOutput> {
    const output = await decide(conversation, input);
    if (output.ended) forget();
    try {
      if (output.post) await post(conversation, input, output.post);
    } catch (error) {
      const event = input.event.kind;
      seldom(`card ${event}`, (times) => log.warn('a card could not be sent', { event, times, error }));
      return await tellFailure(conversation, input, error);
    }
    show(conversation, input, output.updates);
    return output;
  }

  /** What is left to say where the answer was not taken. @throws UntoldError */
  async function tellFailure(
    conversation: Conversation,
    input: TurnInput,
    error: unknown,
  ): Promise<TurnOutput> {
    // What can't be said to one alone is not said.
    if (input.via.audience === 'private' && NOT_TAKEN.has(statusOf(error))) return NOTHING;
    const failed = failure(input);
    if (failed.reply) return failed;
    // What Teams has no time for, it would have no time for again.
    if (!failed.post || !REFUSED.has(statusOf(error))) throw new UntoldError(error);
    await post(conversation, input, failed.post).catch((again) => {
      throw new UntoldError(again);
    });
    return failed;
  }

  function failure(input: TurnInput): TurnOutput {
    const { via, event } = input;
    const landing = answerIn(via, messageView({ content, state: { scan: null } }, 'failure'));
    // What ends something may have deleted addresses, also where it failed afterwards.
    return drawLanding(content, landing, { via, ended: effectOf(event) === 'ends' });
  }

  async function post(
    conversation: Conversation,
    input: TurnInput,
    { claim, ...message }: Post,
  ): Promise<void> {
    let id: string | null = null;
    try {
      id = await send(conversation, input, message);
    } finally {
      // Also when there is no time left: else the next turn would take it for sent.
      if (claim !== null) {
        await apart(() =>
          store.cardSent(spotOf(input), { version: claim, message: id, at: timeOf(deps.now()) }),
        );
      }
    }
  }

  /** An answer that is refused with its sources goes without them. */
  async function send(
    conversation: Conversation,
    { via }: TurnInput,
    { card, cited }: Omit<Post, 'claim'>,
  ): Promise<string | null> {
    const put = via.audience === 'private' ? conversation.postPrivately : conversation.post;
    try {
      return await put(card, cited);
    } catch (error) {
      if (!cited || !REFUSED.has(statusOf(error))) throw error;
      const message = 'an answer could only be sent without its sources';
      seldom('sources', (times) => log.warn(message, { times, error }));
      return await put(card, null);
    }
  }

  function show({ reach }: Conversation, input: TurnInput, changes: TurnOutput['updates']): void {
    if (!reach.address) return;
    const { serviceUrl } = reach.address;
    for (const { message, card } of changes) {
      updates.schedule({ serviceUrl, conversation: input.conversation, message }, card);
    }
  }

  return { take, show };
}

function statusOf(error: unknown): number {
  return (error as { statusCode?: number }).statusCode ?? 0;
}
