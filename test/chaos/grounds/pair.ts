import { setTimeout } from 'node:timers/promises';
import type { Database } from '../databases.ts';
import { keptInPostgres } from '../kept.ts';
import { type Behind, type Haproxy, startHaproxy } from './haproxy.ts';
import { HeldLink } from './held-link.ts';
import { PostgresAt } from './postgres-at.ts';
import { startPrimaryCheck } from './primary-check.ts';

/** Where its programs stand, and a folder of its own. */
type Parts = Readonly<{ bin: string; haproxy: string; folder: string }>;

/** A standby that lost its primary may else sleep for 5 s, also when it is told to take over. */
const SETTINGS = { wal_retrieve_retry_interval: '500ms' };

/** A primary and a standby behind a proxy, which change places. The standby follows over a link that can be held. */
export class Pair {
  primary: PostgresAt;
  standby: PostgresAt;
  readonly link: HeldLink;
  readonly #bin: string;
  readonly #behind: readonly Behind[];
  readonly #proxy: Haproxy;
  #databases = 0;

  private constructor(
    primary: PostgresAt,
    standby: PostgresAt,
    rest: Readonly<{ bin: string; link: HeldLink; behind: readonly Behind[]; proxy: Haproxy }>,
  ) {
    this.primary = primary;
    this.standby = standby;
    this.link = rest.link;
    this.#bin = rest.bin;
    this.#behind = rest.behind;
    this.#proxy = rest.proxy;
  }

  static async start({ bin, haproxy, folder }: Parts): Promise<Pair> {
    const primary = await PostgresAt.start({ bin });
    const link = await HeldLink.start(primary.url);
    const standby = await PostgresAt.standbyOf({ bin, settings: SETTINGS }, link.by(primary.url));
    const behind = await Promise.all(
      [primary, standby].map(async ({ url }) => ({ url, check: await startPrimaryCheck(url) })),
    );
    const proxy = await startHaproxy(haproxy, folder, behind);
    return new Pair(primary, standby, { bin, link, behind, proxy });
  }

  /** A new database, by the way over the proxy. `direct`: the address of the primary itself. */
  async database(): Promise<Database & Readonly<{ direct: string }>> {
    this.#databases += 1;
    const path = new URL(await this.primary.database(`kept_${this.#databases}`)).pathname;
    const url = new URL(path, this.primary.url);
    url.port = String(this.#proxy.port);
    return {
      name: 'PostgreSQL',
      direct: new URL(path, this.primary.url).href,
      settings: { DATABASE_URL: url.href },
      kept: () => keptInPostgres(this.primary, new URL(path, this.primary.url).href),
    };
  }

  /** Lets commits wait for the standby from now on, or no more. */
  async wait(how: 'synchronous' | 'asynchronous'): Promise<void> {
    await follows(this.primary);
    await this.primary.change({ synchronous_standby_names: how === 'synchronous' ? '*' : '' });
  }

  /** The standby takes over. What was the primary has to be gone before. */
  async takeOver(): Promise<void> {
    this.link.cut();
    // As it is copied from the primary, it would wait for a standby that it does not have.
    await this.standby.change({ synchronous_standby_names: '' });
    await this.standby.promote();
    [this.primary, this.standby] = [this.standby, this.primary];
  }

  /** What was the primary comes back as a standby, made anew. */
  async comeBack(): Promise<void> {
    const { url } = this.standby;
    await this.standby.end();
    this.link.to = this.primary.url;
    this.standby = await PostgresAt.standbyOf(
      { bin: this.#bin, settings: SETTINGS, port: Number(new URL(url).port) },
      this.link.by(this.primary.url),
    );
  }

  async end(): Promise<void> {
    await this.#proxy.end();
    await Promise.all(this.#behind.map(({ check }) => check.end()));
    await this.link.end();
    await this.standby.end();
    await this.primary.end();
  }
}

/** How often, and how far apart (ms), it is looked whether a standby follows. */
const LOOKS = 200;
const BETWEEN = 50;

async function follows(primary: PostgresAt): Promise<void> {
  for (let n = 0; n < LOOKS; n += 1) {
    const rows = await primary.ask("select from pg_stat_replication where state = 'streaming'");
    if (rows.length > 0) return;
    await setTimeout(BETWEEN);
  }
  throw new Error('no standby follows the primary');
}
