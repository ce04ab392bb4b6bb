import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { connectionTo } from './postgres-address.ts';
import { keepLimits } from './postgres-limits.ts';
import { ALWAYS, ask, CONNECT } from './postgres-query.ts';
import type { PostgresSettings } from './postgres-settings.ts';
import { createStatementNames } from './statement-names.ts';

/** A connection that many statements use at once. `waiting` counts those without a result so far. */
type Line = { readonly client: PostgresPoolClient; readonly ready: Promise<unknown>; waiting: number };

/**
 * Time limits (ms) that the server keeps. A statement that waits for a lock soon fails and is tried again. Others on the
 * same connection wait behind it: if it waited as long as on other connections, one team would hold up all teams.
 */
const LIMITS = { lock_timeout: 150, statement_timeout: 1_500, idle_in_transaction_session_timeout: 10_000 };

/**
 * How long (ms) a line may say nothing. Then it is left with all that was sent on it, and there is time for another try.
 * It does not depend on the time that one caller has: the others on it have more.
 */
const SILENT = 2_000;

/**
 * Opens connections that many statements share (pipelining). Each statement is a transaction of its own, and is sent
 * before the results of earlier ones are back. A statement goes to the line on which the fewest wait. When a line
 * breaks, all statements on it fail, and a new line takes its place.
 * @param settings.connections the most lines that are opened
 * @param names those of their statements
 */
export function openLines(
  { url, connections, way }: PostgresSettings,
  names = createStatementNames(way?.names),
): PostgresPool {
  const sending = { names, limits: keepLimits(LIMITS, { least: SILENT, most: SILENT }) };
  const lines = new Set<Line>();
  const clients = new Set<pg.Client>();

  function open(): Line {
    const client = new pg.Client({ ...CONNECT, ...LIMITS, ...ALWAYS, ...connectionTo(url), pipeline: true });
    const leave = () => {
      lines.delete(line);
      if (clients.delete(client)) client.end().catch(() => {});
    };
    client.on('error', leave);
    client.on('end', leave);
    const line: Line = {
      ready: client.connect().then(() => sending.limits.look(client)),
      waiting: 0,
      client: {
        query: (text: unknown, values: readonly unknown[] = []): never =>
          ask(client, sending, { text: String(text), values, failed: leave }) as never,
        release: () => {
          line.waiting -= 1;
        },
      },
    };
    line.ready.catch(leave);
    lines.add(line);
    clients.add(client);
    return line;
  }

  function freest(): Line {
    let best: Line | undefined;
    for (const line of lines) if (!best || line.waiting < best.waiting) best = line;
    return best && (best.waiting === 0 || lines.size >= connections) ? best : open();
  }

  return {
    options: {},
    async connect() {
      const line = freest();
      line.waiting += 1;
      await line.ready;
      return line.client;
    },
    async end() {
      await Promise.all([...clients].map((client) => client.end()));
    },
  };
}
