import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../content/index.ts';
import type { Change } from '../../dialogs/change.ts';
import { timeOf } from '../../dialogs/time.ts';
import { createBot } from '../../src/bot/bot.ts';
import { createMembership } from '../../src/bot/elsewhere/membership.ts';
import { readConfig } from '../../src/config/config.ts';
import { createDeadlines } from '../../src/deadline.ts';
import { elapsed } from '../../src/elapsed.ts';
import { createLog } from '../../src/log.ts';
import { startServer } from '../../src/server/server.ts';
import type { Store } from '../../src/store/contract/store.ts';
import { openStore } from '../../src/store/open.ts';
import { createEntra } from '../../src/tab/entra.ts';
import { createLive } from '../../src/tab/live/live.ts';
import { telling } from '../../src/tab/live/telling.ts';
import { createTab } from '../../src/tab/tab.ts';
import { createQuestions } from '../../src/turn/questions.ts';
import { remembering } from '../../src/turn/remembered.ts';

/**
 * The server of the tab's benchmarks, as a process of its own: `node tab-server.ts <folder> <teams> <settings>`. It tells
 * its parent where it listens, and what it uses as often as it is asked. With `DATABASE_URL` it is on PostgreSQL. Only what
 * Teams would answer is left out.
 */

const [folder = '', teams = '0', settings = '{}'] = process.argv.slice(2);
/** How many teams are saved at once. */
const BATCH = 50;
/** Requests are about each team whose number is divisible by this. */
const ASKED = 10;

const now = () => new Date();
const content = loadContent();
const file = join(mkdtempSync(join(folder, 'tab-')), 'tab.db');
const store = await openStore(readConfig({ DATABASE_FILE: file, ...databaseIn(process.env) }));
for (let from = 0; from < Number(teams); from += BATCH) {
  const numbers = Array.from({ length: Math.min(BATCH, Number(teams) - from) }, (_, n) => from + n);
  await Promise.all(numbers.map((n) => save(n)));
}
const log = createLog((line) => process.stderr.write(`${line}\n`));
const questions = createQuestions(elapsed);
const remembered = remembering(store, elapsed);
const live = createLive({ store, elapsed, log });
const turns = {
  content,
  store: telling(remembered.store, live.changed),
  recall: remembered.recall,
  log,
  now,
  elapsed,
  questions,
  address: 'https://zelfscan.example',
  tab: { page: 'https://zelfscan.example/tab', app: null },
};
const deadlines = createDeadlines();
const bot = createBot({ ...turns, deadlines, app: null, owners: null });
const membership = createMembership({ store, outside: { isMember: async () => true }, elapsed, log });
const tab = createTab({
  ...turns,
  deadlines,
  live,
  bot: { ...bot, membership },
  identity: createEntra(JSON.parse(settings), elapsed),
  requests: Number.POSITIVE_INFINITY,
});
const server = await startServer({ bot, log, tab }, { host: '127.0.0.1', port: 0 });
process.on('message', (what) => process.send?.(what === 'memory' ? memory() : processor()));
process.send?.(server.url);

/** How long (ms) a processor worked for this process so far. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** The memory (bytes) that its main thread holds on to. How much of it the process gives back is up to V8. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function databaseIn({ DATABASE_URL }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return DATABASE_URL ? { DATABASE_URL } : {};
}

/** A team that answered everything in one round; those that are asked about, also half of the next. */
async function save(n: number): Promise<void> {
  const team = `group:${n}`;
  const address = { serviceUrl: 'http://127.0.0.1:9/', account: null, tenant: 'tenant-noord' };
  await store.keepAddress({ team, conversation: `${n}`, member: '' }, address, timeOf(now()));
  await store.save(
    round(n, 1, [...answers(n, 1, content.criteria.length), { kind: 'close-scan', round: 1 }]),
  );
  if (n % ASKED === 0) await store.save(round(n, 2, answers(n, 2, content.criteria.length / 2)));
}

function answers(n: number, round: number, count: number): Change[] {
  return content.criteria.slice(0, count).map(({ id, wording }, index) => ({
    kind: 'answer',
    round,
    criterion: id,
    expected: 0,
    choice: content.choices[(index + n + round) % content.choices.length]?.id ?? null,
    reason: null,
    note: 'Zie de map',
    link: '',
    wording,
  }));
}

function round(n: number, number: number, changes: readonly Change[]): Parameters<Store['save']>[0] {
  return {
    team: { id: `group:${n}`, kind: 'group', name: `Wijkteam ${n}` },
    tenant: 'tenant-noord',
    member: { id: `aad-Lid ${n}`, name: `Lid ${n}` },
    conversation: `${n}`,
    activity: `round ${number}`,
    at: timeOf(Date.UTC(2026, number - 1, 1, 9)),
    known: { team: false, member: false },
    changes: [{ kind: 'start-scan', round: number }, ...changes],
    deliveries: [],
    cardChange: null,
  };
}
