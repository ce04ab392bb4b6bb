import type { Activity } from 'botbuilder';
import { TeamsConnectorClient } from 'botframework-connector/lib/teams/teamsConnectorClient.js';
import type { Origin } from '../activity/origin.ts';
import type { ListedChannel } from '../channel.ts';
import { withIdsInPath } from '../in-path.ts';
import type { Connector } from './connector.ts';
import { type Crowd, requestingOnce } from './one-request.ts';
import { targeted } from './targeted.ts';

/** What the bot can send and ask in one conversation. Each call is one request, which ends with its signal. */
export type Opened = Readonly<{
  connector: Connector;
  /** Sends a new message there. @returns its id */
  send(message: Partial<Activity>, signal: AbortSignal): Promise<string | null>;
  /** Sends a new message there that only the sender of the activity sees. @returns its id */
  sendPrivately(message: Partial<Activity>, signal: AbortSignal): Promise<string | null>;
  /** The directory's id of the team of this conversation. @throws when Teams does not tell */
  groupOfTeam(signal: AbortSignal): Promise<string | null>;
  /** The channels of a team that the bot is in. @throws when Teams does not tell */
  channelsOf(team: string, signal: AbortSignal): Promise<readonly ListedChannel[]>;
}>;

type Way = Readonly<{
  serviceUrl: string;
  /** The client for that service URL. */
  connector: Connector;
  /** Counts the requests. */
  crowd: Crowd;
}>;

/** Opens the conversation that an activity came from. */
export function openedAt(origin: Origin, { serviceUrl, connector, crowd }: Way): Opened {
  const { conversation, team } = origin;
  const { conversations } = connector;
  const teams = () => {
    const client = new TeamsConnectorClient(connector.credentials, { baseUri: serviceUrl });
    return withIdsInPath(requestingOnce(client, crowd).teams);
  };
  return {
    connector,
    async send(message, abortSignal) {
      const { replyToId, ...rest } = addressed(message, origin);
      const options = { abortSignal };
      const { id } = replyToId
        ? await conversations.replyToActivity(conversation.id, replyToId, { ...rest, replyToId }, options)
        : await conversations.sendToConversation(conversation.id, rest, options);
      return id ?? null;
    },
    async sendPrivately(message, abortSignal) {
      // The message that it replies to is left out: the conversation names the thread.
      const { replyToId: _, ...rest } = addressed(message, origin);
      const requests = targeted(conversations);
      const { id } = await requests.sendToConversation(conversation.id, rest, { abortSignal });
      return id ?? null;
    },
    groupOfTeam: async (abortSignal) =>
      (await teams().fetchTeamDetails(team?.id ?? '', { abortSignal })).aadGroupId ?? null,
    channelsOf: async (id, abortSignal) =>
      (await teams().fetchChannelList(id, { abortSignal })).conversations ?? [],
  };
}

/** A message with its address: the place that an activity came from, as a reply to it. */
function addressed(message: Partial<Activity>, origin: Origin): Partial<Activity> {
  const { activity, sender, bot, conversation, channelId, locale, serviceUrl } = origin;
  // The SDK's types want more of these fields than Teams tells.
  const told: object = { from: bot, recipient: sender, conversation, channelId, locale, serviceUrl };
  return { ...message, ...told, ...(activity ? { replyToId: activity } : {}) };
}
