import { setTimeout } from 'node:timers/promises';
import { startBotProcess } from '../fixtures/bot-process.ts';
import type { Program } from '../fixtures/program.ts';
import { createActivities } from './activities.ts';
import { checkSaved, measureAnswers, warmUp } from './answers.ts';
import { type Beside, type Compared, inTurn } from './compared.ts';
import { type Ground, onGround } from './ground.ts';
import { freshStores, type StoreName } from './stores.ts';

const PEOPLE = 64;
const CONNECTIONS = 32;
const BAR = { atMost: 1.05 };
/** The part of the pairs that is measured: memory differs little from one start to the next, and each takes minutes. */
const OF_PAIRS = 0.2;

/** How long (ms) a bot is left alone before it counts as resting, how many answers follow, and on which stores. */
type Lengths = Readonly<{ rest: number; answers: number; stores: readonly StoreName[] }>;

const LONG: Lengths = { rest: 15_000, answers: 100_000, stores: ['SQLite', 'PostgreSQL'] };

/** How much memory the bots of both checkouts take: at rest after their start, and after many answers. */
export async function memoryBeside(
  { content, other, pairs }: Beside,
  { rest, answers, stores }: Lengths = LONG,
): Promise<Compared[]> {
  const compared: Compared[] = [];
  await onGround(async (ground) => {
    const fresh = freshStores(ground);
    for (const name of stores) {
      const side = (checkout?: string) => async () => {
        const store = await fresh[name]();
        const bot = await startBotProcess(ground.tokens, store, checkout === undefined ? {} : { checkout });
        const activities = createActivities(content, PEOPLE);
        try {
          await setTimeout(rest);
          const atRest = await bot.memory();
          await answer(bot, ground, { activities, answers });
          return { atRest, after: await bot.memory() };
        } finally {
          await bot.kill();
          await checkSaved(store, activities);
        }
      };
      const measured = await inTurn(Math.ceil(pairs * OF_PAIRS), { here: side(), there: side(other) });
      for (const [told, of] of [
        ['at rest', 'atRest'],
        [`after ${answers} answers`, 'after'],
      ] as const) {
        const each = measured.map(({ here, there }) => ({ here: here[of], there: there[of] }));
        compared.push({ name: `memory ${told}, ${name}`, unit: 'MB', pairs: each, bar: BAR });
      }
    }
  });
  return compared;
}

type Load = Readonly<{ activities: ReturnType<typeof createActivities>; answers: number }>;

async function answer(bot: Program, { tokens }: Ground, { activities, answers }: Load): Promise<void> {
  const to = { url: bot.messages, activities, tokens };
  await warmUp(to, 0);
  await measureAnswers(to, { connections: CONNECTIONS, requests: answers });
}
