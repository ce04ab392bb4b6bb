import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { loadContent } from '../../content/index.ts';
import { table } from '../../src/cli/table.ts';
import { createActivities } from '../bench/activities.ts';
import { countSaved, warmUp } from '../bench/bots.ts';
import { createSender } from '../chaos/send.ts';
import { freePort } from '../fixtures/free-port.ts';
import { Postgres } from '../fixtures/postgres.ts';
import { startTokens, type Tokens } from '../fixtures/tokens.ts';
import { attackers } from './attackers.ts';
import { type Crowd, gather } from './crowd.ts';
import { ordinary } from './ordinary.ts';
import { type SickTeams, startSickTeams } from './teams.ts';

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

const BOT = join(import.meta.dirname, '../fixtures/locked-process.ts');

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
    if (store === 'sqlite') await siege('SQLite', { DATABASE_FILE: join(folder, 'zelfscan.db') });
    else await onPostgres();
  }
} finally {
  await teams.close();
  await tokens.end();
}

async function onPostgres(): Promise<void> {
  const server = await Postgres.start(true);
  try {
    await siege('PostgreSQL', { DATABASE_URL: await server.database() });
  } finally {
    await server.end();
  }
}

type Reading = Readonly<{ rss: number; files: number }>;

async function siege(name: string, store: Readonly<Record<string, string>>): Promise<void> {
  const bot = await start(store, tokens, teams);
  const activities = createActivities(content, 400);
  const url = `${bot.url}/api/messages`;
  await warmUp(url, tokens, activities);
  const before = activities.answered();
  const people = ordinary(content, activities, createSender(url, tokens.headers));

  const still = gather([people.doing]);
  await setTimeout(Math.min(1, minutes / 2) * 60_000);
  const quiet = people.measured();
  await still.stop();
  people.measured();

  const crowd = gather([people.doing, ...attackers({ url: bot.url, headers: tokens.headers })]);
  const first = Math.min(1, minutes / 2) * 60_000;
  await setTimeout(first);
  const early = await bot.reading();
  await setTimeout(minutes * 60_000 - first);
  const late = await bot.reading();
  const loud = people.measured();

  const { code, took } = await bot.stop();
  await crowd.stop();
  const kept = (await countSaved(store, activities)) - before;
  report(name, { quiet, loud, early, late, code, took, lost: Math.max(0, people.saved() - kept), crowd });
}

type Result = Readonly<{
  quiet: Readonly<{ p99: number; answers: number }>;
  loud: Readonly<{ p99: number; answers: number }>;
  early: Reading;
  late: Reading;
  code: number | null;
  /** How long (ms) the stop took. */
  took: number;
  /** How many answers were told to be saved, and are not there. */
  lost: number;
  crowd: Crowd;
}>;

function report(name: string, { quiet, loud, early, late, code, took, lost, crowd }: Result): void {
  const outcomes = [...crowd.outcomes].map(([what, counts]) => [
    what,
    [...counts].map(([outcome, count]) => `${outcome}: ${count}`).join(', '),
  ]);
  say(`\n${name}, ${minutes} minutes; Teams was asked ${teams.asked()} times\n`);
  say(table(['who', 'what came of it'], outcomes));
  const slower = loud.p99 / quiet.p99;
  const faults = [...(crowd.outcomes.values() ?? [])].flatMap((counts) =>
    [...counts.keys()].filter((outcome) => /^5/.test(outcome) && outcome !== '503'),
  );
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
      `${early.rss.toFixed(0)} MB`,
      `${late.rss.toFixed(0)} MB`,
      `${(late.rss / early.rss).toFixed(2)} x`,
      `${MEMORY} x`,
      ok(late.rss <= early.rss * MEMORY),
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
    ['saved answers that are gone', '', `${lost}`, '', '0', ok(lost === 0)],
    ['faults of the server', '', `${faults.length}`, '', '0', ok(faults.length === 0)],
  ];
  say(table(['', 'before', 'at the end', '', 'bar', ''], rows));
  if (rows.some((row) => row.at(-1) !== 'good')) process.exitCode = 1;
}

function ok(holds: boolean): string {
  return holds ? 'good' : 'NOT GOOD';
}

async function start(store: Readonly<Record<string, string>>, { settings }: Tokens, { url }: SickTeams) {
  const port = await freePort();
  const child = fork(BOT, [], {
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    env: { PATH: process.env.PATH, ...settings, TEST_CONNECTOR: url, ...store, PORT: String(port) },
  });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child.stdout as NodeJS.EventEmitter, 'data'),
    ended.then(([code]) => Promise.reject(new Error(`the bot ended with ${code}`))),
  ]);
  child.stdout?.resume();
  return {
    url: `http://127.0.0.1:${port}`,
    async reading(): Promise<Reading> {
      const answered = once(child, 'message');
      child.send('rss');
      const [bytes] = await answered;
      return { rss: Number(bytes) / 1_048_576, files: filesOf(child) };
    },
    async stop(): Promise<{ code: number | null; took: number }> {
      const began = performance.now();
      child.kill('SIGTERM');
      const [code] = await ended;
      return { code, took: performance.now() - began };
    },
  };
}

/** How many files and connections a process holds open; Linux tells. */
function filesOf({ pid }: ChildProcess): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return Number.NaN;
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
