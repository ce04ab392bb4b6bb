import { type Content, loadContent } from '../content/index.ts';
import { createBot } from './bot/bot.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { startServer } from './server.ts';
import { openSqlite } from './store/sqlite.ts';
import { createQuestions } from './turn/questions.ts';

export type App = Readonly<{ url: string; content: Content; close(): Promise<void> }>;

/**
 * Starts everything, in the order in which one needs the other.
 * @throws with a message for the operator when something it needs is not right
 */
export async function startApp(config: Config, log: Log): Promise<App> {
  const content = loadContent();
  const store = await openSqlite(config.database);
  const bot = createBot({
    content,
    store,
    log,
    app: config.app,
    now: () => new Date(),
    questions: createQuestions(),
  });
  try {
    const server = await startServer(bot, log, config);
    return {
      url: server.url,
      content,
      async close() {
        await server.close();
        await bot.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
