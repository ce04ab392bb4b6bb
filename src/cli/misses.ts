import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openContent } from '../../content/built-content.ts';
import { asDay, type Day } from '../../dialogs/time.ts';
import { readConfig } from '../config/config.ts';
import { reasonOf } from '../printable.ts';
import { openStoreThere } from '../store/open.ts';
import { FEWEST, missesTable, oftenMissed } from './misses-table.ts';

/**
 * `npm run misses`: writes questions without results, results that were not wanted and links that do not work as CSV, for
 * editors.
 */

const USAGE = `npm run misses -- [--since 2026-11-01] [--until 2026-11-30] [--at-least ${FEWEST}] [--out FILE]
  --since, --until  the first and the last day, as the Netherlands has them
  --at-least        tells only questions that were asked so often; ${FEWEST} or more, since one that was asked once is somebody's own
  --out             writes the CSV to this file, and to the screen without it
`;

try {
  const { since, until, fewest, out } = options();
  const store = await openStoreThere(readConfig(process.env));
  if (!store) {
    throw new Error(
      'There is no database yet, and none was made. Set DATABASE_FILE or DATABASE_URL as the bot has it, or start the bot first.',
    );
  }
  const misses = await store.misses({ since, until }).finally(() => store.close());
  const often = oftenMissed(misses, fewest);
  const table = missesTable(await openContent(), often);
  if (out) writeFileSync(out, table, { mode: 0o600 });
  else process.stdout.write(table);
  if (often.length === 0)
    process.stderr.write(`Er is nog niets gemeld dat minstens ${fewest} keer is gevraagd.\n`);
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        since: { type: 'string' },
        until: { type: 'string' },
        'at-least': { type: 'string', default: `${FEWEST}` },
        out: { type: 'string' },
      },
    });
    const [since, until] = [dayIn(values.since, '--since'), dayIn(values.until, '--until')];
    if (since && until && since > until) throw new Error('--since is after --until');
    const fewest = Number(values['at-least']);
    if (!Number.isInteger(fewest) || fewest < FEWEST) throw new Error(`--at-least takes ${FEWEST} or more`);
    return { since, until, fewest, out: values.out };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function dayIn(written: string | undefined, option: string): Day | undefined {
  if (written === undefined) return undefined;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(written) && Number.isFinite(Date.parse(written));
  if (isDay && new Date(written).toISOString().startsWith(written)) return asDay(written);
  throw new Error(`${option} takes a day such as 2026-11-01`);
}
