import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type { Store } from '../contract/store.ts';
import { METHOD_NAMES, METHODS } from '../contract/store-methods.ts';
import { storeOn } from '../queries/store-on.ts';
import { tryOut } from '../queries/try-out.ts';
import { load } from '../queries/turn/load-turn.ts';
import { migrate, NewerDatabaseError } from '../schema/migrations.ts';
import type { Schema } from '../schema/schema.ts';
import { addressToRead } from './postgres-address.ts';
import { isAnswerTurn, saveAnswer } from './postgres-answer.ts';
import { openLines } from './postgres-lines.ts';
import { openPool } from './postgres-pool.ts';
import { writingOn } from './postgres-write.ts';
import { again } from './transient.ts';

/** Where PostgreSQL is, as `postgres://…`, and how many connections to it are held at most. */
export type PostgresSettings = Readonly<{ url: string; connections: number }>;

/** How long (ms) a start waits for a server that is starting as well. */
const START = 30_000;

/** The database can't be used; the message says why and what to do, and holds no password. */
export class DatabaseServerError extends Error {
  constructor({ url }: PostgresSettings, cause: unknown) {
    const why = cause instanceof Error ? cause.message || String(cause) : String(cause);
    super(
      `Cannot use the database at ${addressToRead(url)}: ${why}. Check DATABASE_URL, and whether the server ` +
        'runs, takes connections from here, and speaks TLS (or say sslmode=disable in DATABASE_URL).',
      { cause },
    );
    this.name = 'DatabaseServerError';
  }
}

/** How long (ms) it is tried whether anything can be saved. */
const TRY = 1_000;

/** How many connections are shared, of those that one process may have: at most half of them. */
const LINES = 4;

/**
 * Opens the store on PostgreSQL; any number of processes can use the same one.
 * @throws DatabaseServerError, or NewerDatabaseError
 */
export async function openPostgres(settings: PostgresSettings): Promise<Store> {
  const shared = Math.min(LINES, Math.floor(settings.connections / 2));
  const db = await openPostgresDatabase({ ...settings, connections: settings.connections - shared });
  const lines = on(openLines({ ...settings, connections: shared }));
  const store = readingAgain(storeOn(db, writingOn(db)));
  return {
    ...store,
    // What an ordinary turn does is one statement each.
    load: (spot, about, needs = []) =>
      needs.length === 0 ? again(() => load(lines, spot, about)) : store.load(spot, about, needs),
    // Soon enough to tell why, before whoever asks stops waiting.
    tryOut: () => tryOut(writingOn(db, TRY)),
    save: (turn) => (isAnswerTurn(turn) ? saveAnswer(lines, turn) : store.save(turn)),
    async close() {
      await lines.destroy();
      await store.close();
    },
  };
}

/**
 * The database itself, with the present schema.
 * @param unhurried for work that may take long
 */
export async function openPostgresDatabase(
  settings: PostgresSettings,
  unhurried = false,
): Promise<Kysely<Schema>> {
  const migrating = on(openPool(settings, true));
  try {
    await again(() => migrate(migrating), START);
  } catch (error) {
    throw error instanceof NewerDatabaseError ? error : new DatabaseServerError(settings, error);
  } finally {
    await migrating.destroy();
  }
  return on(openPool(settings, unhurried));
}

function on(pool: PostgresPool): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

/** What reads is done again as a whole; writes see to that themselves. */
function readingAgain(store: Store): Store {
  const reads = METHOD_NAMES.filter((name) => METHODS[name] === 'reads').map((name) => {
    const read = store[name] as (...args: unknown[]) => Promise<unknown>;
    return [name, (...args: unknown[]) => again(() => read(...args))];
  });
  return { ...store, ...Object.fromEntries(reads) };
}
