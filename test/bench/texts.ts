import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Content } from '../../content/index.ts';
import { table } from '../../src/cli/table.ts';
import { readConfig } from '../../src/config/config.ts';
import { createLog } from '../../src/log.ts';
import { assemble } from '../../src/parts.ts';
import { openStore } from '../../src/store/open.ts';
import { createLocal } from '../../src/tab/local-people.ts';
import { startConnector } from '../fixtures/connector.ts';
import type { Say } from './say.ts';
import { SHAPES, type Shape } from './shapes.ts';
import { type Way, waysOf } from './text-ways.ts';

/** As long as a request can be (bytes), and a message that Teams lets people send (characters). */
const BODY_LIMIT = 262_144;
const LONG_MESSAGE = 28_000;
/** How long (ms) a text may take beyond reading its JSON, and how much longer one of twice the length. */
const BAR = 20;
const GROWTH = 2.5;
/** Below this time (ms) growth is noise. */
const NOISE = 8;

/** How many shapes are read before anything is measured. */
const WARMING = 20;

type Time = Readonly<{ way: string; shape: string; ms: number; growth: number }>;

/**
 * How long the hardest texts hold up everybody else, in each place where people type.
 * @returns whether all of it is within the bars
 */
export async function benchTexts(
  content: Content,
  say: Say,
  { shapes = SHAPES }: { shapes?: readonly Shape[] } = {},
): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'zelfscan-texts-'));
  const connector = await startConnector();
  const config = readConfig({
    PORT: '0',
    DATABASE_FILE: join(folder, 'texts.db'),
    PUBLIC_URL: 'https://zelfscan.example',
  });
  const store = await openStore(config);
  const local = createLocal();
  const log = createLog(() => {});
  const parts = await assemble(
    { config, log, content, store },
    { identity: local, tab: { requests: Number.POSITIVE_INFINITY } },
  );
  try {
    await parts.bot.warmUp();
    const times: Time[] = [];
    for (const way of await waysOf(content, { parts, serviceUrl: connector.url, local })) {
      for (const { text } of shapes.slice(0, WARMING)) await timeOf(way, text(2_000), RUNS);
      for (const shape of shapes) times.push(await measure(way, shape));
    }
    return print(times, say);
  } finally {
    await parts.bot.close();
    await store.close();
    await connector.close();
    rmSync(folder, { recursive: true });
  }
}

async function measure(way: Way, { name, text }: Shape): Promise<Time> {
  const longest = fitting(way, text);
  const lengths = [...new Set([Math.min(longest, LONG_MESSAGE), longest])];
  const times: Time[] = [];
  for (const length of lengths) {
    const first = await timeOf(way, text(length), RUNS);
    const ms = first > BAR ? await timeOf(way, text(length), SURE_RUNS) : first;
    times.push({ way: way.name, shape: name, ms, growth: await growthTo(way, text, length, ms) });
  }
  const most = (of: 'ms' | 'growth') => Math.max(...times.map((one) => one[of]));
  return { way: way.name, shape: name, ms: most('ms'), growth: most('growth') };
}

/** How much longer a text takes than its half; 0 where it takes too little for the clock to tell. */
async function growthTo(way: Way, text: Shape['text'], length: number, ms: number): Promise<number> {
  if (ms < NOISE) return 0;
  const growth = ms / (await timeOf(way, text(length / 2), RUNS));
  if (growth <= GROWTH) return growth;
  return (await timeOf(way, text(length), SURE_RUNS)) / (await timeOf(way, text(length / 2), SURE_RUNS));
}

/** How long (characters) a text can be whose JSON is within the limit. */
function fitting({ json }: Way, text: Shape['text']): number {
  const around = Buffer.byteLength(json(''));
  const bytes = Buffer.byteLength(json(text(1_000))) - around;
  return Math.floor(((BODY_LIMIT - around) / bytes) * 1_000 * 0.99);
}

/**
 * The time (ms) that a text takes, the mean of some runs, beyond what reading its JSON takes. It is that of this thread,
 * in which everybody is answered: what it waits for, and what else the machine does, is not in it.
 */
async function timeOf({ name, json, read }: Way, text: string, runs: number): Promise<number> {
  const bodies = Array.from({ length: runs }, (): unknown => {
    const sent = json(text);
    if (Buffer.byteLength(sent) > BODY_LIMIT) throw new Error(`${name}: ${Buffer.byteLength(sent)} bytes`);
    return JSON.parse(sent);
  });
  const began = process.threadCpuUsage();
  for (const body of bodies) await read(body);
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1_000 / runs;
}

/** The clock of a thread moves some milliseconds at a time; what seems over a bar is measured again, longer. */
const RUNS = 4;
const SURE_RUNS = 16;

function print(times: readonly Time[], say: Say): boolean {
  const lines = [...Map.groupBy(times, ({ way }) => way)].map(([way, all]) => {
    const slowest = all.toSorted((a, b) => b.ms - a.ms)[0];
    const steepest = all.toSorted((a, b) => b.growth - a.growth)[0];
    return [
      way,
      (slowest?.ms ?? 0).toFixed(1),
      slowest?.shape ?? '',
      `${(steepest?.growth ?? 0).toFixed(2)} x`,
      steepest?.growth ? steepest.shape : '',
    ];
  });
  say(table(['typed in', 'worst ms', 'with', 'twice the length', 'with'], lines));
  const over = times.filter(({ ms, growth }) => ms > BAR || growth > GROWTH);
  for (const { way, shape, ms, growth } of over)
    say(`over the bar: ${way}, ${shape}: ${ms.toFixed(1)} ms, ${growth.toFixed(2)} x`);
  say(
    `texts: ${times.length} measured, each up to the largest request (bars: ${BAR} ms beyond JSON.parse, ${GROWTH} x)`,
  );
  return over.length === 0;
}
