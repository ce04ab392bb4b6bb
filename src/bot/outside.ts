import type { Card } from '../../cards/parts/element.ts';
import type { Member, Team } from '../../dialogs/team.ts';
import type { Registration } from '../config/registration.ts';
import type { Store } from '../store/contract/store.ts';
import type { People } from '../turn/people.ts';
import { type Origin, originOf } from './activity/origin.ts';
import type { ListedChannel } from './channel.ts';
import type { Conversation } from './conversation.ts';
import type { Channels } from './known-channels.ts';
import type { Adapter } from './sdk/adapter.ts';
import type { Updates } from './updates.ts';

/** A conversation, with how it is reached from elsewhere. */
export type Where = Readonly<{
  conversation: string;
  kind: Team['kind'];
  /** The team's id in Teams, for a conversation in a team. */
  team: string | null;
  serviceUrl: string;
  tenant: string | null;
}>;

/** Reaches conversations outside the turns that began there. */
export type Outside = Readonly<{
  /**
   * @param person by directory id
   * @throws when Teams does not tell
   */
  isMember(where: Where, person: string): Promise<boolean>;
  people(where: Where, member: Member): People;
  /**
   * Whether a channel has a scan of its own, and not its team's.
   * @param team the id of the team that it is in; null when that is not known
   */
  hasOwnScan(team: string | null, channel: string): Promise<boolean>;
  /** Changes a message to show another card, a moment later. @returns whether it arrived */
  show(where: Pick<Where, 'serviceUrl' | 'conversation'>, message: string, card: Card): Promise<boolean>;
}>;

type OutsideDeps = Readonly<{
  adapter: () => Promise<Adapter>;
  app: Registration | null;
  /** @param ownChannel the channel, when it has people of its own */
  conversationFor: (origin: Origin, ownChannel: string | null) => Conversation;
  channels: Channels;
  store: Pick<Store, 'reach'>;
  schedule: Updates['schedule'];
}>;

/** How long (ms) Teams may take to tell whether somebody is in a conversation. */
const PATIENCE = 3_000;

/** Lets the bot reach conversations that it has been in. */
export function createOutside(deps: OutsideDeps): Outside {
  const { adapter, app, conversationFor, schedule, channels, store } = deps;

  /** The origin that an activity of this member would have there. */
  function originAt({ serviceUrl, conversation, kind, tenant, team }: Where, { id, name }: Member): Origin {
    return originOf({
      serviceUrl,
      channelId: 'msteams',
      recipient: { id: `28:${app?.id ?? 'bot'}` },
      from: { id, name, aadObjectId: id },
      conversation: { id: conversation, conversationType: TYPES[kind], tenantId: tenant ?? undefined },
      channelData: team ? { team: { id: team } } : undefined,
    });
  }

  /** Lists the channels of a team. Teams is asked at the address where the bot last heard of the team. */
  async function list(team: string, signal: AbortSignal): Promise<readonly ListedChannel[]> {
    const { conversation, serviceUrl, tenant = null } = (await store.reach(`team:${team}`)) ?? {};
    if (!conversation || !serviceUrl) return [];
    const general = { conversation, kind: 'channel', team, serviceUrl, tenant } as const;
    const opened = await (await adapter()).open(originAt(general, NOBODY));
    return await opened.channelsOf(team, signal);
  }

  return {
    async isMember(where, person) {
      const { conversations } = await (await adapter()).connectorFor(where.serviceUrl);
      const options = { abortSignal: AbortSignal.timeout(PATIENCE) };
      try {
        const found = await conversations.getConversationMember(
          where.team ?? where.conversation,
          person,
          options,
        );
        return isPerson(found, person);
      } catch (error) {
        if (NOT_THERE.has((error as { statusCode?: number }).statusCode ?? 0)) return false;
        throw error;
      }
    },
    people: (where, member) => conversationFor(originAt(where, member), ownChannelAt(where)).people,
    async hasOwnScan(team, channel) {
      const named = { team, channel, kind: null, name: null };
      const { scope } = await channels.find(named, (signal) => list(team ?? '', signal), false);
      return scope === 'channel';
    },
    show: ({ serviceUrl, conversation }, message, card) =>
      schedule({ serviceUrl, conversation, message }, card),
  };
}

/** Gives the channel when it has people of its own, so that those are asked for. */
function ownChannelAt({ kind, conversation }: Where): string | null {
  return kind === 'own-channel' ? conversation : null;
}

const TYPES = {
  channel: 'channel',
  'own-channel': 'channel',
  group: 'groupChat',
  personal: 'personal',
} as const;

/** A question about a team itself comes from nobody in particular. */
const NOBODY: Member = { id: '', name: '' };

/** The statuses with which Teams says that the person, or the bot, is not there. */
const NOT_THERE = new Set([400, 403, 404]);

/**
 * Whether this is the person. Teams tells the directory id under one of two names. A reply without it proves nothing.
 */
function isPerson(found: object, person: string): boolean {
  const { aadObjectId, objectId } = found as { aadObjectId?: unknown; objectId?: unknown };
  return [aadObjectId, objectId].some(
    (id) => typeof id === 'string' && id.toLowerCase() === person.toLowerCase(),
  );
}
