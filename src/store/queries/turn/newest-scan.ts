import type { Kysely } from 'kysely';
import type { Scan } from '../../../../dialogs/scan.ts';
import type { Schema } from '../../schema/schema.ts';
import { readRemembered } from '../tables/remembered-rows.ts';
import { scanOf } from '../tables/scan-rows.ts';
import { memberRows, newestScanRow, readOfScan } from './spot-rows.ts';

/** A team's newest scan, open or closed; null when it has none. */
export async function readNewestScan(db: Kysely<Schema>, team: string): Promise<Scan | null> {
  const [scan] = (await newestScanRow(db, { team })).rows;
  if (!scan) return null;
  const rows = {
    ...(await readOfScan(db, { team, scan, member: '' })),
    before: await readRemembered(db, team, scan),
  };
  const members = (await memberRows(db, { team })).rows;
  return scanOf(scan, rows, new Map(members.map(({ member, name }) => [member, name])));
}
