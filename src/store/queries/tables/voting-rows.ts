import { type Expression, type Kysely, sql } from 'kysely';
import { prepared } from '../../schema/prepared.ts';
import type { Schema } from '../../schema/schema.ts';

type WayRow = Pick<Schema['ways'], 'standard' | 'way'>;

export type BallotRow = Pick<
  Schema['ballots'],
  'criterion' | 'ballot' | 'revealed_at' | 'of' | 'comparable' | 'parties'
>;
export type CountRow = Pick<Schema['ballot_counts'], 'criterion' | 'ballot' | 'choice' | 'votes'>;
export type PartyCountRow = CountRow & Pick<Schema['party_counts'], 'party'>;

/** How many people voted in the open ballot on a criterion, and whether (1 or 0) the member is one of them. */
type OpenRow = Readonly<{ criterion: string; voted: number; mine: number }>;

/** What is read of the voting in a round. `open` has no row for a ballot in which nobody voted. */
export type VotingRows = Readonly<{
  ways: readonly WayRow[];
  ballots: readonly BallotRow[];
  counts: readonly CountRow[];
  byParty: readonly PartyCountRow[];
  open: readonly OpenRow[];
}>;

/** The standards that are answered in a way of their own. */
export function waysIn(db: Kysely<Schema>) {
  return db.selectFrom('ways').select(['standard', 'way']);
}

/** All ballots, without their counts: two lists are read sooner than one join. */
export function ballotsIn(db: Kysely<Schema>) {
  return db
    .selectFrom('ballots')
    .select(['criterion', 'ballot', 'revealed_at', 'of', 'comparable', 'parties']);
}

/** How many votes each choice got in revealed ballots. */
export function countsIn(db: Kysely<Schema>) {
  return db.selectFrom('ballot_counts').select(['criterion', 'ballot', 'choice', 'votes']);
}

/** How many votes of each party each choice got, in the ballots that are shown by party. */
export function partyCountsIn(db: Kysely<Schema>) {
  return db.selectFrom('party_counts').select(['criterion', 'ballot', 'party', 'choice', 'votes']);
}

/**
 * The votes in open ballots: only those still have a choice. At most one ballot on a criterion is open.
 * @param member whose votes are told apart; '' for nobody's
 */
export function openIn(db: Kysely<Schema>, member: string | Expression<string>) {
  return db
    .selectFrom('votes')
    .select([
      'criterion',
      sql<number>`cast(count(*) as integer)`.as('voted'),
      sql<number>`cast(sum(case when member = ${member} then 1 else 0 end) as integer)`.as('mine'),
    ])
    .where('choice', 'is not', null);
}

type OfRound = Pick<Schema['scans'], 'team' | 'round'>;

const wayRows = prepared<OfRound, WayRow>((db, param) =>
  waysIn(db).where('team', '=', param('team')).where('round', '=', param('round')),
);

const ballotRows = prepared<OfRound, BallotRow>((db, param) =>
  ballotsIn(db).where('team', '=', param('team')).where('round', '=', param('round')),
);

const countRows = prepared<OfRound, CountRow>((db, param) =>
  countsIn(db).where('team', '=', param('team')).where('round', '=', param('round')),
);

const partyCountRows = prepared<OfRound, PartyCountRow>((db, param) =>
  partyCountsIn(db).where('team', '=', param('team')).where('round', '=', param('round')),
);

const openRows = prepared<OfRound & { member: string }, OpenRow>((db, param) =>
  openIn(db, param('member'))
    .where('team', '=', param('team'))
    .where('round', '=', param('round'))
    .groupBy('criterion'),
);

/** Reads the voting in one round. @param of.member whose votes are told apart; '' for nobody's */
export async function readVoting(
  db: Kysely<Schema>,
  of: OfRound & Readonly<{ member: string }>,
): Promise<VotingRows> {
  const ballots = (await ballotRows(db, of)).rows;
  return {
    ways: (await wayRows(db, of)).rows,
    ballots,
    counts: (await countRows(db, of)).rows,
    byParty: isByParty(ballots) ? (await partyCountRows(db, of)).rows : [],
    open: (await openRows(db, of)).rows,
  };
}

/** Whether a ballot is shown by party. Few are, so most reads need no counts by party. */
export function isByParty(ballots: readonly BallotRow[]): boolean {
  return ballots.some(({ parties }) => parties === 'shown');
}

/** @returns the criteria on whose open ballot the member voted */
export function castIn({ open }: VotingRows): string[] {
  return open.filter(({ mine }) => mine > 0).map(({ criterion }) => criterion);
}
