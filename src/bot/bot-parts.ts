import type { Registration } from '../config/registration.ts';
import { type Deadlines, deadlineNow, TURN } from '../deadline.ts';
import type { Elapsed } from '../elapsed.ts';
import { loadOnce } from '../load-once.ts';
import type { Log } from '../log.ts';
import { createSeldom } from '../seldom.ts';
import type { TurnDeps } from '../turn/turn-deps.ts';
import { createAddresses } from './address-book.ts';
import { conversationOf } from './conversation.ts';
import type { DoorsSettings } from './doors/doors.ts';
import { createEntrance } from './doors/entrance.ts';
import type { LocalPlace } from './elsewhere/membership.ts';
import { openElsewhere } from './elsewhere/open-elsewhere.ts';
import { createChannels } from './known-channels.ts';
import { createOutside } from './outside.ts';
import { createGuests } from './people/guests.ts';
import type { Owners } from './people/owners.ts';
import { createRosters } from './people/rosters.ts';
import { createReplyToAct } from './reply-to-act.ts';
import { createReplyToTurn } from './reply-to-turn.ts';
import type { Sdk } from './sdk/adapter.ts';
import { messageWith } from './sdk/message.ts';
import { createTeamLife } from './team-life.ts';
import { createTurns } from './turns.ts';
import { createUpdates } from './updates.ts';
import { createWhereabouts } from './whereabouts.ts';

export type BotDeps = TurnDeps &
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

/** Puts together what the bot is made of. */
export function createBotParts(deps: BotDeps) {
  const { app, content, store, log, elapsed, leaving, owners, places = null, patience = TURN } = deps;
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
    telemetry: deps.telemetry,
    replyToTurn: createReplyToTurn({ content, elapsed, turns }),
    teamLife: createTeamLife({ store, now: deps.now, addresses, membership, turns }),
  });

  /** Forgets what is remembered of places. The store may have deleted it, or it may no longer be true. */
  function forget(): void {
    addresses.forget();
    channels.forget();
  }

  return {
    adapter,
    seldom,
    entrance,
    whereabouts,
    reply,
    outside,
    membership,
    elsewhere,
    refresh,
    updates,
    forget,
  };
}
