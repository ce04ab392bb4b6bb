import { ConnectorClientContext } from 'botframework-connector/lib/connectorApi/connectorClientContext.js';
import { Conversations } from 'botframework-connector/lib/connectorApi/operations/conversations.js';
import { withIdsInPath } from '../in-path.ts';

type Made = ConstructorParameters<typeof ConnectorClientContext>;

/** Signs requests as the bot. */
export type Signing = Made[0];

/** How requests are made. */
export type ConnectorOptions = NonNullable<Made[1]>;

/**
 * The SDK's client that asks and tells Teams things, for one service URL. The SDK's own class has this too, and loads what
 * describes every kind of activity beside it.
 */
export class Connector extends ConnectorClientContext {
  readonly conversations: Conversations;

  constructor(signing: Signing, serviceUrl: string, options: ConnectorOptions = {}) {
    super(signing, {
      ...options,
      baseUri: serviceUrl,
      userAgent: USER_AGENT,
      requestPolicyFactories: [ACCEPTING],
    });
    this.conversations = withIdsInPath(new Conversations(this));
  }
}

/** The name by which bots of this SDK ask. The SDK puts its own before it. */
const USER_AGENT = 'Microsoft-BotFramework/3.1';

type Factories = Extract<ConnectorOptions['requestPolicyFactories'], readonly unknown[]>;

/** Takes any reply, as the SDK's own clients do. */
const ACCEPTING: Factories[number] = {
  create: (next) => ({
    async sendRequest(request) {
      if (!request.headers.contains('accept')) request.headers.set('accept', '*/*');
      return await next.sendRequest(request);
    },
  }),
};
