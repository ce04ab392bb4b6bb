import { type Kysely, sql } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration';

/** What a database looks like after each step; a step that was released is never changed. */
const MIGRATIONS: Record<string, Migration> = {
  '001-scans': { up: createScans },
  '002-feedback': { up: createFeedback },
};

/** The database was made by a newer version of this program. */
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
 * Brings the database to the present schema.
 * @throws NewerDatabaseError, or the reason why a step failed
 */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const newer = (await stepsTaken(db)).filter((name) => !(name in MIGRATIONS));
  if (newer.length > 0) throw new NewerDatabaseError(newer);
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

async function createScans(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('teams')
    .addColumn('team', 'text', (c) => c.notNull().primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('members')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('member', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('members_key', ['team', 'member'])
    .execute();
  await db.schema
    .createTable('scans')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('started_by', 'text', (c) => c.notNull())
    .addColumn('closed_at', 'text')
    .addColumn('closed_by', 'text')
    .addPrimaryKeyConstraint('scans_key', ['team', 'round'])
    .execute();
  await db.schema
    .createTable('answers')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('criterion', 'text', (c) => c.notNull())
    .addColumn('choice', 'text')
    .addColumn('reason', 'text')
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('link', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('member', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('answers_key', ['team', 'round', 'criterion'])
    .execute();
  await db.schema
    .createTable('audit')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('conversation', 'text', (c) => c.notNull())
    .addColumn('activity', 'text', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('member', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('criterion', 'text')
    .addColumn('choice', 'text')
    .addColumn('reason', 'text')
    .addColumn('version', 'integer')
    .addPrimaryKeyConstraint('audit_key', ['team', 'conversation', 'activity', 'n'])
    .execute();
  await db.schema
    .createTable('places')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('conversation', 'text', (c) => c.notNull())
    .addColumn('message', 'text')
    .addColumn('standard', 'text')
    .addColumn('criterion', 'text')
    .addColumn('seen', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('placed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('places_key', ['team', 'conversation'])
    .execute();
  await db.schema
    .createTable('conversations')
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('conversation', 'text', (c) => c.notNull())
    .addColumn('welcomed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('conversations_key', ['team', 'conversation'])
    .execute();
}

async function createFeedback(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('feedback')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('resource', 'text')
    .execute();
}
