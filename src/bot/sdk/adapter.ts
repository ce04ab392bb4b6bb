import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js';
import type { Registration } from '../../config/registration.ts';
import type { Origin } from '../activity/origin.ts';
import { Connector, type ConnectorOptions, type Signing } from './connector.ts';
import { credentialsOf } from './credentials.ts';
import { keepClients } from './keep-clients.ts';
import { type Crowd, createCrowd, requestingOnce } from './one-request.ts';
import { type Opened, openedAt } from './opened.ts';

/** Parts of the SDK that can be replaced: tests have their own. */
export type Sdk = Readonly<{
  /** How the bot proves who it is; by default as the registration says. */
  credentials?: (audience: string) => Promise<Signing & Partial<Proving>>;
  /** How its requests are made. */
  connector?: ConnectorOptions;
}>;

/** What gets the token with which requests are signed. */
type Proving = Readonly<{ getToken(): Promise<string> }>;

/** The audience of the bot's own tokens: the Bot Connector. */
const CONNECTOR = 'https://api.botframework.com';

/**
 * Has all fields of an entity sent. The SDK's mapper of activities says so too, but the client under it looks for this
 * setting here. Without it only the type of an entity goes out.
 */
Entity.type.additionalProperties = { type: { name: 'Object' } };

/**
 * The SDK's way to conversations in Teams. The SDK's adapter would make two clients for every turn. This keeps one client
 * for each service URL, and a turn whose reply is the response needs none.
 */
export class Adapter {
  readonly #credentials: NonNullable<Sdk['credentials']>;
  readonly #options: ConnectorOptions | undefined;
  readonly #crowd: Crowd = createCrowd();
  /** Gives the client for what turns ask and tell. Its requests are counted here. */
  readonly connectorFor = keepClients((serviceUrl) => this.#client(serviceUrl, this.#crowd));

  constructor(app: Registration | null, { credentials = credentialsOf(app), connector }: Sdk = {}) {
    this.#credentials = credentials;
    this.#options = connector;
  }

  /**
   * Opens the conversation that an activity came from.
   * @throws when Teams did not tell where it takes replies
   */
  async open(origin: Origin): Promise<Opened> {
    const { serviceUrl } = origin;
    if (!serviceUrl) throw new Error('Teams does not tell where it takes answers');
    const connector = await this.connectorFor(serviceUrl);
    return openedAt(origin, { serviceUrl, connector, crowd: this.#crowd });
  }

  /** Makes a client for messages outside turns. The user of the client counts its requests. */
  async connectorAt(serviceUrl: string): Promise<Connector> {
    return await this.#client(serviceUrl, null);
  }

  /**
   * Gets the token with which the bot signs what it sends.
   * @returns false where it proves nothing to anybody
   * @throws when Entra ID gives none
   */
  async token(): Promise<boolean> {
    const signing = await this.#credentials(CONNECTOR);
    if (!signing.getToken) return false;
    await signing.getToken();
    return true;
  }

  async #client(serviceUrl: string, crowd: Crowd | null): Promise<Connector> {
    const signing = await this.#credentials(CONNECTOR);
    return requestingOnce(new Connector(signing, serviceUrl, this.#options), crowd);
  }
}
