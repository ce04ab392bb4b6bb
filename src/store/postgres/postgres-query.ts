import pg from 'pg';
import { storable } from './postgres-text.ts';
import { isOutdated, isReadOnly } from './transient.ts';

/**
 * Time limits (ms). Each is longer than the one before, so that the server reports a failure before this process gives
 * up on it. The first two leave time for another try before Teams stops waiting.
 */
export const TIMES = {
  lock_timeout: 1_000,
  connectionTimeoutMillis: 1_500,
  statement_timeout: 4_000,
  query_timeout: 5_000,
  idle_in_transaction_session_timeout: 10_000,
};

/** Settings of every connection. */
export const ALWAYS = { keepAlive: true, application_name: 'zelfscan-bot' };

/** A statement with its values. `failed` is called when the connection can't or should not be used any more. */
type Asking = Readonly<{ text: string; values: readonly unknown[]; failed: () => void }>;

/** Sends statements over a connection. @returns the result of the last of them */
export async function ask(client: pg.ClientBase, { text, values, failed }: Asking): Promise<pg.QueryResult> {
  try {
    const name = nameOf(text, values);
    const query = { text, values: values.map(storable), ...(name ? { name } : {}) };
    const result: pg.QueryResult | pg.QueryResult[] = await client.query(query);
    // Several statements at once give several results.
    return Array.isArray(result) ? result.at(-1) : result;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || isOutdated(error) || isReadOnly(error)) failed();
    throw error;
  }
}

/**
 * How many statements a connection keeps. A turn needs a dozen. Statements with lists of any length would fill its
 * memory.
 */
const STATEMENTS = 200;
const names = new Map<string, string>();

/**
 * @returns the name of a statement, which the server then plans once for each connection; undefined for one too many
 */
function nameOf(text: string, values: readonly unknown[]): string | undefined {
  if (values.length === 0) return undefined;
  const known = names.get(text);
  if (known || names.size >= STATEMENTS) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}
