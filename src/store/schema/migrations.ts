import { type Kysely, sql } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration';
import { createScans } from './migrations/001-scans.ts';
import { createFeedback } from './migrations/002-feedback.ts';
import { createManagers } from './migrations/003-managers.ts';
import { createRights } from './migrations/004-rights.ts';
import { compareBytewise } from './migrations/005-bytewise.ts';
import { createRegion } from './migrations/006-region.ts';
import { createRefusals } from './migrations/009-refusals.ts';
import { addMembersSince } from './migrations/010-members-since.ts';
import { createChannels } from './migrations/011-channels.ts';
import { createQuestions } from './migrations/012-questions.ts';
import { createVotes } from './migrations/013-votes.ts';
import { createParties } from './migrations/014-parties.ts';

/** The steps that make the present schema, in their order. A step that was released is never changed. */
const MIGRATIONS: Record<string, Migration> = {
  '001-scans': { up: createScans },
  '002-feedback': { up: createFeedback },
  '003-managers': { up: createManagers },
  '004-rights': { up: createRights },
  '005-bytewise': { up: compareBytewise },
  '006-region': { up: createRegion },
  '009-refusals': { up: createRefusals },
  '010-members-since': { up: addMembersSince },
  '011-channels': { up: createChannels },
  '012-questions': { up: createQuestions },
  '013-votes': { up: createVotes },
  '014-parties': { up: createParties },
};

/** A newer version of this program made the database. */
export class NewerDatabaseError extends Error {
  constructor(steps: readonly string[]) {
    super(
      `The database was made by a newer version of this program (it holds ${steps.join(', ')}). ` +
        'Start the newer version, or restore a backup that this version made.',
    );
    this.name = 'NewerDatabaseError';
  }
}

/**
 * Whether the database has the present schema.
 * @throws NewerDatabaseError
 */
export async function isMigrated<T>(db: Kysely<T>): Promise<boolean> {
  const taken = await stepsTaken(db);
  const newer = taken.filter((name) => !(name in MIGRATIONS));
  if (newer.length > 0) throw new NewerDatabaseError(newer);
  return Object.keys(MIGRATIONS).every((name) => taken.includes(name));
}

/**
 * Brings the database to the present schema.
 * @throws NewerDatabaseError, or the reason why a step failed
 */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  if (await isMigrated(db)) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

async function stepsTaken<T>(db: Kysely<T>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === DEFAULT_MIGRATION_TABLE)) return [];
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  return rows.map((row) => row.name);
}
