import { type Kysely, sql } from 'kysely';
import { type Basis, GROUP, NONE, UNIT } from '../../contract/basis.ts';
import type { TurnRecord } from '../../contract/turn-record.ts';
import { prepared } from '../../schema/prepared.ts';
import type { Schema } from '../../schema/schema.ts';
import { NotSaved } from '../not-saved.ts';

/**
 * The basis of a turn as `basisOf` makes it, from the tables: of the row of `teams`, the open round in `scans`, and the
 * row of `places` for the conversation, if any. Both databases read this text.
 */
export const BASIS = `concat_ws('${GROUP}', teams.name,
  (select string_agg(concat_ws('${UNIT}', named.member, named.name, coalesce(named.party, '${NONE}')), '${GROUP}'
    order by named.member) from members as named where named.team = teams.team),
  (select concat_ws('${UNIT}', scans.round, scans.started_at, count(*), coalesce(sum(given.version), 0),
    coalesce(max(given.at), ''), count(nullif(given.note, '')) + count(nullif(given.link, ''))
      + count(nullif(given.dissent, ''))) from answers as given where given.team = teams.team and given.round = scans.round),
  (select concat_ws('${UNIT}', count(*), count(nullif(substr(told.note, 1, 1), ''))) from answers as told
    where told.team = teams.team and told.choice is not null and told.round = (
      select max(closed.round) from scans as closed where closed.team = teams.team and closed.closed_at is not null)),
  concat_ws('${UNIT}', coalesce(places.message, '${NONE}'), coalesce(places.standard, '${NONE}'),
    coalesce(places.criterion, '${NONE}'), coalesce(places.seen, 0), coalesce(places.version, 0),
    coalesce(places.question, '${NONE}'), coalesce(places.placed_at, '${NONE}')))`;

/** Whether a row of `scans` is a team's newest round, open and without votes. Only such a round has a basis. */
export const HAS_BASIS = `scans.closed_at is null and scans.votes = 0 and not exists (
  select 1 from scans as newer where newer.team = scans.team and newer.round > scans.round)`;

const basisRow = prepared<Pick<Schema['places'], 'team' | 'conversation'>, Readonly<{ basis: Basis }>>(
  (_, param) => sql<{ basis: Basis }>`select ${sql.raw(BASIS)} as basis
    from teams join scans on scans.team = teams.team
      left join places on places.team = teams.team and places.conversation = ${param('conversation')}
    where teams.team = ${param('team')} and ${sql.raw(HAS_BASIS)}`,
);

/**
 * Proves what a turn was decided on, where that was only remembered.
 * @throws NotSaved when it is not so any more
 */
export async function assertBasis(
  db: Kysely<Schema>,
  { team, conversation, basis }: Pick<TurnRecord, 'team' | 'conversation' | 'basis'>,
): Promise<void> {
  if (basis === undefined) return;
  const [now] = (await basisRow(db, { team: team.id, conversation })).rows;
  if (now?.basis !== basis) throw new NotSaved('conflict');
}
