import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '../../content/index.ts';
import type { DoorsSettings } from '../../src/bot/doors/doors.ts';
import { readConfig } from '../../src/config/config.ts';
import { elapsed } from '../../src/elapsed.ts';
import { createLog } from '../../src/log.ts';
import { assemble, type Parts } from '../../src/parts.ts';
import type { Server } from '../../src/server/server.ts';
import { shutDown } from '../../src/shut-down.ts';
import type { Store } from '../../src/store/contract/store.ts';
import { openSqlite } from '../../src/store/sqlite/sqlite.ts';
import { ChannelProvider } from '../fixtures/channel-provider.ts';
import { type Connector, startConnector } from '../fixtures/connector.ts';
import { redirected } from '../fixtures/redirected.ts';
import { APP, SERVICE, TENANT } from '../fixtures/registration.ts';

const content = loadContent();

/** A bot as in production: with a registration, behind its doors. Teams' side and the provider of tokens are local. */
export class LockedBot {
  readonly provider: ChannelProvider;
  readonly connector: Connector;
  /** What the bot wanted to tell Teams or ask of it, as "POST https://…". */
  readonly told: string[] = [];
  readonly logged: string[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'zelfscan-doors-'));
  readonly #doors: Partial<DoorsSettings>;
  #running: { parts: Parts; server: Server; store: Store } | undefined;

  private constructor(provider: ChannelProvider, connector: Connector, doors: Partial<DoorsSettings>) {
    this.provider = provider;
    this.connector = connector;
    this.#doors = doors;
  }

  static async start(doors: Partial<DoorsSettings> = {}): Promise<LockedBot> {
    const locked = new LockedBot(await ChannelProvider.start(APP), await startConnector(), doors);
    await locked.#open();
    return locked;
  }

  get url(): string {
    return this.#here.server.url;
  }

  get store(): Store {
    return this.#here.store;
  }

  get #here() {
    if (!this.#running) throw new Error('the bot is not running');
    return this.#running;
  }

  /** What a team has by now, and who did what. */
  async kept(team: string): Promise<string> {
    const { scan } = await this.store.load({ team, member: 'nobody', conversation: 'x' });
    return JSON.stringify([scan, await this.store.trail(team)]);
  }

  /** Sends an activity as Teams does; a token is added unless one is given. */
  async post(activity: unknown, headers: Record<string, string> = {}): Promise<Answered> {
    const authorization = `Bearer ${await this.provider.token({ serviceurl: SERVICE })}`;
    const response = await fetch(`${this.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization, ...headers },
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
    });
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  /** Waits until the cards show what they should. */
  async settled(): Promise<void> {
    await this.#here.parts.bot.close();
  }

  async restart(): Promise<void> {
    await this.#close();
    await this.#open();
  }

  async stop(): Promise<void> {
    await this.#close();
    await this.provider.stop();
    await this.connector.close();
    rmSync(this.#folder, { recursive: true });
  }

  async #open(): Promise<void> {
    const store = await openSqlite(join(this.#folder, 'zelfscan.db'));
    const log = createLog((line) => this.logged.push(line));
    const config = readConfig({
      HOST: '127.0.0.1',
      PORT: '0',
      PUBLIC_URL: 'https://zelfscan.example',
      MICROSOFT_APP_ID: APP,
      MICROSOFT_APP_TENANT_ID: TENANT,
      MICROSOFT_APP_PASSWORD: 'geheim',
    });
    const parts = await assemble(
      { config, log, content, store },
      {
        owners: async () => new Set(),
        elapsed: this.#doors.elapsed ?? elapsed,
        doors: { openId: this.provider.settings, ...this.#doors },
        sdk: redirected(({ method, url }) => {
          this.told.push(`${method} ${decodeURIComponent(url)}`);
          return url.replace(SERVICE, this.connector.url);
        }),
        limits: { headersTimeout: 600, requestTimeout: 900, connectionsCheckingInterval: 100 },
      },
    );
    this.#running = { parts, store, server: await parts.listen() };
  }

  async #close(): Promise<void> {
    await shutDown(this.#here);
  }
}

export type Answered = Readonly<{ status: number; text: string; headers: Headers }>;

/** A press on a button in a group chat, as Teams sends it; `more` changes what stands in it. */
export function press(data: unknown, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `f:${randomUUID()}`,
    channelId: 'msteams',
    serviceUrl: SERVICE,
    replyToId: 'card-1',
    from: { id: '29:sanne', name: 'Sanne Bakker', aadObjectId: 'aad-sanne' },
    recipient: { id: `28:${APP}` },
    conversation: { id: '19:noord@thread.v2', conversationType: 'groupChat', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    value: { action: { type: 'Action.Execute', verb: 'x', data } },
    ...more,
  };
}

/** Chooses for the first criterion; the scan must have begun. */
export function choose(choice: string, version: number, more: Record<string, unknown> = {}) {
  const [criterion] = content.criteria;
  const fields = { criterion: criterion?.id ?? '', version };
  return press({ event: { kind: 'answer', round: 1, choice }, fields }, more);
}

export const GROUP_TEAM = 'group:19:noord@thread.v2';
