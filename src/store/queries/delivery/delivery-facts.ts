import type { Kysely } from 'kysely';
import type { Delivery, DeliveryFacts } from '../../../../dialogs/delivery.ts';
import type { Team } from '../../../../dialogs/team.ts';
import type { Schema } from '../../schema/schema.ts';
import { readActions } from '../tables/actions.ts';
import { readChoices } from '../tables/choices.ts';
import { readManagers } from '../tables/managers.ts';
import { readNames } from '../tables/members.ts';
import { readPaused } from '../tables/paused.ts';
import { newestScans } from '../tables/scans.ts';
import { targetOf } from './target.ts';

/**
 * Reads what a delivery is drawn from; null when its team is gone. Notes, links and names of who answered are not read.
 */
export async function factsOf(db: Kysely<Schema>, delivery: Delivery): Promise<DeliveryFacts | null> {
  const { team, person, round } = delivery;
  const found = await db.selectFrom('teams').selectAll().where('team', '=', team).executeTakeFirst();
  if (!found) return null;
  const names = await readNames(db, team);
  const [scan, before] = await scansOf(db, team, round);
  const managers = person === null ? [] : await readManagers(db, team, names);
  return {
    team: { id: team, kind: found.kind as Team['kind'], name: found.name },
    scan: scan ?? null,
    before: before ?? null,
    actions: await readActions(db, team, names),
    manager: managers.find((manager) => manager.id === person) ?? null,
    paused: await readPaused(db, team, person ?? ''),
    cast: [],
    voteBy: null,
    conversation: await conversationOf(db, team),
  };
}

/** Reads the round that is asked for, or the newest closed one, and the closed one before it. */
async function scansOf(db: Kysely<Schema>, team: string, round: number | null) {
  const wanted = await newestScans(db, { team, until: round, count: 2 });
  // When the requested round is gone, an older one must not take its place.
  if (round !== null && wanted[0]?.round !== round) return [];
  return wanted.map(await readChoices(db, wanted));
}

async function conversationOf(db: Kysely<Schema>, team: string): Promise<DeliveryFacts['conversation']> {
  const own = await targetOf(db, { team, person: null });
  return own?.conversation ? { id: own.conversation, tenant: own.tenant } : null;
}
