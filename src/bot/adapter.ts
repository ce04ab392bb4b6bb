import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import type { Config } from '../config.ts';
import { credentialsOf } from './credentials.ts';

type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
/** What asks and tells Teams things, for one service URL. */
export type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;
type ConnectorFactory = NonNullable<Authenticated['connectorFactory']>;
export type Credentials = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;
/** What the SDK keeps to itself: the steps that a request goes through. */
type Piped = Readonly<{ pipeline: Readonly<{ removePolicy(which: { name: string }): unknown }> }>;
type UserTokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>;

/** What tokens of the bot are for: the Bot Connector. */
const CONNECTOR = 'https://api.botframework.com';

/** How many service URLs keep their client; Teams uses a handful of regions. */
const KEPT_CLIENTS = 32;

/**
 * The SDK's authentication, with the clients it builds for every turn made once: the connector for each
 * service URL, and no client for user tokens, which this bot does not use.
 */
class LightAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new Map<string, ReturnType<ConnectorFactory['create']>>();

  override createConnectorFactory(
    bot: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>[0],
  ): ConnectorFactory {
    const factory = super.createConnectorFactory(bot);
    return { create: (...at) => this.#connector(factory, at) };
  }

  override async createUserTokenClient(): Promise<UserTokenClient> {
    return {} as UserTokenClient;
  }

  #connector(factory: ConnectorFactory, at: Parameters<ConnectorFactory['create']>) {
    const key = at.join(' ');
    const known = this.#connectors.get(key);
    if (known) return known;
    const made = factory.create(...at);
    if (this.#connectors.size < KEPT_CLIENTS) this.#connectors.set(key, made);
    return made;
  }
}

/** The only door to the SDK: an HTTP body goes in, a status and a body come out. */
export class Adapter extends CloudAdapter {
  readonly #app: Config['app'];

  /** @param credentials how the bot proves who it is; by default as the registration says */
  constructor(app: Config['app'], credentials: Credentials = credentialsOf(app)) {
    super(new LightAuthentication({}, credentials));
    this.#app = app;
  }

  /**
   * Runs one turn. Who calls was checked before, at the doors: the SDK does not check it again.
   * @throws when the turn fails
   */
  async handle(
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<{ status: number; body: unknown }> {
    const claimsIdentity = this.createClaimsIdentity(this.#app?.id);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    const answer = await this.processActivity(
      { claimsIdentity, audience: CONNECTOR, connectorFactory },
      activity,
      logic,
    );
    return answer ? { status: answer.status, body: answer.body } : { status: 200, body: undefined };
  }

  /** The client for this turn's conversation. */
  connector(context: TurnContext): Connector {
    return context.turnState.get(this.ConnectorClientKey);
  }

  /**
   * The client for what belongs to no turn, signed in as the bot. It makes each request once: the SDK's own would
   * quietly repeat one, past every count of what was sent.
   */
  async connectorAt(serviceUrl: string): Promise<Connector> {
    const bot = this.createClaimsIdentity(this.#app?.id);
    const client = await this.botFrameworkAuthentication.createConnectorFactory(bot).create(serviceUrl);
    const { pipeline }: Piped = Reflect.get(client, 'client');
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    return client;
  }

  /** How messages of this turn's conversation are changed, also after the turn. */
  updater(context: TurnContext): (message: string, activity: Partial<Activity>) => Promise<void> {
    const client = this.connector(context);
    const conversation = context.activity.conversation.id;
    return async (message, activity) => {
      await client.conversations.updateActivity(conversation, message, activity as Activity);
    };
  }
}
