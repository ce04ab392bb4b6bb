import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js';
import type { Registration } from '../config/registration.ts';
import type { Origin } from './activity/origin.ts';
import type { Connector, ConnectorFactory } from './connector.ts';
import { credentialsOf } from './credentials.ts';
import { withIdsInPath } from './in-path.ts';
import { keepClients } from './keep-clients.ts';
import { type Crowd, createCrowd, requestingOnce } from './one-request.ts';
import { type Opened, openedAt } from './opened.ts';

type Settings = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;

/** What of the SDK is not as it comes. */
export type Sdk = Readonly<{
  /** How the bot proves who it is; by default as the registration says. */
  credentials?: NonNullable<Settings[1]>;
  /** How its requests are made. */
  connector?: NonNullable<Settings[4]>;
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

  constructor(app: Registration | null, { credentials = credentialsOf(app), connector }: Sdk = {}) {
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
    const { serviceUrl } = origin;
    if (!serviceUrl) throw new Error('Teams does not tell where it takes answers');
    const connector = await this.connectorFor(serviceUrl);
    return openedAt(origin, { serviceUrl, connector, crowd: this.#crowd });
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
