import { join } from 'node:path';
import type { Content } from '../../content/index.ts';
import { startBotProcess } from '../fixtures/bot-process.ts';
import type { Tokens } from '../fixtures/tokens.ts';
import { createActivities } from './activities.ts';
import { load } from './load.ts';

/** Where a bot starts: a folder for its databases, and the checkout of the repository that it is of. */
type Around = Readonly<{ content: Content; tokens: Tokens; folder: string; checkout?: string }>;

/** Starts bots one after the other, each on a new file. */
export function createColdStart({ content, tokens, folder, checkout }: Around) {
  let starts = 0;

  /** @returns how long (ms) it takes from nothing to the first answer that is saved */
  return async (): Promise<number> => {
    const { headers } = tokens;
    const activities = createActivities(content, 1);
    const store = { DATABASE_FILE: join(folder, `start-${++starts}.db`) };
    const began = performance.now();
    const bot = await startBotProcess(tokens, store, checkout === undefined ? {} : { checkout });
    try {
      for (const body of [activities.start(0), activities.answer()]) {
        await load(bot.messages, { connections: 1, requests: 1, body: () => body, headers });
      }
      return performance.now() - began;
    } finally {
      await bot.kill();
    }
  };
}
