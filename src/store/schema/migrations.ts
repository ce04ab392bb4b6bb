import { type Kysely, sql } from 'kysely';
import { onPostgres } from './engine.ts';
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

type Step = (db: Kysely<unknown>) => Promise<void>;

/** The steps that make the present schema, in their order. A step that was released is never changed. */
const MIGRATIONS: Readonly<Record<string, Step>> = {
  '001-scans': createScans,
  '002-feedback': createFeedback,
  '003-managers': createManagers,
  '004-rights': createRights,
  '005-bytewise': compareBytewise,
  '006-region': createRegion,
  '009-refusals': createRefusals,
  '010-members-since': addMembersSince,
  '011-channels': createChannels,
  '012-questions': createQuestions,
  '013-votes': createVotes,
  '014-parties': createParties,
};

/**
 * The table with the names of the steps that were taken. Kysely's own migrator, which took the first steps of most
 * databases, gave it its name and form.
 */
const TAKEN = 'kysely_migration';

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
 * Whether the database has the present schema. This locks nothing.
 * @throws NewerDatabaseError
 */
export async function isMigrated<T>(db: Kysely<T>): Promise<boolean> {
  return (await stepsLeft(db)).length === 0;
}

/**
 * Takes the steps that are left to the present schema. The caller sees to it that this is in one transaction, and that
 * nobody else does it meanwhile.
 * @throws NewerDatabaseError, or the reason why a step failed
 */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const left = await stepsLeft(db);
  if (left.length === 0) return;
  await sql`create table if not exists ${sql.table(TAKEN)}
    (name varchar(255) not null primary key, timestamp varchar(255) not null)`.execute(db);
  const began = new Date();
  for (const [n, [name, step]] of left.entries()) {
    await step(db as Kysely<unknown>);
    // Each has a time of its own, by which the steps stand in their order.
    const at = new Date(began.getTime() + n).toISOString();
    await sql`insert into ${sql.table(TAKEN)} (name, timestamp) values (${name}, ${at})`.execute(db);
  }
}

async function stepsLeft<T>(db: Kysely<T>): Promise<(readonly [string, Step])[]> {
  const taken = await stepsTaken(db);
  const newer = taken.filter((name) => !(name in MIGRATIONS));
  if (newer.length > 0) throw new NewerDatabaseError(newer);
  return Object.entries(MIGRATIONS).filter(([name]) => !taken.includes(name));
}

async function stepsTaken<T>(db: Kysely<T>): Promise<string[]> {
  const there = onPostgres(db)
    ? sql`select 1 where to_regclass(${TAKEN}) is not null`
    : sql`select 1 from sqlite_master where type = 'table' and name = ${TAKEN}`;
  if ((await there.execute(db)).rows.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(TAKEN)}`.execute(db);
  return rows.map((row) => row.name);
}
