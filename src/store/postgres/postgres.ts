import type { Store } from '../contract/store.ts';
import { storeOn } from '../queries/store-on.ts';
import { tryOut } from '../queries/try-out.ts';
import { load } from '../queries/turn/load-turn.ts';
import { isAnswerTurn, saveAnswer } from './postgres-answer.ts';
import { databaseOn, openPostgresDatabase } from './postgres-database.ts';
import { openLines } from './postgres-lines.ts';
import type { PostgresSettings } from './postgres-settings.ts';
import { writingOn } from './postgres-write.ts';
import { readingAgain } from './reading-again.ts';
import { again } from './transient.ts';

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
  const lines = databaseOn(openLines({ ...settings, connections: shared }));
  const store = readingAgain(storeOn(db, writingOn(db)));
  return {
    ...store,
    // What an ordinary turn does is one statement each.
    load: (spot, about, needs = []) =>
      needs.length === 0 ? again(() => load(lines, spot, { about })) : store.load(spot, about, needs),
    // Soon enough to tell why, before whoever asks stops waiting.
    tryOut: () => writingOn(db, TRY)(tryOut),
    save: (turn) => (isAnswerTurn(turn) ? saveAnswer(lines, turn) : store.save(turn)),
    async close() {
      await lines.destroy();
      await store.close();
    },
  };
}
