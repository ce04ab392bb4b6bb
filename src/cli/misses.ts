import { own } from '../../content/own.ts';
import { readConfig } from '../config/config.ts';
import { printable, reasonOf } from '../printable.ts';
import { openStoreBeside } from '../store/open.ts';

/** `npm run misses`: lists questions without results, results that were not wanted and links that do not work, for editors. */

const TITLES: Record<string, string> = {
  'nothing-found': 'Niets gevonden',
  'not-wanted': 'Niet wat iemand zocht',
  'broken-link': 'Link werkt niet',
};

try {
  const store = await openStoreBeside(readConfig(process.env));
  const misses = await store.misses();
  await store.close();
  if (misses.length === 0) process.stdout.write('Er is nog niets gemeld.\n');
  for (const { kind, question, resource, times, last } of misses) {
    const what = printable([question, resource].filter(Boolean).join(' → '));
    process.stdout.write(
      `${own(TITLES, kind) ?? printable(kind)}  ${String(times).padStart(4)} x  (laatst ${last})  ${what}\n`,
    );
  }
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
}
