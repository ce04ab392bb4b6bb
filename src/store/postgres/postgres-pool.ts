import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { tlsOf } from './postgres-address.ts';
import { ALWAYS, ask, TIMES } from './postgres-query.ts';
import type { PostgresSettings } from './postgres-settings.ts';

/** Without these a migration would be cut off, or give up waiting for the replica that does it. */
const UNHURRIED = { connectionTimeoutMillis: 5_000 };

/**
 * Connections that each have one user at a time, for transactions. One that breaks is thrown away and takes nothing
 * along.
 * @param unhurried for work that may take long
 */
export function openPool({ url, connections }: PostgresSettings, unhurried = false): PostgresPool {
  const pool = new pg.Pool({
    ...tlsOf(url),
    ...(unhurried ? UNHURRIED : TIMES),
    ...ALWAYS,
    max: unhurried ? 1 : connections,
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
