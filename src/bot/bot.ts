import { TooLateError } from '../deadline.ts';
import type { Messenger } from '../delivery/messenger.ts';
import { type BotDeps, createBotParts } from './bot-parts.ts';
import type { Caller, Refusal } from './doors/doors.ts';
import type { Elsewhere } from './elsewhere/elsewhere.ts';
import type { Membership } from './elsewhere/membership.ts';
import type { Outside } from './outside.ts';
import type { Reply } from './reply.ts';
import { createMessenger } from './sdk/sdk-messenger.ts';
import { tryToken } from './try-token.ts';
import { UntoldError } from './turns.ts';

export type Bot = Readonly<{
  /**
   * Handles one request of Teams, or refuses it without a word. The status is 503 when its outcome could not be told in
   * time.
   * @throws when something is wrong here
   */
  handle(caller: Caller, body: unknown): Promise<Reply>;
  /** Sends messages that are no reply. */
  messenger: Messenger;
  /** Reaches conversations for somebody who is not in one at that moment. */
  outside: Outside;
  /** Tells who may look at which place. */
  membership: Membership;
  /** Takes turns of a team for somebody who is not in its conversation at that moment. */
  elsewhere: Elsewhere;
  /** Loads what would otherwise hold up the first turn that sends a message. */
  warmUp(): Promise<unknown>;
  /** Sees whether Entra ID lets the bot send, and tells the log. */
  tryToken(): Promise<void>;
  /** An address did not work. It is kept again when somebody comes from there. */
  unreached(): void;
  /** Shows what still has to be shown on cards, as far as there is time. */
  close(): Promise<void>;
}>;

/** The bot behind its doors. */
export function createBot(deps: BotDeps): Bot {
  const { log, deadlines } = deps;
  const { adapter, seldom, entrance, whereabouts, reply, ...parts } = createBotParts(deps);
  const { outside, membership, elsewhere, refresh, updates, forget } = parts;

  /** A refusal has no body; the operator is told the reason. */
  function refuse({ status, headers, why }: Refusal): Reply {
    if (why) seldom(why, (times) => log.warn('a request was refused', { status, why, times }));
    return { status, headers, body: undefined };
  }

  async function handle(caller: Caller, body: unknown): Promise<Reply> {
    const incoming = await entrance.enter(caller, body);
    if ('status' in incoming) return refuse(incoming);
    const where = await whereabouts(incoming);
    if ('status' in where) return refuse(where);
    return await reply(incoming, where);
  }

  return {
    async handle(caller, body) {
      try {
        return await deadlines.answer(() => handle(caller, body));
      } catch (error) {
        if (!(error instanceof TooLateError || error instanceof UntoldError)) throw error;
        seldom('late', (times) => log.warn('a request was not answered in time', { times, error }));
        // Teams sends it again.
        return { status: 503, body: undefined };
      }
    },
    messenger: createMessenger(async (serviceUrl) => (await adapter()).connectorAt(serviceUrl)),
    outside,
    membership,
    elsewhere,
    warmUp: adapter,
    tryToken: () => tryToken(async () => (await adapter()).token(), log),
    unreached: forget,
    async close() {
      await refresh.settled();
      await updates.flush();
    },
  };
}
