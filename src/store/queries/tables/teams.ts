import type { Kysely } from 'kysely';
import type { TurnRecord } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';

type Named = Pick<TurnRecord, 'team' | 'tenant' | 'at'>;

/** Keeps a team by its present name. */
export async function writeTeam(db: Kysely<Schema>, { team, tenant, at }: Named): Promise<void> {
  await db
    .insertInto('teams')
    .values({ team: team.id, kind: team.kind, name: team.name, created_at: at, tenant, paused: 0 })
    .onConflict((on) =>
      on.column('team').doUpdateSet({ name: team.name }).where('teams.name', '!=', team.name),
    )
    .execute();
}

/**
 * Gives a team its present name. Teams tells the name when the bot comes there, mostly before anything is saved, and
 * when it changes. A team that was deleted, or that the bot left, gets no row.
 */
export async function renameTeam(db: Kysely<Schema>, named: Named): Promise<void> {
  const { id, name } = named.team;
  const { numUpdatedRows } = await db
    .updateTable('teams')
    .set({ name })
    .where('team', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  const there = await db
    .selectFrom('conversations')
    .select('team')
    .where('team', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (there) await writeTeam(db, named);
}
