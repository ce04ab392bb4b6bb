import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Change } from '../../../../dialogs/change.ts';
import type { Link } from '../../../../dialogs/download/link.ts';
import type { Time } from '../../../../dialogs/time.ts';
import type { KeptLink } from '../../contract/download-links.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';

/** @returns the hash that is kept of a link's secret; the secret can't be found from it */
export function hashOf(secret: string): string {
  return hash('sha256', secret, 'base64url');
}

export async function readLink(db: Kysely<Schema>, hash: string): Promise<KeptLink | null> {
  const row = await db.selectFrom('links').selectAll().where('hash', '=', hash).executeTakeFirst();
  return row ? toLink(row) : null;
}

function toLink(row: Schema['links']): KeptLink {
  const { team, person, round, without_notes, expires_at, used_at, sign_in } = row;
  const format = row.format as Link['format'];
  const times = { expires: expires_at, usedAt: used_at };
  return { team, person, format, round, withoutNotes: without_notes === 1, ...times, signIn: sign_in };
}

/** Keeps what a sign-in must come back with. An earlier sign-in ends by this. */
export async function beginSignIn(db: Kysely<Schema>, hash: string, sign_in: string): Promise<void> {
  await db.updateTable('links').set({ sign_in }).where('hash', '=', hash).execute();
}

/** Ends the present sign-in. @returns false when it was another one, or ended before */
export async function endSignIn(db: Kysely<Schema>, hash: string, signIn: string): Promise<boolean> {
  const ended = await db
    .updateTable('links')
    .set({ sign_in: null })
    .where('hash', '=', hash)
    .where('sign_in', '=', signIn)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

/** Marks a link as used. @returns true for only one of all who try, and never after the link expired */
export async function markUsed(db: Kysely<Schema>, hash: string, at: Time): Promise<boolean> {
  const used = await db
    .updateTable('links')
    .set({ used_at: at, sign_in: null })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

/** Keeps a download that the member asked for, without its secret. @returns 0 when it is kept already */
export async function writeLink(
  db: Kysely<Schema>,
  { member, at }: TurnRecord,
  { link }: Extract<Change, { kind: 'link' }>,
): Promise<bigint> {
  const { team, format, round, withoutNotes, secret, expires } = link;
  const made = await db
    .insertInto('links')
    .values({
      hash: hashOf(secret),
      team,
      person: member.id,
      format,
      round,
      without_notes: withoutNotes ? 1 : 0,
      made_at: at,
      expires_at: expires,
      used_at: null,
      sign_in: null,
    })
    .onConflict((on) => on.column('hash').doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows ?? 0n;
}
