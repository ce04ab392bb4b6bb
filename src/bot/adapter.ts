import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TeamsInfo,
  TurnContext,
} from 'botbuilder';
import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js';
import type { Config } from '../config.ts';
import { credentialsOf } from './credentials.ts';
import { withIdsInPath } from './in-path.ts';
import { keepClients } from './keep-clients.ts';
import type { Listed } from './known-channels.ts';
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
  send(message: Activity, signal: AbortSignal): Promise<string | null>;
  /** Sends a new message there that only who the activity came from sees. @returns its id */
  sendPrivately(message: Activity, signal: AbortSignal): Promise<string | null>;
  /** The directory's id of the team that the conversation is in. @throws when Teams does not tell */
  groupOfTeam(signal: AbortSignal): Promise<string | null>;
  /** The channels of a team in which the bot is. @throws when Teams does not tell */
  channelsOf(team: string, signal: AbortSignal): Promise<readonly Listed[]>;
}>;
/** What the SDK keeps to itself: who asks about a team. */
type TeamsClient = Readonly<{
  teams: Readonly<{
    fetchTeamDetails(id: string, options: object): Promise<{ aadGroupId?: string }>;
    fetchChannelList(id: string, options: object): Promise<{ conversations?: Listed[] }>;
  }>;
}>;

/** What tokens of the bot are for: the Bot Connector. */
const CONNECTOR = 'https://api.botframework.com';

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
  readonly #crowd: Crowd = createCrowd();
  /** The client for what turns ask and tell. */
  readonly connectorFor = keepClients((serviceUrl) => this.#client(serviceUrl, this.#crowd));

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

  /** Opens the conversation that an activity came from. */
  async open(activity: Activity): Promise<Opened> {
    const connector = await this.connectorFor(activity.serviceUrl);
    const { conversations } = connector;
    const teams = () => this.#teamsBy(connector, activity);
    return {
      connector,
      async send(message, abortSignal) {
        const answered = TurnContext.getConversationReference(activity);
        const reply = TurnContext.applyConversationReference(message, answered) as Activity;
        const options = { abortSignal };
        const { id } = reply.replyToId
          ? await conversations.replyToActivity(activity.conversation.id, reply.replyToId, reply, options)
          : await conversations.sendToConversation(activity.conversation.id, reply, options);
        return id ?? null;
      },
      async sendPrivately(message, abortSignal) {
        const answered = TurnContext.getConversationReference(activity);
        // What it answers is left out: a thread is named by its conversation.
        const { replyToId: _, ...told } = TurnContext.applyConversationReference(
          message,
          answered,
        ) as Activity;
        const { id } = await targeted(conversations).sendToConversation(
          activity.conversation.id,
          told as Activity,
          { abortSignal },
        );
        return id ?? null;
      },
      groupOfTeam: async (abortSignal) => {
        const id: string = activity.channelData?.team?.id ?? '';
        return (await teams().fetchTeamDetails(id, { abortSignal })).aadGroupId ?? null;
      },
      channelsOf: async (team, abortSignal) =>
        (await teams().fetchChannelList(team, { abortSignal })).conversations ?? [],
    };
  }

  #teamsBy(connector: Connector, activity: Activity): TeamsClient['teams'] {
    const context = new TurnContext(this, activity);
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

  async #client(serviceUrl: string, crowd: Crowd | null): Promise<Connector> {
    const client = await this.#factory.create(serviceUrl, CONNECTOR);
    client.conversations = withIdsInPath(client.conversations);
    return requestingOnce(client, crowd);
  }
}
