import type { Kysely } from 'kysely';
import type { About, Loaded, Need } from '../../contract/stored-turns.ts';
import type { Spot } from '../../contract/turn-record.ts';
import type { Schema } from '../../schema/schema.ts';
import { placedOf } from '../tables/places.ts';
import { scanOf } from '../tables/scan-rows.ts';
import { castIn } from '../tables/voting-rows.ts';
import { readExtra } from './extra.ts';
import { readOfScan, readSpot, scanRow } from './spot-rows.ts';

/**
 * Reads what a turn needs: names, the newest scan, the round that the event names, the placed card, and the rest.
 * @param about the round or team that the event names
 * @param needs the rest that the event needs
 */
export async function load(
  db: Kysely<Schema>,
  spot: Spot,
  { about = {}, needs = [] }: Readonly<{ about?: About | undefined; needs?: readonly Need[] | undefined }>,
): Promise<Loaded> {
  const { team } = spot;
  const { round } = about;
  const { team: known, members, scan, place, ...rows } = await readSpot(db, spot);
  const names = new Map(members.map(({ member, name }) => [member, name]));
  const [earlier = null] =
    scan && round !== undefined && round < scan.round ? (await scanRow(db, { team, round })).rows : [];
  return {
    teamName: known?.name ?? null,
    memberName: names.get(spot.member) ?? null,
    members,
    scan: scan && scanOf(scan, rows, names),
    earlier: earlier && scanOf(earlier, await readOfScan(db, { team, scan: earlier, member: '' }), names),
    placed: place && placedOf(place),
    parties: Object.fromEntries(
      members.flatMap(({ member, party }) => (party === null ? [] : [[member, party]])),
    ),
    cast: rows.voting ? castIn(rows.voting) : [],
    extra:
      needs.length > 0
        ? await readExtra(db, spot, { needs, about, asked: place?.criterion ?? null, names })
        : {},
  };
}
