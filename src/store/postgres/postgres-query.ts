import pg from 'pg';
import type { KeptLimits } from './postgres-limits.ts';
import { storable } from './postgres-text.ts';
import type { StatementNames } from './statement-names.ts';
import { isSpent } from './transient.ts';

/** How long (ms) it takes at most to open a connection, or to get one that others use. */
export const CONNECT = { connectionTimeoutMillis: 1_500 };

/** Settings of every connection. */
export const ALWAYS = { keepAlive: true, application_name: 'zelfscan-bot' };

/** How the statements of a connection are sent. */
export type Sending = Readonly<{ names: StatementNames; limits: KeptLimits }>;

/**
 * A statement with its values. `within`: it is part of a transaction that has its limits. `failed` is called when the
 * connection can't or should not be used any more.
 */
type Asking = Readonly<{ text: string; values: readonly unknown[]; within?: boolean; failed: () => void }>;

/**
 * Sends statements over a connection.
 * @returns the result of the last of them
 * @throws TooLateError when the time of its caller is over, and the server's errors
 */
export async function ask(
  client: pg.ClientBase,
  { names, limits }: Sending,
  { text, values, within = false, failed }: Asking,
): Promise<pg.QueryResult> {
  const name = names.of(text, values);
  const query = { text, values: values.map(storable), ...(name && { name }), ...limits.waiting() };
  try {
    const send = within || values.length === 0 ? limits.within : limits.alone;
    const result = await send(client, query);
    if (name) names.taken(client, name);
    // Several statements at once give several results.
    return Array.isArray(result) ? (result.at(-1) as pg.QueryResult) : result;
  } catch (error) {
    if (name && error instanceof pg.DatabaseError) names.refused(client, name, error.code);
    if (!(error instanceof pg.DatabaseError) || isSpent(error)) failed();
    throw error;
  }
}
