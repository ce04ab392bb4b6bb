import type { Kysely } from 'kysely';
import type { Change } from '../../../../dialogs/change.ts';
import { ABOUT_VOTES, type Delivery, type DeliveryFacts } from '../../../../dialogs/delivery.ts';
import type { Scan } from '../../../../dialogs/scan.ts';
import type { Team } from '../../../../dialogs/team.ts';
import type { Schema } from '../../schema/schema.ts';
import { readActions } from '../tables/actions.ts';
import { readChoices } from '../tables/choices.ts';
import { readManagers } from '../tables/managers.ts';
import { readNames } from '../tables/members.ts';
import { readPaused } from '../tables/paused.ts';
import { newestScans } from '../tables/scans.ts';
import { castIn, readVoting } from '../tables/voting-rows.ts';
import { targetOf } from './target.ts';

/**
 * Reads what a delivery is drawn from; null when its team is gone. Notes, links and names of who answered are not read.
 */
export async function factsOf(db: Kysely<Schema>, delivery: Delivery): Promise<DeliveryFacts | null> {
  const { team, person } = delivery;
  const found = await db.selectFrom('teams').selectAll().where('team', '=', team).executeTakeFirst();
  if (!found) return null;
  const names = await readNames(db, team);
  const [scan, before] = await scansOf(db, delivery);
  const managers = person === null ? [] : await readManagers(db, team, names);
  return {
    team: { id: team, kind: found.kind as Team['kind'], name: found.name },
    scan: scan ?? null,
    before: before ?? null,
    actions: await readActions(db, team, names),
    manager: managers.find((manager) => manager.id === person) ?? null,
    paused: await readPaused(db, team, person ?? ''),
    ...(await votesOf(db, delivery, scan)),
    conversation: await conversationOf(db, team),
    wasThere: person !== null && (await wasThere(db, team, person)),
  };
}

/** Whether a delivery asks somebody to vote. */
function isAboutVotes({ what }: Delivery): boolean {
  return ABOUT_VOTES.some((one) => one === what);
}

/**
 * Reads the round that is asked for, or the newest closed one, and the closed one before it. For a delivery about votes
 * the first is the newest round, as long as it is open.
 */
async function scansOf(db: Kysely<Schema>, delivery: Delivery): Promise<Scan[]> {
  const { team } = delivery;
  const open = isAboutVotes(delivery) ? await openRound(db, team) : null;
  const round = delivery.round ?? open;
  if (isAboutVotes(delivery) && (open === null || open !== round)) return [];
  const wanted = await newestScans(db, { team, until: round, count: 2 });
  // When the requested round is gone, an older one must not take its place.
  if (round !== null && wanted[0]?.round !== round) return [];
  return wanted.map(await readChoices(db, wanted));
}

/** The newest round of a team; null when it is closed. */
async function openRound(db: Kysely<Schema>, team: string): Promise<number | null> {
  const newest = await db
    .selectFrom('scans')
    .select(['round', 'closed_at'])
    .where('team', '=', team)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest?.closed_at === null ? newest.round : null;
}

/** Reads on what the receiver of a delivery about votes has voted, and until when the team votes. */
async function votesOf(
  db: Kysely<Schema>,
  delivery: Delivery,
  scan: Scan | undefined,
): Promise<Pick<DeliveryFacts, 'cast' | 'voteBy'>> {
  if (!scan || !isAboutVotes(delivery)) return { cast: [], voteBy: null };
  const { team, person } = delivery;
  const { round } = scan;
  const kept = await db
    .selectFrom('scans')
    .select('vote_by')
    .where('team', '=', team)
    .where('round', '=', round)
    .executeTakeFirst();
  const cast = castIn(await readVoting(db, { team, round, member: person ?? '' }));
  return { cast, voteBy: kept?.vote_by ?? null };
}

/**
 * Whether the team's trail names a person for something that is only done in the team's own conversations, or in the tab
 * by somebody of whom Teams told that they are there. Being kept as a member proves less: who changes something of a team
 * in their own chat is kept as one too.
 */
async function wasThere(db: Kysely<Schema>, team: string, person: string): Promise<boolean> {
  const one = await db
    .selectFrom('audit')
    .select('at')
    .where('team', '=', team)
    .where('member', '=', person)
    .where('kind', 'not in', FROM_ELSEWHERE)
    .limit(1)
    .execute();
  return one.length > 0;
}

/** What people also do in their own chat, about a team that they may not be in. */
const FROM_ELSEWHERE: readonly string[] = [
  'remove-manager',
  'receive-again',
  'set-rhythm',
  'action',
  'pause',
  'link',
] satisfies Change['kind'][];

async function conversationOf(db: Kysely<Schema>, team: string): Promise<DeliveryFacts['conversation']> {
  const own = await targetOf(db, { team, person: null });
  return own?.conversation ? { id: own.conversation, tenant: own.tenant } : null;
}
