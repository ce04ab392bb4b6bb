import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { PostgresSettings } from './postgres.ts';
import { tlsOf } from './postgres-address.ts';
import { storable } from './postgres-text.ts';
import { isOutdated } from './transient.ts';

/**
 * Times in ms. Each is longer than the one before, so that the server's word comes before our own guess; the first
 * two are short enough to try again before Teams stops waiting.
 */
const TIMES = {
  lock_timeout: 1_000,
  connectionTimeoutMillis: 1_500,
  statement_timeout: 4_000,
  query_timeout: 5_000,
  idle_in_transaction_session_timeout: 10_000,
};

/** Without these a migration would be cut off, or give up waiting for the replica that does it. */
const UNHURRIED = { connectionTimeoutMillis: 5_000 };

/**
 * Connections to PostgreSQL. One that breaks is thrown away and takes nothing along.
 * @param unhurried for work that may take long
 */
export function openPool({ url, connections }: PostgresSettings, unhurried = false): PostgresPool {
  const pool = new pg.Pool({
    ...tlsOf(url),
    ...(unhurried ? UNHURRIED : TIMES),
    max: unhurried ? 1 : connections,
    keepAlive: true,
    application_name: 'zelfscan-bot',
  });
  // Without a listener on each the process would end with the connection; who uses it gets the error anyway.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    options: pool.options,
    connect: async () => inTurn(await pool.connect()),
    end: () => pool.end(),
  };
}

/** One query at a time; a connection that failed by itself is not used again. */
function inTurn(client: pg.PoolClient): PostgresPoolClient {
  let last: Promise<unknown> = Promise.resolve();
  let broken = false;

  async function ask(text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    try {
      const name = nameOf(text, values);
      const query = { text, values: values.map(storable), ...(name ? { name } : {}) };
      const result: pg.QueryResult | pg.QueryResult[] = await client.query(query);
      // Several statements at once give several results.
      return Array.isArray(result) ? result.at(-1) : result;
    } catch (error) {
      broken ||= !(error instanceof pg.DatabaseError) || isOutdated(error);
      throw error;
    }
  }

  return {
    query: (text: unknown, values: readonly unknown[] = []): never => {
      const next = last.then(() => ask(String(text), values));
      last = next.catch(() => {});
      return next as never;
    },
    release: (destroy) => client.release(broken || destroy),
  };
}

/** How many statements a connection keeps; a turn needs a dozen, and lists of any length would make ever more. */
const STATEMENTS = 200;
const names = new Map<string, string>();

/** A statement with a name is planned by the server once for each connection. */
function nameOf(text: string, values: readonly unknown[]): string | undefined {
  if (values.length === 0) return undefined;
  const known = names.get(text);
  if (known || names.size >= STATEMENTS) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}
