import { setTimeout } from 'node:timers/promises';
import type { Content } from '../../content/index.ts';
import type { Postgres } from '../fixtures/postgres.ts';
import { askOrNothing } from './ask.ts';
import { startBot } from './bot.ts';
import type { Database } from './databases.ts';
import { People, type Send } from './people.ts';
import type { Pressed } from './press.ts';
import { createTeams } from './teams.ts';
import type { World } from './world.ts';

/** How the database goes away, and for how long (ms). */
export type Outage = Readonly<{ how: 'stop' | 'kill'; away: number }>;
/** `at`: when (ms since 1970) it went away. */
export type Gone = Outage & Readonly<{ at: number }>;

/** How long (ms) people press between two outages. */
const BETWEEN = 1_500;

/**
 * Takes PostgreSQL away under a bot that runs on, and brings it back, time after time.
 * @returns what everybody was told, and when the database was gone
 */
export async function stopPostgres(
  content: Content,
  world: World,
  server: Postgres,
  { settings }: Database,
  outages: readonly Outage[],
): Promise<Readonly<{ pressed: readonly Pressed[]; gone: readonly Gone[] }>> {
  const bot = await startBot(world, settings);
  const send: Send = (press) => askOrNothing(content, bot, press);
  const people = new People(content, world.join(createTeams(8, 2, 1)), send);
  const gone: Gone[] = [];
  try {
    await people.begin();
    people.go();
    for (const { how, away } of outages) {
      await setTimeout(BETWEEN);
      gone.push({ how, away, at: Date.now() });
      await server.order(how);
      await setTimeout(away);
      await server.order('start');
    }
    await setTimeout(BETWEEN);
    await people.stop();
    return { pressed: people.pressed, gone };
  } finally {
    await bot.kill();
  }
}
