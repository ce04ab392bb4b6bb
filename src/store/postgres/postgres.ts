import type { Store } from '../contract/store.ts';
import { storeOn } from '../queries/store-on.ts';
import { tryOut } from '../queries/try-out.ts';
import { load } from '../queries/turn/load-turn.ts';
import { isAnswerTurn } from '../queries/turn/small-turn.ts';
import { firstTurn } from './first-turn.ts';
import { saveAnswer } from './postgres-answer.ts';
import { databaseOn, openPostgresDatabase, UNSAID } from './postgres-database.ts';
import { openLines } from './postgres-lines.ts';
import type { PostgresSettings } from './postgres-settings.ts';
import { isVoteTurn, saveVote } from './postgres-vote.ts';
import { wayTo } from './postgres-way.ts';
import { writingOn } from './postgres-write.ts';
import { readingAgain } from './reading-again.ts';
import { createStatementNames } from './statement-names.ts';
import { again } from './transient.ts';

/** How long (ms) `tryOut` tries again. It has to tell why it failed before its caller stops waiting. */
const TRY = 1_000;

/** The most connections that become lines, which many statements share. At most half of all connections do. */
const LINES = 4;

const NAMELESS =
  'names of statements do not survive the way to PostgreSQL: from now on it plans each statement anew. ' +
  'A pooler in transaction mode has to keep them (PgBouncer 1.21 or later, max_prepared_statements above 0)';

/**
 * Opens the store on PostgreSQL. Any number of processes can use the same one.
 * @param log is told what is on the way to the server
 * @throws DatabaseServerError, NewerDatabaseError, or MigrationWaitError
 */
export async function openPostgres(there: PostgresSettings, log = UNSAID): Promise<Store> {
  const settings = { ...there, way: there.way ?? (await wayTo(there, log)) };
  const shared = Math.min(LINES, Math.floor(settings.connections / 2));
  if (!settings.way.names) log.warn(NAMELESS);
  const names = createStatementNames(settings.way.names, () => log.warn(NAMELESS));
  const others = { ...settings, connections: settings.connections - shared };
  const db = await openPostgresDatabase(others, { names, log });
  const lines = databaseOn(openLines({ ...settings, connections: shared }, names), settings.way.engine);
  await firstTurn(settings, { db, lines });
  const store = readingAgain(storeOn(db, writingOn(db)));
  return {
    ...store,
    // An ordinary turn loads and saves in one statement each, so both go over the shared lines.
    load: (spot, about, needs = []) =>
      needs.length === 0 ? again(() => load(lines, spot, { about })) : store.load(spot, about, needs),
    tryOut: () => writingOn(db, TRY)(tryOut),
    async save(turn) {
      // Citus refuses statements that write in several tables.
      if (settings.way.engine === 'citus') return await store.save(turn);
      if (isAnswerTurn(turn)) return await saveAnswer(lines, turn);
      const saved = isVoteTurn(turn) ? await saveVote(lines, turn) : 'conflict';
      return saved === 'conflict' ? await store.save(turn) : saved;
    },
    async close() {
      await lines.destroy();
      await store.close();
    },
  };
}
