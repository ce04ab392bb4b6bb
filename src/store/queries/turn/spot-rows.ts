import { type Kysely, sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Spot } from '../../contract/turn-record.ts';
import { onPostgres } from '../../schema/engine.ts';
import { prepared } from '../../schema/prepared.ts';
import type { Schema } from '../../schema/schema.ts';
import { ANSWER, type AnswerRow } from '../tables/answers.ts';
import type { PlaceRow } from '../tables/places.ts';
import { type RememberedRow, readRemembered, rememberedIn } from '../tables/remembered-rows.ts';
import { SCAN, type ScanRow } from '../tables/scan-rows.ts';
import {
  ballotsIn,
  countsIn,
  openIn,
  partyCountsIn,
  readVoting,
  type VotingRows,
  waysIn,
} from '../tables/voting-rows.ts';

type Of<Table extends keyof Schema, Columns extends keyof Schema[Table]> = Pick<Schema[Table], Columns>;
type MemberRow = Of<'members', 'member' | 'name' | 'party'>;

/** What every turn reads. The answers and the voting are those of the newest scan. */
export type SpotRows = Readonly<{
  team: Of<'teams', 'name'> | null;
  members: readonly MemberRow[];
  place: PlaceRow | null;
  scan: ScanRow | null;
  answers: readonly AnswerRow[];
  /** Null when the team did not vote in it. */
  voting: VotingRows | null;
  /** What was chosen in the round before; null or empty in a first round and in a closed one. */
  before: readonly RememberedRow[] | null;
}>;

/**
 * Reads what every turn needs. On PostgreSQL that is one query, since the way to the server and back takes longest. In
 * a file, that one query would take twice as long as several small ones.
 */
export async function readSpot(db: Kysely<Schema>, spot: Spot): Promise<SpotRows> {
  return onPostgres(db) ? await inOne(db, spot) : await oneByOne(db, spot);
}

/** The queries with which both ways begin. Rounds come newest first. */
function rowsOf(db: Kysely<Schema>, team: string) {
  return {
    team: db.selectFrom('teams').select('name').where('team', '=', team),
    members: db
      .selectFrom('members')
      .select(['member', 'name', 'party'])
      .where('team', '=', team)
      .orderBy('member'),
    places: db
      .selectFrom('places')
      .select(['message', 'standard', 'criterion', 'seen', 'version', 'question', 'placed_at'])
      .where('team', '=', team),
    scans: db.selectFrom('scans').where('team', '=', team).orderBy('round', 'desc'),
    answers: db.selectFrom('answers').select(ANSWER).where('team', '=', team),
  };
}

const spotRow = prepared<Spot, SpotRows>((db, param) => {
  const { team, members, places, scans, answers } = rowsOf(db, param('team'));
  const newest = scans.limit(1);
  const [round, ofTeam] = [newest.select('round'), param('team')];
  const ways = waysIn(db).where('team', '=', ofTeam).where('round', '=', round);
  const ballots = ballotsIn(db).where('team', '=', ofTeam).where('round', '=', round);
  const counts = countsIn(db).where('team', '=', ofTeam).where('round', '=', round);
  const byParty = partyCountsIn(db).where('team', '=', ofTeam).where('round', '=', round);
  const open = openIn(db, param('member'))
    .where('team', '=', ofTeam)
    .where('round', '=', round)
    .groupBy('criterion');
  return db.selectNoFrom([
    jsonObjectFrom(team).as('team'),
    jsonArrayFrom(members).as('members'),
    jsonObjectFrom(places.where('conversation', '=', param('conversation'))).as('place'),
    jsonObjectFrom(newest.select(SCAN)).as('scan'),
    jsonArrayFrom(answers.where('round', '=', newest.select('round'))).as('answers'),
    // The server runs the parts of a case only where it comes to them.
    sql<VotingRows | null>`case when (${newest.select('votes')}) > 0
      then json_build_object('ways', ${jsonArrayFrom(ways)}, 'ballots', ${jsonArrayFrom(ballots)}, 'counts', ${jsonArrayFrom(counts)},
        'byParty', ${jsonArrayFrom(byParty)}, 'open', ${jsonArrayFrom(open)}) end`.as('voting'),
    sql<
      readonly RememberedRow[] | null
    >`case when (${newest.select(sql`round > 1 and closed_at is null`.as('later'))})
      then ${jsonArrayFrom(rememberedIn(db, ofTeam))} end`.as('before'),
  ]);
});

async function inOne(db: Kysely<Schema>, spot: Spot): Promise<SpotRows> {
  const [row] = (await spotRow(db, spot)).rows;
  if (!row) throw new Error('The database answered a question without a row');
  return row;
}

const teamRow = prepared<Of<'teams', 'team'>, Of<'teams', 'name'>>(
  (db, param) => rowsOf(db, param('team')).team,
);
/** The people whose names a team keeps. */
export const memberRows = prepared<Of<'members', 'team'>, MemberRow>(
  (db, param) => rowsOf(db, param('team')).members,
);
const placeRow = prepared<Of<'places', 'team' | 'conversation'>, PlaceRow>((db, param) =>
  rowsOf(db, param('team')).places.where('conversation', '=', param('conversation')),
);
/** The newest round of a team. */
export const newestScanRow = prepared<Of<'scans', 'team'>, ScanRow>((db, param) =>
  rowsOf(db, param('team')).scans.limit(1).select(SCAN),
);

/** A round of a team. */
export const scanRow = prepared<Of<'scans', 'team' | 'round'>, ScanRow>((db, param) =>
  rowsOf(db, param('team')).scans.where('round', '=', param('round')).select(SCAN),
);

const answerRows = prepared<Of<'answers', 'team' | 'round'>, AnswerRow>((db, param) =>
  rowsOf(db, param('team')).answers.where('round', '=', param('round')),
);

async function oneByOne(db: Kysely<Schema>, { team, conversation, member }: Spot): Promise<SpotRows> {
  const [known = null] = (await teamRow(db, { team })).rows;
  if (!known)
    return { team: null, members: [], place: null, scan: null, answers: [], voting: null, before: null };
  const [place = null] = (await placeRow(db, { team, conversation })).rows;
  const [scan = null] = (await newestScanRow(db, { team })).rows;
  return {
    team: known,
    members: (await memberRows(db, { team })).rows,
    place,
    scan,
    ...(scan ? await readOfScan(db, { team, scan, member }) : { answers: [], voting: null }),
    before: scan && (await readRemembered(db, team, scan)),
  };
}

/** Reads what belongs to a round. @param of.member whose votes are told apart; '' for nobody's */
export async function readOfScan(
  db: Kysely<Schema>,
  { team, scan: { round, votes }, member }: Readonly<{ team: string; scan: ScanRow; member: string }>,
): Promise<Pick<SpotRows, 'answers' | 'voting'>> {
  return {
    answers: (await answerRows(db, { team, round })).rows,
    voting: votes > 0 ? await readVoting(db, { team, round, member }) : null,
  };
}
