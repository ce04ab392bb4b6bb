import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { tlsOf } from './postgres-address.ts';
import { ALWAYS, ask, TIMES } from './postgres-query.ts';
import type { PostgresSettings } from './postgres-settings.ts';

/**
 * The only time limit (ms) of unhurried work. A migration may take minutes, and other replicas wait for the one that
 * makes it.
 */
const UNHURRIED = { connectionTimeoutMillis: 5_000 };

/**
 * Opens connections for transactions, each with one user at a time. A broken one is thrown away; the others go on.
 * @param unhurried for work that may take long
 */
export function openPool({ url, connections }: PostgresSettings, unhurried = false): PostgresPool {
  const pool = new pg.Pool({
    ...tlsOf(url),
    ...(unhurried ? UNHURRIED : TIMES),
    ...ALWAYS,
    max: unhurried ? 1 : connections,
  });
  // The user of the connection gets the error as well. Without a listener Node would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    options: pool.options,
    connect: async () => inTurn(await pool.connect()),
    end: () => pool.end(),
  };
}

/** Sends a query once the one before has its result. A broken connection is not used again. */
function inTurn(client: pg.PoolClient): PostgresPoolClient {
  let last: Promise<unknown> = Promise.resolve();
  let broken = false;
  const failed = () => {
    broken = true;
  };
  return {
    query: (text: unknown, values: readonly unknown[] = []): never => {
      const next = last.then(() => ask(client, { text: String(text), values, failed }));
      last = next.catch(() => {});
      return next as never;
    },
    release: (destroy) => client.release(broken || destroy),
  };
}
