import { execFile } from 'node:child_process';
import { appendFileSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../../fixtures/free-port.ts';
import { askAt } from '../../fixtures/postgres.ts';
import { Daemon, serverUser } from './daemon.ts';

const run = promisify(execFile);

/** It does not wait for the disk: machines that lose what they wrote are not tried here, only programs that end. */
const HERE = ['unix_socket_directories=', 'fsync=off', 'full_page_writes=off'];

/** How often, and how far apart (ms), it is looked whether a server takes connections. */
const LOOKS = 300;
const BETWEEN = 50;

/** Where the programs of a PostgreSQL stand, settings as in its `postgresql.conf`, and where it listens. */
type At = Readonly<{ bin: string; settings?: Readonly<Record<string, string>>; port?: number }>;

/** A PostgreSQL server of a version of its own, made anew in a temporary folder. */
export class PostgresAt {
  readonly url: string;
  readonly #bin: string;
  readonly #folder: string;
  #daemon: Daemon | null = null;
  readonly #tidy: () => void;

  private constructor(bin: string, folder: string, port: number) {
    this.#bin = bin;
    this.#folder = folder;
    this.url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    this.#tidy = () => rmSync(folder, { recursive: true, force: true });
    process.once('exit', this.#tidy);
  }

  /** Starts an empty server, which believes everybody on this machine. */
  static async start({ bin, settings = {}, port }: At): Promise<PostgresAt> {
    const server = await PostgresAt.#unmade(bin, port);
    const flags = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'];
    await server.#program('initdb', ['--pgdata', server.#data, ...flags]);
    server.#set(settings);
    await server.begin();
    return server;
  }

  /** Starts a standby of another server, over `address`, which may lead there by a way of its own. */
  static async standbyOf({ bin, settings = {}, port }: At, address: string): Promise<PostgresAt> {
    const server = await PostgresAt.#unmade(bin, port);
    const flags = ['--write-recovery-conf', '--wal-method=stream', '--checkpoint=fast', '--no-sync'];
    await server.#program('pg_basebackup', ['--pgdata', server.#data, '--dbname', address, ...flags]);
    server.#set(settings);
    await server.begin();
    return server;
  }

  static async #unmade(bin: string, port?: number): Promise<PostgresAt> {
    const folder = mkdtempSync(join(tmpdir(), 'zelfscan-postgres-'));
    const { uid, gid } = serverUser();
    if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
    return new PostgresAt(bin, folder, port ?? (await freePort()));
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  /** Changes settings of a server that runs. */
  async change(settings: Readonly<Record<string, string>>): Promise<void> {
    this.#set(settings);
    await this.ask('select pg_reload_conf()');
  }

  #set(settings: Readonly<Record<string, string>>): void {
    const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`);
    appendFileSync(join(this.#data, 'postgresql.conf'), lines.join(''));
  }

  /** Starts it, and waits until it takes connections. */
  async begin(): Promise<void> {
    const flags = ['listen_addresses=127.0.0.1', `port=${new URL(this.url).port}`, ...HERE];
    const args = ['-D', this.#data, ...flags.flatMap((flag) => ['-c', flag])];
    const daemon = await Daemon.start(join(this.#bin, 'postgres'), args, 'INT', serverUser());
    this.#daemon = daemon;
    for (let n = 0; n < LOOKS && daemon.isRunning; n += 1) {
      const answers = await this.ask('select 1').catch(() => null);
      if (answers) return;
      await setTimeout(BETWEEN);
    }
    throw new Error(`PostgreSQL does not start: ${daemon.said}`);
  }

  said(): string {
    return this.#daemon?.said ?? '';
  }

  /** Ends every connection, and stops. */
  async stop(): Promise<void> {
    await this.#daemon?.end();
  }

  /** As if the machine lost its power. */
  async kill(): Promise<void> {
    await this.#daemon?.kill();
  }

  /** As if its machine hung: its connections stay, and nobody hears anything. */
  freeze(): void {
    this.#daemon?.signal('SIGSTOP');
  }

  /** Makes a standby the primary, and waits until it writes. */
  async promote(): Promise<void> {
    await this.ask('select pg_promote(true)');
  }

  async ask(text: string, url: string = this.url): Promise<Record<string, unknown>[]> {
    return await askAt(url, text);
  }

  /** @returns the address of a new, empty database */
  async database(name: string): Promise<string> {
    await this.ask(`create database ${name}`);
    return new URL(name, this.url).href;
  }

  /** Stops it, and leaves nothing behind. */
  async end(): Promise<void> {
    await this.stop();
    process.removeListener('exit', this.#tidy);
    this.#tidy();
  }

  async #program(name: string, args: readonly string[]): Promise<void> {
    await run(join(this.#bin, name), args, { cwd: '/', ...serverUser() });
  }
}
