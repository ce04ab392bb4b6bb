import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TeamsInfo,
  TurnContext,
} from 'botbuilder';
import type { Config } from '../config.ts';
import { credentialsOf } from './credentials.ts';
import { isInPath, NoIdError, withIdsInPath } from './in-path.ts';

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
/** What can be told and asked in one conversation. */
export type Opened = Readonly<{
  connector: Connector;
  /** Sends a new message there. @returns its id */
  send(message: Activity): Promise<string | null>;
  /** The directory's id of the team that the conversation is in. @throws when Teams does not tell */
  groupOfTeam(): Promise<string | null>;
}>;
/** What the SDK keeps to itself: the steps that a request goes through. */
type Piped = Readonly<{ pipeline: Readonly<{ removePolicy(which: { name: string }): unknown }> }>;

/** What tokens of the bot are for: the Bot Connector. */
const CONNECTOR = 'https://api.botframework.com';

/** How many service URLs keep their client; Teams uses a handful of regions. */
const KEPT_CLIENTS = 32;

/**
 * The SDK's way to conversations in Teams. By itself it makes two clients for every turn; here a turn that is answered at
 * once needs nothing of it, and the clients for the others are kept.
 */
export class Adapter extends CloudAdapter {
  readonly #factory: ConnectorFactory;
  readonly #connectors = new Map<string, Promise<Connector>>();

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
    const connector = await this.#kept(activity.serviceUrl);
    const context = new TurnContext(this, activity);
    context.turnState.set(this.ConnectorClientKey, connector);
    return {
      connector,
      send: async (message) => (await context.sendActivity(message))?.id ?? null,
      async groupOfTeam() {
        if (!isInPath(activity.channelData?.team?.id ?? '')) throw new NoIdError();
        return (await TeamsInfo.getTeamDetails(context)).aadGroupId ?? null;
      },
    };
  }

  /**
   * The client for what belongs to no turn, signed in as the bot. It makes each request once: the SDK's own would
   * quietly repeat one, past every count of what was sent.
   */
  async connectorAt(serviceUrl: string): Promise<Connector> {
    const client = await this.#client(serviceUrl);
    const { pipeline }: Piped = Reflect.get(client, 'client');
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    return client;
  }

  #kept(serviceUrl: string): Promise<Connector> {
    const known = this.#connectors.get(serviceUrl);
    if (known) return known;
    const made = this.#client(serviceUrl);
    if (this.#connectors.size < KEPT_CLIENTS) this.#connectors.set(serviceUrl, made);
    made.catch(() => this.#connectors.delete(serviceUrl));
    return made;
  }
  async #client(serviceUrl: string): Promise<Connector> {
    const client = await this.#factory.create(serviceUrl, CONNECTOR);
    client.conversations = withIdsInPath(client.conversations);
    return client;
  }
}
