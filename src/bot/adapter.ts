import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  TeamsInfo,
  TurnContext,
} from 'botbuilder';
import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js';
import type { Config } from '../config.ts';
import type { Origin } from './activity/origin.ts';
import { credentialsOf } from './credentials.ts';
import { withIdsInPath } from './in-path.ts';
import type { ListedChannel } from './known-channels.ts';
import { type Crowd, createCrowd, requestingOnce } from './one-request.ts';
import { targeted } from './targeted.ts';

type Authentication = ConfigurationBotFrameworkAuthentication;
type ConnectorFactory = ReturnType<Authentication['createConnectorFactory']>;
/** What asks and tells Teams things, for one service URL. */
export type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;
type Settings = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;
/** What of the SDK is not as it comes. */
export type Sdk = Readonly<{
  /** How the bot proves who it is; by default as the registration says. */
  credentials?: NonNullable<Settings[1]>;
  /** How its requests are made. */
  connector?: NonNullable<Settings[4]>;
}>;
/** What can be told and asked in one conversation, each in one request that ends with its signal. */
export type Opened = Readonly<{
  connector: Connector;
  /** Sends a new message there. @returns its id */
  send(message: Partial<Activity>, signal: AbortSignal): Promise<string | null>;
  /** Sends a new message there that only who the activity came from sees. @returns its id */
  sendPrivately(message: Partial<Activity>, signal: AbortSignal): Promise<string | null>;
  /** The directory's id of the team that the conversation is in. @throws when Teams does not tell */
  groupOfTeam(signal: AbortSignal): Promise<string | null>;
  /** The channels of a team in which the bot is. @throws when Teams does not tell */
  channelsOf(team: string, signal: AbortSignal): Promise<readonly ListedChannel[]>;
}>;
/** What the SDK keeps to itself: who asks about a team. */
type TeamsClient = Readonly<{
  teams: Readonly<{
    fetchTeamDetails(id: string, options: object): Promise<{ aadGroupId?: string }>;
    fetchChannelList(id: string, options: object): Promise<{ conversations?: ListedChannel[] }>;
  }>;
}>;

/** What tokens of the bot are for: the Bot Connector. */
const CONNECTOR = 'https://api.botframework.com';

/** How many service URLs keep their client; Teams uses a handful of regions. */
const KEPT_CLIENTS = 32;

/**
 * The SDK means to send all that an entity has, as its mapper of activities says, and sends a type and a text: the client
 * that it stands on looks for that here.
 */
Entity.type.additionalProperties = { type: { name: 'Object' } };

/**
 * The SDK's way to conversations in Teams. By itself it makes two clients for every turn; here a turn that is answered at
 * once needs nothing of it, and the clients for the others are kept.
 */
export class Adapter extends CloudAdapter {
  readonly #factory: ConnectorFactory;
  readonly #connectors = new Map<string, Promise<Connector>>();
  readonly #crowd: Crowd = createCrowd();

  constructor(app: Config['app'], { credentials = credentialsOf(app), connector }: Sdk = {}) {
    const authentication = new ConfigurationBotFrameworkAuthentication(
      {},
      credentials,
      undefined,
      undefined,
      connector,
    );
    super(authentication);
    this.#factory = authentication.createConnectorFactory(this.createClaimsIdentity(app?.id));
  }

  /**
   * Opens the conversation that an activity came from.
   * @throws when Teams did not tell where it takes answers
   */
  async open(origin: Origin): Promise<Opened> {
    const { serviceUrl, conversation, team } = origin;
    if (!serviceUrl) throw new Error('Teams does not tell where it takes answers');
    const connector = await this.connectorFor(serviceUrl);
    const { conversations } = connector;
    const teams = () => this.#teamsBy(connector, serviceUrl);
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
        // What it answers is left out: a thread is named by its conversation.
        const { replyToId: _, ...rest } = addressed(message, origin);
        const requests = targeted(conversations);
        const { id } = await requests.sendToConversation(conversation.id, rest, { abortSignal });
        return id ?? null;
      },
      groupOfTeam: async (abortSignal) =>
        (await teams().fetchTeamDetails(team?.id ?? '', { abortSignal })).aadGroupId ?? null,
      channelsOf: async (team, abortSignal) =>
        (await teams().fetchChannelList(team, { abortSignal })).conversations ?? [],
    };
  }

  #teamsBy(connector: Connector, serviceUrl: string): TeamsClient['teams'] {
    const context = new TurnContext(this, { serviceUrl });
    context.turnState.set(this.ConnectorClientKey, connector);
    const client: TeamsClient & object = Reflect.apply(
      Reflect.get(TeamsInfo, 'getTeamsConnectorClient'),
      TeamsInfo,
      [context],
    );
    return withIdsInPath(requestingOnce(client, this.#crowd).teams);
  }

  /** The client for what belongs to no turn, signed in as the bot; who uses it counts its requests. */
  async connectorAt(serviceUrl: string): Promise<Connector> {
    return await this.#client(serviceUrl, null);
  }

  /** The client for what turns ask and tell. */
  connectorFor(serviceUrl: string): Promise<Connector> {
    const known = this.#connectors.get(serviceUrl);
    if (known) return known;
    const made = this.#client(serviceUrl, this.#crowd);
    if (this.#connectors.size < KEPT_CLIENTS) this.#connectors.set(serviceUrl, made);
    made.catch(() => this.#connectors.delete(serviceUrl));
    return made;
  }

  async #client(serviceUrl: string, crowd: Crowd | null): Promise<Connector> {
    const client = await this.#factory.create(serviceUrl, CONNECTOR);
    client.conversations = withIdsInPath(client.conversations);
    return requestingOnce(client, crowd);
  }
}

/** A message as it goes to where an activity came from, as an answer to it. */
function addressed(message: Partial<Activity>, origin: Origin): Partial<Activity> {
  const { activity, sender, bot, conversation, channelId, locale, serviceUrl } = origin;
  // The SDK's types ask for more of these than Teams tells.
  const told: object = {
    activityId: activity,
    user: sender,
    bot,
    conversation,
    channelId,
    locale,
    serviceUrl,
  };
  const reference: Partial<ConversationReference> = told;
  return TurnContext.applyConversationReference(message, reference);
}
