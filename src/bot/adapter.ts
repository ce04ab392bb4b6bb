import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import type { Config } from '../config.ts';

type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;
type ConnectorFactory = NonNullable<Authenticated['connectorFactory']>;
type UserTokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>;

/** How many service URLs keep their client; Teams uses a handful of regions. */
const KEPT_CLIENTS = 32;

/**
 * The SDK's authentication, with the clients it builds for every turn made once: the connector for each
 * service URL, and no client for user tokens, which this bot does not use.
 */
class LightAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new Map<string, ReturnType<ConnectorFactory['create']>>();

  override async authenticateRequest(activity: Activity, header: string): Promise<Authenticated> {
    const result = await super.authenticateRequest(activity, header);
    const factory = result.connectorFactory;
    return factory
      ? { ...result, connectorFactory: { create: (...at) => this.#connector(factory, at) } }
      : result;
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
  constructor(app: Config['app']) {
    super(
      new LightAuthentication(
        app
          ? {
              MicrosoftAppId: app.id,
              MicrosoftAppType: app.type,
              MicrosoftAppPassword: app.password,
              MicrosoftAppTenantId: app.tenant,
            }
          : {},
      ),
    );
  }

  /**
   * Runs one turn.
   * @throws when the request is not authenticated, or the turn fails
   */
  async handle(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<{ status: number; body: unknown }> {
    const answer = await this.processActivity(authorization, activity, logic);
    return answer ? { status: answer.status, body: answer.body } : { status: 200, body: undefined };
  }

  /** How messages of this turn's conversation are changed, also after the turn. */
  updater(context: TurnContext): (message: string, activity: Partial<Activity>) => Promise<void> {
    const client: ConnectorClient = context.turnState.get(this.ConnectorClientKey);
    const conversation = context.activity.conversation.id;
    return async (message, activity) => {
      await client.conversations.updateActivity(conversation, message, activity as Activity);
    };
  }
}
