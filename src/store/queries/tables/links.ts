import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Change, Link } from '../../../../dialogs/state.ts';
import type { Time } from '../../../../dialogs/time.ts';
import type { DownloadLinks, KeptLink } from '../../contract/download-links.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';
import type { Write } from '../store-on.ts';

/** What of a link's secret is kept: from it the secret can't be found. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

export function linksOn(db: Kysely<Schema>, write: Write): DownloadLinks {
  /** Runs an update; tells whether it found its row. */
  const changing = async (change: (trx: Kysely<Schema>) => Promise<bigint>): Promise<boolean> => {
    let changed = 0n;
    await write(async (trx) => {
      changed = await change(trx);
    });
    return changed === 1n;
  };
  return {
    async linkOf(hash) {
      const row = await db.selectFrom('links').selectAll().where('hash', '=', hash).executeTakeFirst();
      return row ? toLink(row) : null;
    },
    async beginSignIn(hash, signIn) {
      await changing((trx) => setSignIn(trx, hash, signIn));
    },
    endSignIn: (hash, signIn) => changing((trx) => clearSignIn(trx, hash, signIn)),
    useLink: (hash, at) => changing((trx) => markUsed(trx, hash, at)),
  };
}

function toLink(row: Schema['links']): KeptLink {
  const { team, person, round, without_notes, expires_at, used_at, sign_in } = row;
  const format = row.format as Link['format'];
  const times = { expires: expires_at, usedAt: used_at };
  return { team, person, format, round, withoutNotes: without_notes === 1, ...times, signIn: sign_in };
}

async function setSignIn(db: Kysely<Schema>, hash: string, sign_in: string): Promise<bigint> {
  const result = await db.updateTable('links').set({ sign_in }).where('hash', '=', hash).executeTakeFirst();
  return result.numUpdatedRows;
}

async function clearSignIn(db: Kysely<Schema>, hash: string, signIn: string): Promise<bigint> {
  const result = await db
    .updateTable('links')
    .set({ sign_in: null })
    .where('hash', '=', hash)
    .where('sign_in', '=', signIn)
    .executeTakeFirst();
  return result.numUpdatedRows;
}

async function markUsed(db: Kysely<Schema>, hash: string, at: Time): Promise<bigint> {
  const result = await db
    .updateTable('links')
    .set({ used_at: at, sign_in: null })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return result.numUpdatedRows;
}

/** Keeps a download that the member asked for; never its secret. */
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
