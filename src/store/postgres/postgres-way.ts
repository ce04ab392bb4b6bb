import { randomUUID } from 'node:crypto';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Log } from '../../log.ts';
import { openLines } from './postgres-lines.ts';
import { openPool } from './postgres-pool.ts';
import type { PostgresSettings, WayToServer } from './postgres-settings.ts';
import { createStatementNames, isLostName, type StatementNames } from './statement-names.ts';
import { sayingThatItWaits, whileStarting } from './while-starting.ts';

/** The oldest version that a bot runs on, as the server says it. */
const OLDEST = 130_000;

/** How often both connections are asked which one of the server's they have. */
const ROUNDS = 4;

/**
 * Does what turns do on a connection of each kind that they take, but for the tables, which may not be there yet. It
 * tells the log once what it found, and once when that is not there at once.
 * @throws DatabaseServerError when a turn could not be done
 */
export async function wayTo(settings: PostgresSettings, log?: Pick<Log, 'info'>): Promise<WayToServer> {
  const { version, ...way } = await sayingThatItWaits(settings, log, () =>
    whileStarting(settings, () => look(settings)),
  );
  log?.info('PostgreSQL is there and does what turns need', { version, ...way });
  return way;
}

type Found = WayToServer & Readonly<{ version: string }>;

async function look(settings: PostgresSettings): Promise<Found> {
  const names = createStatementNames();
  const one = { ...settings, connections: 1 };
  await using pool = closing(openPool(one, { names }));
  await using lines = closing(openLines(one, names));
  return await pool.lend((own) => lines.lend((line) => found(own, line, names)));
}

/** Connections that are closed with their block. */
function closing(pool: PostgresPool) {
  return {
    async lend<T>(use: (client: PostgresPoolClient) => Promise<T>): Promise<T> {
      const client = await pool.connect();
      try {
        return await use(client);
      } finally {
        client.release();
      }
    },
    [Symbol.asyncDispose]: () => pool.end(),
  };
}

/** @param own a connection with one user at a time. @param line one that others share */
async function found(
  own: PostgresPoolClient,
  line: PostgresPoolClient,
  names: StatementNames,
): Promise<Found> {
  const { version, engine } = await factsOf(own);
  return { version, engine, names: await survive(own, line, names) };
}

async function survive(
  own: PostgresPoolClient,
  line: PostgresPoolClient,
  names: StatementNames,
): Promise<boolean> {
  try {
    const isKept = (await areHeld(own, names)) || !(await isShared(own, line));
    // Of what a line does, this is all that needs no table: a statement with values, that is a transaction by itself.
    if (isKept) await ask(line, 'select cast($1 as text)', ['']);
    return isKept;
  } catch (error) {
    if (isLostName(error)) return false;
    throw error;
  }
}

type Facts = Readonly<{
  number: number;
  version: string;
  standby: boolean;
  reads_only: boolean;
  citus: boolean;
}>;

async function factsOf(own: PostgresPoolClient): Promise<Pick<Found, 'version' | 'engine'>> {
  const [facts] = await ask<Facts>(
    own,
    `select cast(current_setting('server_version_num') as integer) as number,
      current_setting('server_version') as version, pg_is_in_recovery() as standby,
      current_setting('transaction_read_only') = 'on' as reads_only,
      exists (select from pg_extension where extname = 'citus') as citus`,
  );
  const { number = 0, version = '', standby, reads_only, citus } = facts ?? {};
  if (number < OLDEST) throw failure('OLD_VERSION', `it is PostgreSQL ${version}`);
  if (standby) throw failure('25006', 'it is a standby, and takes no writes');
  if (reads_only) throw failure('25006', 'its transactions only read');
  return { version, engine: citus ? 'citus' : 'postgres' };
}

/**
 * Whether somebody on the way keeps the names of statements: then the server has the statement by another name than ours.
 * A statement that it has by ours is taken away again, since others may get the connection that has it.
 */
async function areHeld(own: PostgresPoolClient, names: StatementNames): Promise<boolean> {
  // No other process has a statement with this text.
  const text = `select name from pg_prepared_statements where statement = $1 /* ${randomUUID()} */`;
  const name = names.of(text, [text]);
  await ask(own, 'begin');
  const [kept] = await ask<{ name: string }>(own, text, [text]);
  const isOurs = kept !== undefined && kept.name === name;
  if (isOurs) await ask(own, `deallocate "${name}"`);
  await ask(own, 'commit');
  return !isOurs;
}

/** Whether two connections of ours are now and then the same one at the server, as through a pooler between transactions. */
async function isShared(own: PostgresPoolClient, line: PostgresPoolClient): Promise<boolean> {
  const met = { own: new Set<number>(), line: new Set<number>() };
  for (let round = 0; round < ROUNDS; round += 1) {
    met.own.add(await processOf(own));
    met.line.add(await processOf(line));
  }
  return met.own.size > 1 || met.line.size > 1 || [...met.own].some((pid) => met.line.has(pid));
}

async function processOf(db: PostgresPoolClient): Promise<number> {
  const [found] = await ask<{ pid: number }>(db, 'select pg_backend_pid() as pid');
  return found?.pid ?? 0;
}

async function ask<Row>(
  client: PostgresPoolClient,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return (await client.query<Row>(text, values)).rows;
}

function failure(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
