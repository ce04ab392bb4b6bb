import { join } from 'node:path';
import type { Content } from '../../content/index.ts';
import { table } from '../../src/cli/table.ts';
import { type StoreSettings, startBotProcess } from '../fixtures/bot-process.ts';
import type { Tokens } from '../fixtures/tokens.ts';
import { createActivities } from './activities.ts';
import { checkSaved, measureAnswers, WARMING, warmUp } from './answers.ts';
import { fill } from './fill.ts';
import { onGround } from './ground.ts';
import type { Measured } from './load.ts';
import type { Say } from './say.ts';

/** The people who answer, whatever the number of teams beside theirs. */
const PEOPLE = 64;
/** One after the other: with many at once the times would be those of the queue. */
const CONNECTIONS = 1;
/** How often each size is measured, in turn, so that a machine that is slower for a while is so for all. */
const TIMES = 3;

type Size = Readonly<{ store: string; teams: number; settings: StoreSettings; times: Measured[] }>;

/** Whether the answer turn stays as fast when there are ever more teams. */
export async function benchGrowth(
  content: Content,
  say: Say,
  { sizes = [100, 10_000, 100_000], requests = 2_000, warming = WARMING, times = TIMES } = {},
): Promise<void> {
  await onGround(async ({ folder, tokens, database }) => {
    const measured: Size[] = [];
    for (const teams of sizes) {
      const file = { DATABASE_FILE: join(folder, `${teams}.db`) };
      const server = { DATABASE_URL: await database() };
      for (const [store, settings] of [
        ['SQLite', file],
        ['PostgreSQL', server],
      ] as const) {
        await fill(settings, teams);
        measured.push({ store, teams, settings, times: [] });
      }
    }
    for (let time = 0; time < times; time += 1) {
      for (const size of measured) {
        size.times.push(await measure(content, tokens, { settings: size.settings, time, requests, warming }));
      }
    }
    print(measured, times, say);
  });
}

type Run = Readonly<{ settings: StoreSettings; time: number; requests: number; warming: number }>;

async function measure(
  content: Content,
  tokens: Tokens,
  { settings, time, requests, warming }: Run,
): Promise<Measured> {
  const activities = createActivities(content, PEOPLE, (n) => `aad-${time}-${n}`);
  const bot = await startBotProcess(tokens, settings);
  const to = { url: bot.messages, activities, tokens };
  try {
    await warmUp(to, warming);
    return await measureAnswers(to, { connections: CONNECTIONS, requests });
  } finally {
    await bot.kill();
    await checkSaved(settings, activities);
  }
}

function print(sizes: readonly Size[], runs: number, say: Say): void {
  const median = (times: readonly Measured[], of: 'p50' | 'p99') =>
    times.map((one) => one[of]).sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  const rows = sizes.map(({ store, teams, times }) => {
    const first = sizes.find((one) => one.store === store)?.times ?? times;
    const ratio = median(times, 'p50') / median(first, 'p50');
    const [p50, p99] = [median(times, 'p50'), median(times, 'p99')];
    return [store, `${teams}`, p50.toFixed(2), p99.toFixed(2), `${ratio.toFixed(2)} x`];
  });
  say(table(['store', 'teams', 'p50 ms', 'p99 ms', 'p50 : first'], rows));
  say(`bar: p50 within 1.1 x; the median of ${runs} runs over ${CONNECTIONS} connection`);
}
