import { randomUUID } from 'node:crypto';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { TAB } from '../../contract/tab-conversation.ts';
import type { Schema } from '../../schema/schema.ts';
import { ABOUT_SOMEBODY } from '../tables/audit.ts';

/**
 * Deletes from lines of a team's trail who did it, whom it was about, and in which conversation, since that may be the
 * chat of one person.
 * @param which a condition for the lines
 * @returns how many rows changed
 */
export async function expireWho(
  db: Kysely<Schema>,
  team: string,
  which: RawBuilder<unknown>,
): Promise<bigint> {
  const about = sql`kind in (${sql.join(ABOUT_SOMEBODY)}) and subject is not null and subject <> ''`;
  const { numAffectedRows = 0n } = await sql`update audit set member = '',
    subject = case when ${about} then '' else subject end
    where team = ${team} and ${which} and (member <> '' or (${about}))`.execute(db);
  return numAffectedRows + (await hideConversations(db, team, which));
}

async function hideConversations(
  db: Kysely<Schema>,
  team: string,
  which: RawBuilder<unknown>,
): Promise<bigint> {
  const { rows } = await sql<{ conversation: string }>`select distinct conversation from audit
    where team = ${team} and ${which} and conversation not in ('', ${TAB})
    and conversation not like ${`${HIDDEN}%`}`.execute(db);
  let hidden = 0n;
  for (const { conversation } of rows) {
    const { numAffectedRows = 0n } = await sql`update audit set conversation = ${hiddenConversation()}
      where team = ${team} and ${which} and conversation = ${conversation}`.execute(db);
    hidden += numAffectedRows;
  }
  return hidden;
}

const HIDDEN = 'forgotten ';

/** @returns a text that replaces the id of a conversation. It is another one each time, so that keys stay unique. */
export function hiddenConversation(): string {
  return `${HIDDEN}${randomUUID()}`;
}
