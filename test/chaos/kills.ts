import { setTimeout } from 'node:timers/promises';
import type { Content } from '../../content/index.ts';
import { askOnce } from './ask.ts';
import { type Bot, startBot } from './bot.ts';
import type { Database } from './databases.ts';
import { People, type Send } from './people.ts';
import type { Pressed } from './press.ts';
import { createTeams } from './teams.ts';
import type { World } from './world.ts';

/** How long (ms) after its first answer a bot is killed: a random time between these. */
const LIVES = { least: 200, most: 600 };
/** How long (ms) a bot that listens may take for its first answer. */
const SILENCE = 30_000;
/** How long (ms) a person whose bot died waits before sending the same activity again. */
const AGAIN = 20;

/**
 * Kills the bot while people press, and starts it again on the same database. People who got no answer send the same
 * activity again, as Teams does.
 * @param rounds how often the bot is killed
 * @returns what everybody was told
 */
export async function killRounds(
  content: Content,
  world: World,
  { settings }: Database,
  rounds: number,
): Promise<readonly Pressed[]> {
  let running = startBot(world, settings);
  let heard = Promise.withResolvers<void>();
  let over = false;

  async function killed(bot: Bot): Promise<Bot> {
    await bot.kill();
    return await startBot(world, settings);
  }

  const send: Send = async (press) => {
    const cut: string[] = [];
    while (!over) {
      const bot = await running;
      try {
        const asked = await askOnce(content, bot, press, cut);
        heard.resolve();
        return asked;
      } catch {
        cut.push(new Date().toISOString());
        await setTimeout(AGAIN);
      }
    }
    throw new Error('the run was over before everybody was answered');
  };

  const people = new People(content, world.join(createTeams(8, 2, 1)), send);
  try {
    await people.begin();
    people.go();
    for (let round = 0; round < rounds; round += 1) {
      const bot = await running;
      await Promise.race([heard.promise, silence()]);
      await setTimeout(LIVES.least + Math.random() * (LIVES.most - LIVES.least));
      heard = Promise.withResolvers();
      running = killed(bot);
    }
    await running;
    await people.stop();
    return people.pressed;
  } finally {
    over = true;
    await (await running.catch(() => null))?.kill();
  }
}

async function silence(): Promise<never> {
  await setTimeout(SILENCE, undefined, { ref: false });
  throw new Error('a bot that listens answers nobody');
}
