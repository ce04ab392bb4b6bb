import type { Kysely } from 'kysely';

/** Adds indexes, so that what is kept about a person is found without reading everything. */
export async function createRights(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('members_by_person').on('members').column('member').execute();
  await db.schema.createIndex('deliveries_by_person').on('deliveries').column('person').execute();
  await db.schema
    .createIndex('audit_by_subject')
    .on('audit')
    .column('subject')
    .where('subject', 'is not', null)
    .execute();
}
