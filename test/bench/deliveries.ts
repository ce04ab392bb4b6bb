import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEAMS_LIMITS } from '../../src/delivery/limits.ts';
import { openSqlite } from '../../src/store/sqlite/sqlite.ts';
import { openSqliteHere } from '../../src/store/sqlite/sqlite-here.ts';
import { mostWithin } from '../fixtures/stretch.ts';
import { type BenchConnector, startBenchConnector } from './deliveries-connector.ts';
import { prepareDeliveries } from './deliveries-prepare.ts';

export type DeliveriesMeasured = Readonly<{
  delivered: number;
  requests: number;
  kills: number;
  /** Messages that arrived more than once, counted by the times too many. */
  repeats: number;
  /** What the ledger says may have arrived without a word. */
  uncertain: number;
  states: Readonly<Record<string, number>>;
  /** For each limit: what is allowed, and the most that arrived in any stretch of that length. */
  peaks: readonly Readonly<{ of: 'all' | 'thread'; within: number; allowed: number; most: number }>[];
  seconds: number;
}>;

/**
 * Sends deliveries through a connector that refuses one request in twenty, while the process that sends them is
 * killed: every other time just after a message arrived and before that was answered.
 */
export async function measureDeliveries(
  count: number,
  kills: number,
  lease = 60_000,
): Promise<DeliveriesMeasured> {
  const folder = mkdtempSync(join(tmpdir(), 'zelfscan-deliveries-'));
  const file = join(folder, 'deliveries.db');
  const connector = await startBenchConnector();
  try {
    await prepareDeliveries(file, count, connector.url);
    const began = performance.now();
    const killed = await sendAll(connector, { file, count, kills, lease });
    const seconds = (performance.now() - began) / 1_000;
    const store = await openSqlite(file);
    const ledger = await store.ledger();
    await store.close();
    const times = [...connector.taken.values()];
    const repeats = times.reduce((sum, one) => sum + one - 1, 0);
    const requests = connector.requests.length;
    return {
      delivered: times.length,
      requests,
      kills: killed,
      repeats,
      ...ledger,
      peaks: peaksOf(connector),
      seconds,
    };
  } finally {
    await connector.close();
    rmSync(folder, { recursive: true });
  }
}

type Run = Readonly<{ file: string; count: number; kills: number; lease: number }>;

/** @returns how often the sending process was killed */
async function sendAll(connector: BenchConnector, { file, count, kills, lease }: Run): Promise<number> {
  const start = () => fork(join(import.meta.dirname, 'deliveries-sender.ts'), [file, String(lease)]);
  let child: ChildProcess = start();
  let killed = 0;
  const kill = () => {
    child.once('exit', () => {
      child = start();
    });
    child.kill('SIGKILL');
  };
  const done = new Promise<void>((resolve) => {
    connector.onTaken((taken) => {
      if (taken >= count) resolve();
      if (killed >= kills || taken < ((killed + 1) * count) / (kills + 1)) return 'answer';
      killed += 1;
      if (killed % 2 === 0) setTimeout(kill, Math.random() * 50);
      else kill();
      return killed % 2 === 0 ? 'answer' : 'silence';
    });
  });
  await done;
  // What was not marked comes once more, when its lease has ended.
  for (const end = Date.now() + lease + 10_000; Date.now() < end && !(await isAllSent(file)); ) {
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  return killed;
}

/** Looks beside the process that sends. */
async function isAllSent(file: string): Promise<boolean> {
  const store = await openSqliteHere(file);
  const { states } = await store.ledger();
  await store.close();
  return Object.keys(states).every((state) => state === 'sent');
}

function peaksOf({ requests }: BenchConnector): DeliveriesMeasured['peaks'] {
  const all = requests.map(({ at }) => at);
  const threads = [...Map.groupBy(requests, ({ thread }) => thread)].flatMap(([thread, of]) =>
    thread === null ? [] : [of.map(({ at }) => at)],
  );
  return [
    ...TEAMS_LIMITS.all.map(({ requests: allowed, within }) => {
      return { of: 'all' as const, within, allowed, most: mostWithin(all, within) };
    }),
    ...TEAMS_LIMITS.thread.map(({ requests: allowed, within }) => {
      const most = Math.max(...threads.map((times) => mostWithin(times, within)));
      return { of: 'thread' as const, within, allowed, most };
    }),
  ];
}

/** Measures and prints. */
export async function benchDeliveries(count: number, say: (line: string) => void): Promise<void> {
  const measured = await measureDeliveries(count, 5);
  const { delivered, requests, kills, repeats, uncertain, peaks, seconds } = measured;
  say(
    `deliveries: ${delivered} of ${count} in ${seconds.toFixed(0)} s, ${requests} requests, ${kills} kills`,
  );
  say(
    `            ${repeats} repeats (bar: ${kills}); ${uncertain} attempts without an answer in the ledger`,
  );
  for (const { of, within, allowed, most } of peaks) {
    const where = of === 'all' ? 'in all' : 'in one thread';
    say(`            most ${where} within ${within / 1_000} s: ${most} (limit: ${allowed})`);
  }
}

if (import.meta.main) {
  await benchDeliveries(Number(process.argv[2] ?? 10_000), (line) => process.stdout.write(`${line}\n`));
}
