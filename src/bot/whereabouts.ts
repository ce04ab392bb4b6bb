import { type Incoming, isInPerson } from './activity/incoming.ts';
import type { Origin } from './activity/origin.ts';
import type { FoundChannel } from './channel.ts';
import type { Conversation } from './conversation.ts';
import type { Refusal } from './doors/doors.ts';
import type { Channels } from './known-channels.ts';
import type { Guests } from './people/guests.ts';
import type { Adapter } from './sdk/adapter.ts';

/** Where an activity happens, as far as Teams tells. */
export type Whereabouts = Readonly<{
  /**
   * The channel that it is about, with whose scan it has; null outside channels, and for something about a whole team.
   */
  found: FoundChannel | null;
  conversation: Conversation;
}>;

type WhereaboutsDeps = Readonly<{
  adapter: () => Promise<Adapter>;
  channels: Channels;
  /** Null in a local run: then everybody may take part. */
  guests: Guests | null;
  /** @param ownChannel the channel, when it has people of its own */
  conversationFor: (origin: Origin, ownChannel: string | null) => Conversation;
}>;

/** @returns a function that finds out where an activity happens, or that its sender may not take part there */
export function createWhereabouts({ adapter, channels, guests, conversationFor }: WhereaboutsDeps) {
  /** Finds the channel. Teams is asked about an unknown one only when somebody is there. */
  async function channelOf({ origin, act, channel }: Incoming): Promise<FoundChannel | null> {
    if (!channel) return null;
    const there = isInPerson(act) || (act.kind === 'changed' && act.effect === 'installed');
    const list = async (signal: AbortSignal) =>
      await (await (await adapter()).open(origin)).channelsOf(channel.team ?? '', signal);
    return await channels.find(channel, there ? list : null, there);
  }

  return async (incoming: Incoming): Promise<Whereabouts | Refusal> => {
    const { origin, act } = incoming;
    const found = await channelOf(incoming);
    const ownChannel = found?.scope === 'channel' ? found.channel : null;
    const conversation = conversationFor(origin, ownChannel);
    if (!guests || ownChannel === null || !isInPerson(act)) return { found, conversation };
    const tenantOf = () => conversation.tenantOf(origin.person);
    const may = await guests.mayTakePart(ownChannel, origin.person, tenantOf);
    return may ? { found, conversation } : STRANGER;
  };
}

const STRANGER: Refusal = {
  status: 403,
  headers: {},
  why: 'they are of an organisation that is not on the list',
};
