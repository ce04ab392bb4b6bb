import { outsideThread } from '../../../dialogs/thread.ts';
import type { Address } from '../../store/contract/address.ts';
import type { ActivityBody } from './activity-shape.ts';

/** How a conversation is reached later. A message to a channel begins a new thread, so threads do not count. */
export type Reach = Readonly<{
  /** The id of the conversation outside threads. */
  conversation: string;
  /** Null where Teams does not tell. */
  address: Address | null;
}>;

/** Where an activity came from and who caused it: all that is needed to reply there, and to ask Teams about it. */
export type Origin = Readonly<{
  /** The activity's own id; undefined where Teams tells none. */
  activity: string | undefined;
  /** Where Teams takes replies; null where it does not tell. */
  serviceUrl: string | null;
  /** The service that it came over, `msteams` for Teams; null where it does not tell. */
  channelId: string | null;
  locale: string | undefined;
  /** As Teams tells it. The id of a thread is the channel's id, followed by the thread's first message. */
  conversation: ActivityBody['conversation'];
  kind: 'personal' | 'group' | 'channel';
  /** The team that the activity names, with its id in the directory (`group`); null when it names none. */
  team: Readonly<{ id: string; name: string | null; group: string | null }> | null;
  /** The organisation of the conversation, by id; null where Teams does not tell. */
  tenant: string | null;
  /** The ids of all organisations that it names: those of the conversation, and that of the person who caused it. */
  tenants: readonly string[];
  /** The person who caused it, as Teams tells. */
  sender: ActivityBody['from'];
  /** The id of that person: the directory's, which is the same everywhere, or else the one of Teams. */
  person: string;
  /** The bot, by the id that Teams uses there. */
  bot: ActivityBody['recipient'];
  reach: Reach;
}>;

/** The parts of an activity that tell its origin. */
export type OriginFields = Pick<
  ActivityBody,
  'id' | 'from' | 'recipient' | 'conversation' | 'serviceUrl' | 'channelId' | 'locale' | 'channelData'
>;

export function originOf(told: OriginFields): Origin {
  const { id, from, recipient, conversation, serviceUrl = null, channelId = null, locale } = told;
  const { team, tenant } = told.channelData ?? {};
  const ofPlace = [conversation.tenantId, tenant?.id].filter((one) => one !== undefined);
  return {
    activity: id,
    serviceUrl,
    channelId,
    locale,
    conversation,
    kind: kindOf(told),
    team: team ? { id: team.id, name: team.name ?? null, group: team.aadGroupId ?? null } : null,
    tenant: ofPlace[0] ?? null,
    // Somebody in a shared channel may come from another organisation than the channel.
    tenants: from.tenantId === undefined ? ofPlace : [...ofPlace, from.tenantId],
    sender: from,
    person: from.aadObjectId ?? from.id,
    bot: recipient,
    reach: {
      conversation: outsideThread(conversation.id),
      address: addressOf(told, ofPlace[0] ?? null),
    },
  };
}

function kindOf({ conversation, channelData }: OriginFields): Origin['kind'] {
  if (conversation.conversationType === 'channel' || channelData?.team) return 'channel';
  return conversation.conversationType === 'groupChat' ? 'group' : 'personal';
}

function addressOf({ serviceUrl, conversation, from }: OriginFields, tenant: string | null): Address | null {
  if (!serviceUrl) return null;
  const isShared =
    conversation.conversationType === 'channel' || conversation.conversationType === 'groupChat';
  return { serviceUrl, account: isShared ? null : from.id, tenant };
}
