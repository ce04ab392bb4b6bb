import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { tlsOf } from './postgres-address.ts';
import { ALWAYS, ask, TIMES } from './postgres-query.ts';
import type { PostgresSettings } from './postgres-settings.ts';

/** A connection with many users, and how many of them there are just now. */
type Line = { readonly client: PostgresPoolClient; readonly ready: Promise<unknown>; waiting: number };

/**
 * How long (ms) one waits for a lock while others wait behind it; a second, as elsewhere, would hold up everybody for one
 * team. It is tried again.
 */
const LOCK = 150;

/**
 * Connections that many use at once, each for one statement that is a transaction of its own: questions go off without
 * waiting for the answers to those before them, and come to the server several at a time. Who asks gets the line on
 * which the fewest wait. One that breaks is left to end; who waits on it gets the error.
 * @param settings.connections how many lines there are at most
 */
export function openLines({ url, connections }: PostgresSettings): PostgresPool {
  const lines = new Set<Line>();
  const clients = new Set<pg.Client>();

  function open(): Line {
    const client = new pg.Client({ ...tlsOf(url), ...TIMES, lock_timeout: LOCK, ...ALWAYS, pipeline: true });
    const leave = () => {
      lines.delete(line);
      if (clients.delete(client)) client.end().catch(() => {});
    };
    client.on('error', leave);
    client.on('end', leave);
    const line: Line = {
      ready: client.connect(),
      waiting: 0,
      client: {
        query: (text: unknown, values: readonly unknown[] = []): never =>
          ask(client, { text: String(text), values, failed: leave }) as never,
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
