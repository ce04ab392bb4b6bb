import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent } from '../../content/index.ts';
import { table } from '../../src/cli/table.ts';
import { Postgres } from '../fixtures/postgres.ts';
import { startTokens } from '../fixtures/tokens.ts';
import { faultsIn, type Result, siege } from './run.ts';
import { startSickTeams } from './teams.ts';

/**
 * `npm run siege`: ten minutes of hostile load of every kind, with a Teams that hangs, on each store. Ordinary answers
 * must stay quick, memory and open files level, and the bot must stop in order in the middle of it. It ends with 1 when
 * that is not so. `npm run siege -- --minutes 1 --store sqlite` is a short one.
 */

/** How many times slower ordinary answers may be than when it is quiet. */
const SLOWER = 3;
/** How many times as much memory, and how many more files, there may be at the end as after the first minute. */
const MEMORY = 1.2;
const FILES = 100;
/** How long (ms) a stop may take. */
const STOP = 10_000;

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, store: { type: 'string', default: 'both' } },
});
const minutes = Number(values.minutes);
const stores = values.store === 'both' ? ['sqlite', 'postgres'] : [values.store];
if (!(minutes > 0) || stores.some((store) => store !== 'sqlite' && store !== 'postgres')) {
  process.stderr.write('--minutes is a number above 0; --store is sqlite, postgres or both.\n');
  process.exit(1);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const content = loadContent();
const folder = mkdtempSync(join(tmpdir(), 'zelfscan-siege-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const tokens = await startTokens();
const teams = await startSickTeams();
try {
  for (const store of stores) {
    if (store === 'sqlite') await besiege('SQLite', { DATABASE_FILE: join(folder, 'zelfscan.db') });
    else await onPostgres();
  }
} finally {
  await teams.close();
  await tokens.end();
}

async function onPostgres(): Promise<void> {
  const server = await Postgres.start(true);
  try {
    await besiege('PostgreSQL', { DATABASE_URL: await server.database() });
  } finally {
    await server.end();
  }
}

async function besiege(name: string, store: Readonly<Record<string, string>>): Promise<void> {
  const loud = minutes * 60_000;
  const quiet = Math.min(60_000, loud / 2);
  report(name, await siege({ content, tokens, teams, store, quiet, loud }));
}

function report(name: string, result: Result): void {
  const { quiet, loud, early, late, code, took, saved, lost, outcomes } = result;
  const counts = [...outcomes].map(([what, counted]) => [
    what,
    [...counted].map(([outcome, count]) => `${outcome}: ${count}`).join(', '),
  ]);
  say(`\n${name}, ${minutes} minutes; Teams was asked ${teams.asked()} times\n`);
  say(table(['who', 'what came of it'], counts));
  const slower = loud.p99 / quiet.p99;
  const faults = faultsIn(result);
  const rows = [
    [
      'p99 of ordinary answers',
      `${quiet.p99.toFixed(1)} ms`,
      `${loud.p99.toFixed(1)} ms`,
      `${slower.toFixed(2)} x`,
      `${SLOWER} x`,
      ok(slower <= SLOWER),
    ],
    [
      'memory',
      `${early.memory.toFixed(0)} MB`,
      `${late.memory.toFixed(0)} MB`,
      `${(late.memory / early.memory).toFixed(2)} x`,
      `${MEMORY} x`,
      ok(late.memory <= early.memory * MEMORY),
    ],
    [
      'open files',
      `${early.files}`,
      `${late.files}`,
      `${late.files - early.files} more`,
      `${FILES} more`,
      ok(late.files - early.files <= FILES),
    ],
    [
      'stop',
      '',
      `${(took / 1_000).toFixed(1)} s, code ${code}`,
      '',
      '10 s, code 0',
      ok(code === 0 && took <= STOP),
    ],
    ['saved answers that are gone', '', `${lost} of ${saved}`, '', '0', ok(lost === 0)],
    ['faults of the server', '', `${faults.length}`, '', '0', ok(faults.length === 0)],
  ];
  say(table(['', 'before', 'at the end', '', 'bar', ''], rows));
  if (rows.some((row) => row.at(-1) !== 'good')) process.exitCode = 1;
}

function ok(holds: boolean): string {
  return holds ? 'good' : 'NOT GOOD';
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
