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

const USAGE = `npm run misses -- [--since 2026-11-01] [--until 2026-11-30] [--at-least ${FEWEST}] [--out BESTAND]
  --since, --until  de eerste en de laatste dag
  --at-least        alleen wat zo vaak is gevraagd; ${FEWEST} of meer, want wat één keer is gevraagd kan over één persoon gaan
  --out             schrijft de lijst in dit bestand, en anders op het scherm
`;

try {
  const { since, until, fewest, out } = options();
  const store = await openStoreThere(readConfig(process.env));
  if (!store) {
    throw new Error(
      'Er is nog geen database, en die is nu niet gemaakt. Start de bot eerst, of geef DATABASE_FILE of DATABASE_URL zoals de bot die heeft.',
    );
  }
  const misses = await store.misses({ since, until }).finally(() => store.close());
  const often = oftenMissed(misses, fewest);
  const table = missesTable(await openContent(), often);
  if (out) {
    writeFileSync(out, table, { mode: 0o600 });
    process.stdout.write(`De lijst staat in ${out}\n`);
  } else process.stdout.write(table);
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
    if (since && until && since > until) throw new Error('--since ligt na --until');
    const fewest = Number(values['at-least']);
    if (!Number.isInteger(fewest) || fewest < FEWEST) throw new Error(`--at-least: ${FEWEST} of meer`);
    return { since, until, fewest, out: values.out };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function dayIn(written: string | undefined, option: string): Day | undefined {
  if (written === undefined) return undefined;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(written) && Number.isFinite(Date.parse(written));
  if (isDay && new Date(written).toISOString().startsWith(written)) return asDay(written);
  throw new Error(`${option}: een dag, zoals 2026-11-01`);
}
