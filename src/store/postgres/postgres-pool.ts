import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { TooLateError } from '../../deadline.ts';
import { connectionTo } from './postgres-address.ts';
import { keepLimits, UNLIMITED } from './postgres-limits.ts';
import { ALWAYS, ask, CONNECT, type Sending } from './postgres-query.ts';
import type { PostgresSettings } from './postgres-settings.ts';
import { createStatementNames, type StatementNames } from './statement-names.ts';

/**
 * Time limits (ms) that the server keeps. The first leaves time for another try before Teams stops waiting. A request
 * gives up before the others; they end what it leaves behind.
 */
const LIMITS = { lock_timeout: 1_000, statement_timeout: 4_000, idle_in_transaction_session_timeout: 10_000 };

/**
 * The only time limit (ms) of unhurried work. A migration may take minutes, and other replicas wait for the one that
 * makes it.
 */
const UNHURRIED = { connectionTimeoutMillis: 5_000 };

/** `unhurried`: for work that may take long. `names`: those of its statements. */
export type PoolOptions = Readonly<{ unhurried?: boolean; names?: StatementNames }>;

/** Opens connections for transactions, each with one user at a time. A broken one is thrown away; the others go on. */
export function openPool(
  { url, connections, way }: PostgresSettings,
  { unhurried = false, names = createStatementNames(way?.names) }: PoolOptions = {},
): PostgresPool {
  const limits = unhurried ? UNLIMITED : keepLimits(LIMITS, { least: 500, most: 5_000 });
  const pool = new pg.Pool({
    ...(unhurried ? UNHURRIED : CONNECT),
    ...limits.settings,
    ...ALWAYS,
    ...connectionTo(url),
    max: unhurried ? 1 : connections,
  });
  // The user of the connection gets the error as well. Without a listener Node would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect();
      try {
        await limits.look(client);
      } catch (error) {
        client.release(true);
        throw error;
      }
      return inTurn(client, { names, limits });
    },
    end: () => pool.end(),
  };
}

/**
 * Sends a query once the one before has its result. Only a connection that is whole, and idle outside a transaction, is
 * used again by others.
 */
function inTurn(client: pg.PoolClient, sending: Sending): PostgresPoolClient {
  let last: Promise<unknown> = Promise.resolve();
  let broken: Readonly<{ by: unknown }> | null = null;
  let idle = true;
  let within = false;

  async function send(asked: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    // Nobody waits for a connection once more that has already failed.
    if (broken) throw broken.by;
    const before = idle;
    idle = false;
    let isBroken = false;
    const failed = () => {
      isBroken = true;
    };
    const begins = /^(begin|start transaction)\b/i.test(asked);
    within ||= begins;
    const text = begins ? sending.limits.beginning(asked) : asked;
    try {
      const result = await ask(client, sending, { text, values, within, failed });
      idle = true;
      return result;
    } catch (error) {
      if (isBroken) broken = { by: error };
      // Nothing was sent.
      if (error instanceof TooLateError) idle = before;
      throw error;
    }
  }

  return {
    query: (text: unknown, values: readonly unknown[] = []): never => {
      const next = last.then(() => send(String(text), values));
      last = next.catch(() => {});
      return next as never;
    },
    // The driver learns a little later than an error that the server is done with it: so an error counts for itself.
    release: (destroy) => client.release(destroy || !idle || client.getTransactionStatus() !== 'I'),
  };
}
