import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../src/cli/table.ts';
import { type Advisories, type Finding, findingsIn, readAdvisories, staleReasons } from './advisories.ts';

/** `npm run advisories`: which known advisories our dependencies meet, without asking anybody. */

const HEAD = ['package', 'installed', 'for', 'advisory', 'severity', 'fixed in', 'what we say about it'];

try {
  const list = readAdvisories(readFileSync(join(import.meta.dirname, 'advisories.json'), 'utf8'));
  const lock = readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8');
  const findings = findingsIn(lock, list);
  const stale = staleReasons(findings, list);
  if (findings.length > 0) say(`${table(HEAD, findings.map(row))}\n\n`);
  for (const reason of stale) say(`The reason for ${reason} belongs to nothing any more: take it out.\n`);
  say(sum(findings, list));
  process.exitCode = stale.length > 0 || findings.some(({ why }) => !why) ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function row({ package: name, version, dev, id, severity, fixed, why }: Finding): string[] {
  const said = why ?? 'NOTHING YET: update it, override it, or say in deployment/advisories.json why not.';
  return [name, version, dev ? 'dev' : 'prod', id, severity, fixed ?? 'nothing', said];
}

/** The last line of the output. It also tells how far the list reaches: an advisory that is not in it is not found. */
function sum(findings: readonly Finding[], { checked, sources, advisories }: Advisories): string {
  const open = findings.filter(({ why }) => !why).length;
  const reach = sources.map(({ until, packages }) =>
    packages === 'all'
      ? `of every package until ${until}`
      : `of ${packages.length} that were looked up until ${until}`,
  );
  return (
    `${findings.length} found, ${open} of them without a reason; ${advisories.length} advisories, ` +
    `last checked on ${checked}.\nThe list knows ${reach.join(', and ')}.\n`
  );
}

function say(text: string): void {
  process.stdout.write(text);
}
