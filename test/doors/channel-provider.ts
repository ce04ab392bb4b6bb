import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import type { OpenId } from '../../src/bot/doors/token.ts';

/** What stands in a token; undefined leaves it out. */
export type Claims = Readonly<Record<string, unknown>>;

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

/** An OpenID provider on this machine, which gives Teams its tokens as the Bot Connector does. */
export class ChannelProvider {
  readonly #server: Server;
  readonly #audience: string;
  readonly #keys: Readonly<Record<'teams' | 'webchat' | 'stranger', Pair>>;
  /** How often its keys were asked for. */
  asked = 0;

  private constructor(
    server: Server,
    audience: string,
    keys: Record<'teams' | 'webchat' | 'stranger', Pair>,
  ) {
    this.#server = server;
    this.#audience = audience;
    this.#keys = keys;
  }

  static async start(audience: string): Promise<ChannelProvider> {
    const pair = () => generateKeyPair('RS256', { extractable: true });
    const keys = { teams: await pair(), webchat: await pair(), stranger: await pair() };
    const server = createServer();
    const provider = new ChannelProvider(server, audience, keys);
    const published = {
      keys: [
        { ...(await exportJWK(keys.teams.publicKey)), kid: 'teams', use: 'sig', endorsements: ['msteams'] },
        {
          ...(await exportJWK(keys.webchat.publicKey)),
          kid: 'webchat',
          use: 'sig',
          endorsements: ['webchat'],
        },
      ],
    };
    server.on('request', (request, response) => {
      const isKeys = request.url === '/keys';
      if (isKeys) provider.asked += 1;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(isKeys ? published : { jwks_uri: `${provider.#url}/keys` }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return provider;
  }

  get #url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get settings(): OpenId {
    return { issuer: 'https://api.botframework.com', metadata: `${this.#url}/openid` };
  }

  claims(changes: Claims = {}): JWTPayload {
    const now = Math.floor(Date.now() / 1_000);
    const { issuer } = this.settings;
    return JSON.parse(
      JSON.stringify({ iss: issuer, aud: this.#audience, nbf: now, exp: now + 3_600, ...changes }),
    );
  }

  /** @param key what signs it; the stranger's says that it is the one of Teams */
  async token(changes: Claims = {}, key: 'teams' | 'webchat' | 'stranger' = 'teams'): Promise<string> {
    const kid = key === 'stranger' ? 'teams' : key;
    return await new SignJWT(this.claims(changes))
      .setProtectedHeader({ alg: 'RS256', kid })
      .sign(this.#keys[key].privateKey);
  }

  /** Signed with a key that nobody knows the name of. */
  async ofUnknownKey(changes: Claims): Promise<string> {
    return await new SignJWT(this.claims(changes))
      .setProtectedHeader({ alg: 'RS256', kid: 'nobody' })
      .sign(this.#keys.stranger.privateKey);
  }

  unsigned(changes: Claims): string {
    return new UnsecuredJWT(this.claims(changes)).encode();
  }

  /** Signed with the public key as if it were a shared secret. */
  async symmetric(changes: Claims): Promise<string> {
    const secret = new TextEncoder().encode(await exportSPKI(this.#keys.teams.publicKey));
    return await new SignJWT(this.claims(changes))
      .setProtectedHeader({ alg: 'HS256', kid: 'teams' })
      .sign(secret);
  }

  /** From now on nobody reaches it. */
  hide(): void {
    this.#server.removeAllListeners('request');
    this.#server.on('request', (request) => request.socket.destroy());
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
