import { type StoreSettings, startBotProcess } from '../fixtures/bot-process.ts';
import type { Program } from '../fixtures/program.ts';
import { createActivities } from './activities.ts';
import { checkSaved, measureAnswers, WARMING, warmUp } from './answers.ts';
import type { Beside, Compared } from './compared.ts';
import { type Ground, onGround } from './ground.ts';
import type { Pair } from './ratio.ts';
import { freshStores, type StoreName } from './stores.ts';

const PEOPLE = 64;
const CONNECTIONS = 32;
const BAR = { atLeast: 0.97 };
/** With one connection nothing waits for anything else: what a turn takes by itself. */
const ALONE = { bar: { atMost: 1.05 }, part: 0.1 };

/** How often a pair changes sides: there, here, here, there, or the reverse, so that a drift of the machine cancels out. */
const ORDERS = [
  ['there', 'here', 'here', 'there'],
  ['here', 'there', 'there', 'here'],
] as const;

type Side = keyof Pair;

/** How many answers are measured on each side of a pair, how many come before that, and on which stores. */
type Lengths = Readonly<{ requests: number; warming: number; stores: readonly StoreName[] }>;

const LONG: Lengths = { requests: 4_000, warming: WARMING, stores: ['SQLite', 'PostgreSQL'] };

/**
 * The answer turn of both checkouts, on each store: how many there are a second, how long half of them take at most with one
 * connection, and, where the system tells, how long a processor works for one in the process of the bot, which says more
 * on a machine that others use. Each pair starts both bots anew on new databases.
 */
export async function turnsBeside(beside: Beside, lengths = LONG): Promise<Compared[]> {
  const compared: Compared[] = [];
  await onGround(async (ground) => {
    const fresh = freshStores(ground);
    for (const name of lengths.stores) {
      const pairs: Record<Side, Measured>[] = [];
      for (let n = 0; n < beside.pairs; n += 1) {
        const stores = { here: await fresh[name](), there: await fresh[name]() };
        pairs.push(await measurePair(beside, ground, { stores, lengths, order: ORDERS[n % 2] ?? ORDERS[0] }));
      }
      compared.push(...comparedOf(name, pairs));
    }
  });
  return compared;
}

/** A number of answers, how long they took (s), how long a processor worked for them (ms), and the p50 of one alone (ms). */
type Measured = Readonly<{ answers: number; seconds: number; processor: number; alone: number }>;

function comparedOf(store: StoreName, pairs: readonly Record<Side, Measured>[]): Compared[] {
  const each = (of: (measured: Measured) => number): Pair[] =>
    pairs.map(({ here, there }) => ({ here: of(here), there: of(there) }));
  const turns = each(({ answers, seconds }) => answers / seconds);
  const processor = each(({ answers, processor }) => processor / answers);
  const alone = each(({ alone }) => alone);
  const told = processor.every(({ here, there }) => here > 0 && there > 0);
  return [
    { name: `answer turns, ${store}`, unit: 'a second', pairs: turns, bar: BAR },
    { name: `one alone, p50, ${store}`, unit: 'ms', pairs: alone, bar: ALONE.bar },
    ...(told ? [{ name: `processor time of one, ${store}`, unit: 'ms', pairs: processor }] : []),
  ];
}

type Run = Readonly<{ stores: Record<Side, StoreSettings>; lengths: Lengths; order: readonly Side[] }>;

async function measurePair(
  { content, other }: Beside,
  { tokens }: Ground,
  { stores, lengths: { requests, warming }, order }: Run,
): Promise<Record<Side, Measured>> {
  const bots: Program[] = [];
  const start = async (side: Side) => {
    const bot = await startBotProcess(tokens, stores[side], side === 'there' ? { checkout: other } : {});
    bots.push(bot);
    return { bot, url: bot.messages, activities: createActivities(content, PEOPLE), tokens };
  };
  const nothing: Measured = { answers: 0, seconds: 0, processor: 0, alone: 0 };
  const measured = { here: nothing, there: nothing };
  try {
    const sides = { here: await start('here'), there: await start('there') };
    for (const side of order.slice(0, 2)) await warmUp(sides[side], warming);
    for (const side of order) {
      const { answers, seconds, processor, alone } = measured[side];
      const { bot } = sides[side];
      const before = bot.processorTime();
      const slice = { connections: CONNECTIONS, requests: requests / 2 };
      const { perSecond } = await measureAnswers(sides[side], slice);
      measured[side] = {
        answers: answers + slice.requests,
        seconds: seconds + slice.requests / perSecond,
        processor: processor + bot.processorTime() - before,
        alone,
      };
      const few = { connections: 1, requests: Math.ceil(requests * ALONE.part) };
      const { p50 } = await measureAnswers(sides[side], few);
      // Each side is measured twice.
      measured[side] = { ...measured[side], alone: alone + p50 / 2 };
    }
    for (const bot of bots.splice(0)) await bot.kill();
    await checkSaved(stores.here, sides.here.activities);
    await checkSaved(stores.there, sides.there.activities);
    return measured;
  } finally {
    for (const bot of bots) await bot.kill();
  }
}
