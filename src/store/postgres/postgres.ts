import type { Store } from '../contract/store.ts';
import { storeOn } from '../queries/store-on.ts';
import { tryOut } from '../queries/try-out.ts';
import { load } from '../queries/turn/load-turn.ts';
import { isAnswerTurn } from '../queries/turn/small-turn.ts';
import { saveAnswer } from './postgres-answer.ts';
import { databaseOn, openPostgresDatabase } from './postgres-database.ts';
import { openLines } from './postgres-lines.ts';
import type { PostgresSettings } from './postgres-settings.ts';
import { isVoteTurn, saveVote } from './postgres-vote.ts';
import { writingOn } from './postgres-write.ts';
import { readingAgain } from './reading-again.ts';
import { again } from './transient.ts';

/** How long (ms) `tryOut` tries again. It has to tell why it failed before its caller stops waiting. */
const TRY = 1_000;

/** The most connections that become lines, which many statements share. At most half of all connections do. */
const LINES = 4;

/**
 * Opens the store on PostgreSQL. Any number of processes can use the same one.
 * @throws DatabaseServerError, or NewerDatabaseError
 */
export async function openPostgres(settings: PostgresSettings): Promise<Store> {
  const shared = Math.min(LINES, Math.floor(settings.connections / 2));
  const db = await openPostgresDatabase({ ...settings, connections: settings.connections - shared });
  const lines = databaseOn(openLines({ ...settings, connections: shared }));
  const store = readingAgain(storeOn(db, writingOn(db)));
  return {
    ...store,
    // An ordinary turn loads and saves in one statement each, so both go over the shared lines.
    load: (spot, about, needs = []) =>
      needs.length === 0 ? again(() => load(lines, spot, { about })) : store.load(spot, about, needs),
    tryOut: () => writingOn(db, TRY)(tryOut),
    async save(turn) {
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
