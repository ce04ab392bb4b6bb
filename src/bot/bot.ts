import type { Registration } from '../config/registration.ts';
import { type Deadlines, deadlineNow, TooLateError, TURN } from '../deadline.ts';
import type { Messenger } from '../delivery/messenger.ts';
import type { Elapsed } from '../elapsed.ts';
import { loadOnce } from '../load-once.ts';
import type { Log } from '../log.ts';
import { createSeldom } from '../seldom.ts';
import type { TurnDeps } from '../turn/turn-deps.ts';
import { createAddresses } from './address-book.ts';
import { conversationOf } from './conversation.ts';
import type { Caller, DoorsSettings, Refusal } from './doors/doors.ts';
import { createEntrance } from './doors/entrance.ts';
import type { Elsewhere } from './elsewhere/elsewhere.ts';
import type { LocalPlace, Membership } from './elsewhere/membership.ts';
import { openElsewhere } from './elsewhere/open-elsewhere.ts';
import { createChannels } from './known-channels.ts';
import { createOutside, type Outside } from './outside.ts';
import { createGuests } from './people/guests.ts';
import type { Owners } from './people/owners.ts';
import { createRosters } from './people/rosters.ts';
import type { Reply } from './reply.ts';
import { createReplyToAct } from './reply-to-act.ts';
import { createReplyToTurn } from './reply-to-turn.ts';
import type { Sdk } from './sdk/adapter.ts';
import { messageWith } from './sdk/message.ts';
import { createMessenger } from './sdk/sdk-messenger.ts';
import { createTeamLife } from './team-life.ts';
import { createTurns, UntoldError } from './turns.ts';
import { createUpdates } from './updates.ts';
import { createWhereabouts } from './whereabouts.ts';

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
  /** An address did not work. It is kept again when somebody comes from there. */
  unreached(): void;
  /** Shows what still has to be shown on cards, as far as there is time. */
  close(): Promise<void>;
}>;

type BotDeps = TurnDeps &
  Readonly<{
    app: Registration | null;
    log: Log;
    elapsed: Elapsed;
    deadlines: Deadlines;
    /** Aborts when this process has no time left. */
    leaving?: AbortSignal | undefined;
    /** How long (ms) a request that changes a card may take. */
    patience?: number | undefined;
    /** Finds who owns a team; null without a registration. Then everybody in a channel counts as an owner. */
    owners: Owners | null;
    /** The places of a local try-out, where nobody is asked who they are. */
    places?: readonly LocalPlace[] | null;
    /** Settings of the doors that differ from production: tests have their own OpenID provider. */
    doors?: Partial<DoorsSettings> | undefined;
    sdk?: Sdk | undefined;
  }>;

/** The bot behind its doors. */
export function createBot(deps: BotDeps): Bot {
  const {
    app,
    content,
    store,
    log,
    elapsed,
    deadlines,
    leaving,
    owners,
    places = null,
    patience = TURN,
  } = deps;
  const seldom = createSeldom(elapsed);
  const failed = (what: string, error: unknown) =>
    seldom(what, (times) => log.warn(`Teams did not tell ${what}`, { times, error }));
  /** Loading the SDK takes a fifth of a start, and most turns need nothing of it. */
  const adapter = loadOnce(async () => new (await import('./sdk/adapter.ts')).Adapter(app, deps.sdk));
  const entrance = createEntrance(deps);
  const addresses = createAddresses(store, deps.now);
  const channels = createChannels({ ...deps, failed });
  const guests = entrance.isAllowed && createGuests({ isAllowed: entrance.isAllowed, elapsed, failed });
  const updates = createUpdates({
    patience,
    leaving,
    failed: (error) => seldom('update', (times) => log.warn('a card could not be updated', { times, error })),
    async update({ serviceUrl, conversation, message }, card, abortSignal) {
      const { conversations } = await (await adapter()).connectorFor(serviceUrl);
      await conversations.updateActivity(conversation, message, messageWith(card), { abortSignal });
    },
  });
  const rosters = createRosters({ elapsed, failed });
  const conversationFor: Parameters<typeof createOutside>[0]['conversationFor'] = (origin, ownChannel) =>
    conversationOf(adapter, origin, { owners, failed, ownChannel, rosters, deadline: deadlineNow() });
  const whereabouts = createWhereabouts({ adapter, channels, guests, conversationFor });
  const outside = createOutside({
    adapter,
    app,
    conversationFor,
    channels,
    store,
    schedule: updates.schedule,
  });
  const { membership, refresh, elsewhere } = openElsewhere({ ...deps, outside, places, ended: forget });
  const turns = createTurns({ ...deps, addresses, updates, refresh, elsewhere, forget });
  const reply = createReplyToAct({
    content,
    replyToTurn: createReplyToTurn({ content, elapsed, turns }),
    teamLife: createTeamLife({ store, now: deps.now, addresses, membership, turns }),
  });

  /** Forgets what is remembered of places. The store may have deleted it, or it may no longer be true. */
  function forget(): void {
    addresses.forget();
    channels.forget();
  }

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
    unreached: forget,
    async close() {
      await refresh.settled();
      await updates.flush();
    },
  };
}
