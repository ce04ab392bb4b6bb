import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../../fixtures/free-port.ts';
import { askAt } from '../../fixtures/postgres.ts';
import { Daemon, serverUser } from './daemon.ts';
import type { Needed } from './needed.ts';

export const PGBOUNCER: Needed = { name: 'pgbouncer', from: 'apt-get install pgbouncer' };

/** `session`: a client has one of the server's connections until it ends; `transaction`: until its transaction ends. */
export type Mode = 'session' | 'transaction';

/** As the documents say, but for the login: it believes everybody, and is the server's owner to the server. */
const SETTINGS = {
  listen_addr: '127.0.0.1',
  unix_socket_dir: '',
  auth_type: 'any',
  admin_users: 'postgres',
  ignore_startup_parameters: 'statement_timeout,lock_timeout,idle_in_transaction_session_timeout',
  max_client_conn: 200,
  default_pool_size: 40,
};

/** The first version that keeps the names of statements where a client changes its connection. */
const KEEPS_NAMES = 1.21;

/** How often, and how far apart (ms), it is looked whether it takes connections. */
const LOOKS = 200;
const BETWEEN = 25;

/** What is before which server. `more`: settings of its own. */
type Before = Readonly<{ path: string; url: string; mode: Mode; more?: Readonly<Record<string, string>> }>;

/** A real PgBouncer between bots and a server. */
export class Pooler {
  readonly #daemon: Daemon;
  readonly #mode: Mode;
  readonly #port: number;
  readonly #tidy: () => void;

  private constructor(
    daemon: Daemon,
    { mode, port }: Readonly<{ mode: Mode; port: number }>,
    tidy: () => void,
  ) {
    this.#daemon = daemon;
    this.#mode = mode;
    this.#port = port;
    this.#tidy = tidy;
  }

  /** @throws when it does not start, with what it said last */
  static async start({ path, url, mode, more = {} }: Before): Promise<Pooler> {
    const folder = mkdtempSync(join(tmpdir(), 'zelfscan-pooler-'));
    chmodSync(folder, 0o755);
    const tidy = () => rmSync(folder, { recursive: true, force: true });
    process.once('exit', tidy);
    const port = await freePort();
    const file = join(folder, 'pgbouncer.ini');
    writeFileSync(file, settingsOf(url, { ...SETTINGS, pool_mode: mode, listen_port: port, ...more }));
    const pooler = new Pooler(await Daemon.start(path, [file], 'TERM', serverUser()), { mode, port }, tidy);
    await pooler.#started();
    return pooler;
  }

  /** @param url of a database on the server @returns its address by this way */
  to(url: string): string {
    const there = new URL(url);
    there.port = String(this.#port);
    return there.href;
  }

  /** Tells it something. */
  async order(what: 'PAUSE' | 'RESUME' | 'SHOW VERSION'): Promise<Record<string, unknown>[]> {
    return await askAt(this.to('postgres://postgres:x@127.0.0.1/pgbouncer'), what);
  }

  /** Lets nothing through until it is told to go on. In session mode it would wait for all clients to leave. */
  async pause(): Promise<void> {
    if (this.#mode === 'transaction') await this.order('PAUSE');
    else this.#daemon.signal('SIGSTOP');
  }

  async goOn(): Promise<void> {
    if (this.#mode === 'transaction') await this.order('RESUME');
    else this.#daemon.signal('SIGCONT');
  }

  async end(): Promise<void> {
    await this.#daemon.kill();
    process.removeListener('exit', this.#tidy);
    this.#tidy();
  }

  async #started(): Promise<void> {
    for (let n = 0; n < LOOKS && this.#daemon.isRunning; n += 1) {
      const answers = await this.order('SHOW VERSION').catch(() => null);
      if (answers) return;
      await setTimeout(BETWEEN);
    }
    const { said } = this.#daemon;
    await this.end();
    throw new Error(`PgBouncer does not start: ${said}`);
  }
}

/** @returns settings with which a version, as it calls itself, keeps names; null when it can't */
export function keepingNames(version: string): Record<string, string> | null {
  const [, number = '0'] = /(\d+\.\d+)/.exec(version) ?? [];
  return Number(number) >= KEEPS_NAMES ? { max_prepared_statements: '200' } : null;
}

function settingsOf(url: string, settings: Readonly<Record<string, string | number>>): string {
  const { hostname, port, username, password } = new URL(url);
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  const server = `host=${hostname} port=${port} user=${username} password=${password}`;
  return ['[databases]', `* = ${server}`, '[pgbouncer]', ...lines, ''].join('\n');
}
