import { hash } from 'node:crypto';
import { effectOf } from '../../dialogs/events.ts';
import { replyIn } from '../../dialogs/landing.ts';
import { messageView } from '../../dialogs/messages.ts';
import { timeOf } from '../../dialogs/time.ts';
import { isReplyInPlace } from '../../dialogs/via.ts';
import { apart, deadlineNow } from '../deadline.ts';
import type { Elapsed } from '../elapsed.ts';
import type { Log } from '../log.ts';
import { createSeldom } from '../seldom.ts';
import type { Refresh } from '../turn/refresh.ts';
import { runTurn } from '../turn/turn.ts';
import type { TurnDeps } from '../turn/turn-deps.ts';
import { spotOf, type TurnInput } from '../turn/turn-input.ts';
import { drawLanding, type TurnOutput } from '../turn/turn-output.ts';
import type { Addresses } from './address-book.ts';
import type { Conversation } from './conversation.ts';
import type { Elsewhere } from './elsewhere/elsewhere.ts';
import type { Updates } from './updates.ts';

/** The outcome of a turn could not be told. Whoever asks again sees how things stand. */
export class UntoldError extends Error {
  constructor(cause: unknown) {
    super('Teams did not take the answer', { cause });
    this.name = 'UntoldError';
  }
}

/** Takes turns, and sends what comes of them. */
export type Turns = Readonly<{
  /**
   * @returns what was decided. When the turn fails, that is told to the person who caused it, and saved changes stay.
   * @throws UntoldError
   */
  take(conversation: Conversation, input: TurnInput): Promise<TurnOutput>;
  /** Changes messages to show other cards, a moment later. Without an address of Teams nothing is shown. */
  show(conversation: Conversation, input: TurnInput, changes: TurnOutput['updates']): void;
}>;

type Post = NonNullable<TurnOutput['post']>;

type TurnsDeps = TurnDeps &
  Readonly<{
    log: Log;
    elapsed: Elapsed;
    addresses: Addresses;
    updates: Updates;
    refresh: Pick<Refresh, 'soon'>;
    /** Takes what somebody does in their own chat for another team; null for everything else. */
    elsewhere: Pick<Elsewhere, 'vote'>;
    /** What the store keeps of places may have been deleted. */
    forget: () => void;
  }>;

/** The part (from 0 to 1) of a turn's time in which it is decided. */
const TO_DECIDE = 0.75;

/** The statuses with which Teams refuses a card. It may still take another one. */
const REFUSED = new Set([400, 413]);

/** The statuses with which Teams says that nothing can be said there to one person alone. */
const NOT_TAKEN = new Set([400, 403, 404, 413]);

const NOTHING: TurnOutput = { reply: null, post: null, ended: false, voted: false, updates: [] };

export function createTurns(deps: TurnsDeps): Turns {
  const { content, store, log, addresses, updates, forget, refresh, elsewhere } = deps;
  const seldom = createSeldom(deps.elapsed);

  /** Decides and saves. The rest of the time is for telling the outcome, or that the turn failed. */
  async function decide({ people, reach }: Conversation, input: TurnInput): Promise<TurnOutput> {
    const run = async () => {
      const shown = await voteElsewhere(input);
      if (shown) return shown;
      // A group's address is kept only from what is said to all of it.
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

  /** Takes a vote for a team from the own chat of somebody. Nothing of it is kept there. */
  async function voteElsewhere({ team, via, event, member, ...from }: TurnInput): Promise<TurnOutput | null> {
    if (team.kind !== 'personal' || via.audience !== 'one') return null;
    const shown = await elsewhere.vote({ id: idElsewhere(from), event, member, tenant: team.tenant });
    if (!shown) return null;
    const { card } = shown;
    if (isReplyInPlace(via)) return { ...NOTHING, reply: card };
    return { ...NOTHING, post: { card, cited: null, claim: null } };
  }

  async function take(conversation: Conversation, input: TurnInput): Promise<TurnOutput> {
    const output = await decide(conversation, input);
    if (output.ended) forget();
    if (output.voted) refresh.soon(input.team.id);
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

  /** Says what can still be said when Teams did not take the reply. @throws UntoldError */
  async function tellFailure(
    conversation: Conversation,
    input: TurnInput,
    error: unknown,
  ): Promise<TurnOutput> {
    // A reply that can't be given to one person alone is not given.
    if (input.via.audience === 'private' && NOT_TAKEN.has(statusOf(error))) return NOTHING;
    const failed = failure(input);
    if (failed.reply) return failed;
    // Teams had no time for the first message, so it would have none for this one.
    if (!failed.post || !REFUSED.has(statusOf(error))) throw new UntoldError(error);
    await post(conversation, input, failed.post).catch((again) => {
      throw new UntoldError(again);
    });
    return failed;
  }

  function failure(input: TurnInput): TurnOutput {
    const { via, event } = input;
    const landing = replyIn(via, messageView({ content, state: { scan: null } }, 'failure'));
    // An event that ends something may have deleted addresses, even when it failed afterwards.
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
      // This is done even when there is no time left: otherwise the next turn would take the card for sent.
      if (claim !== null) {
        await apart(() =>
          store.cardSent(spotOf(input), { version: claim, message: id, at: timeOf(deps.now()) }),
        );
      }
    }
  }

  /** Sends a message. When Teams refuses it with its sources, it goes without them. */
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

/**
 * The id under which the team keeps an activity of somebody's own chat. Activities of two chats may have the same id, so
 * it holds the conversation too, as a hash that does not tell which one it was.
 */
function idElsewhere({ conversation, activity }: Pick<TurnInput, 'conversation' | 'activity'>): string {
  return hash('sha256', `${conversation} ${activity}`, 'hex');
}

function statusOf(error: unknown): number {
  return (error as { statusCode?: number }).statusCode ?? 0;
}
