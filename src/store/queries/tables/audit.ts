import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Change } from '../../../../dialogs/change.ts';
import type { Time } from '../../../../dialogs/time.ts';
import type { AuditLine } from '../../contract/team-facts.ts';
import { prepared } from '../../schema/prepared.ts';
import type { Schema } from '../../schema/schema.ts';

/** The kinds of lines that are about a person. */
export const ABOUT_SOMEBODY: readonly string[] = [
  'add-manager',
  'remove-manager',
  'receive-again',
  'set-rhythm',
] satisfies Change['kind'][];

/** Reads who changed what, oldest first. */
export async function readTrail(db: Kysely<Schema>, team: string): Promise<AuditLine[]> {
  return await db
    .selectFrom('audit')
    .select(['at', 'member', 'kind', 'round', 'criterion', 'choice', 'version', 'subject'])
    .where('team', '=', team)
    .orderBy('at')
    .orderBy('round')
    .orderBy('version')
    .execute();
}

const insertLine = prepared<Schema['audit']>((db, param) =>
  db
    .insertInto('audit')
    .values({
      team: param('team'),
      conversation: param('conversation'),
      activity: param('activity'),
      n: param('n'),
      at: param('at'),
      member: param('member'),
      kind: param('kind'),
      round: param('round'),
      criterion: param('criterion'),
      choice: param('choice'),
      reason: param('reason'),
      version: param('version'),
      subject: param('subject'),
    })
    .onConflict((on) => on.columns(['team', 'conversation', 'activity', 'n']).doNothing()),
);

/** Keeps who changed what. @returns 0 when the activity already has this line */
export async function writeLine(db: Kysely<Schema>, line: Schema['audit']): Promise<bigint> {
  return (await insertLine(db, line)).numAffectedRows ?? 0n;
}

/** Stands for a team in lines that name none. */
export const NO_TEAM = '';

/** Writes a line about something that no person in a conversation did. */
export async function writeNobodysLine(
  db: Kysely<Schema>,
  line: Readonly<{ team: string; kind: 'forget-member' | 'retention'; choice: string | null; at: Time }>,
): Promise<void> {
  const nothing = { criterion: null, reason: null, version: null, subject: null };
  const from = { conversation: '', activity: randomUUID(), n: 0, member: '', round: 0 };
  await writeLine(db, { ...line, ...from, ...nothing });
}
