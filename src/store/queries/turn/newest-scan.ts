import type { Kysely } from 'kysely';
import type { Scan } from '../../../../dialogs/scan.ts';
import type { Schema } from '../../schema/schema.ts';
import { scanOf } from '../tables/scans.ts';
import { answerRows, memberRows, newestScanRow } from './spot-rows.ts';

/** A team's newest scan, open or closed; null when it has none. */
export async function readNewestScan(db: Kysely<Schema>, team: string): Promise<Scan | null> {
  const [scan] = (await newestScanRow(db, { team })).rows;
  if (!scan) return null;
  const answers = (await answerRows(db, { team, round: scan.round })).rows;
  const members = (await memberRows(db, { team })).rows;
  return scanOf(scan, answers, new Map(members.map(({ member, name }) => [member, name])));
}
