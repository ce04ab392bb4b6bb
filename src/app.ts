import { type Content, loadContent } from '../content/index.ts';
import { searchOf } from '../dialogs/questions.ts';
import { createBot } from './bot/bot.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { startServer } from './server.ts';
import { openSqlite } from './store/sqlite.ts';
import type { Store } from './store/store.ts';
import { createQuestions } from './turn/questions.ts';

/** Time (ms) after the start in which first turns go before the search's index. */
const INDEX_DELAY = 1_000;

export type App = Readonly<{ url: string; content: Content; close(): Promise<void> }>;

/**
 * Starts everything.
 * @throws with a message for the operator when something it needs is not right
 */
export async function startApp(config: Config, log: Log): Promise<App> {
  // The store opens in its own thread while this one reads the content.
  const opening = openSqlite(config.database);
  try {
    const content = loadContent();
    return await serve(config, log, content, await opening);
  } catch (error) {
    await opening.then(
      (store) => store.close(),
      () => {},
    );
    throw error;
  }
}

async function serve(config: Config, log: Log, content: Content, store: Store): Promise<App> {
  const bot = createBot({
    content,
    store,
    log,
    app: config.app,
    now: () => new Date(),
    questions: createQuestions(),
  });
  const server = await startServer(bot, log, config);
  // The first question should not wait for the index, nor the first turn for a question that nobody asked yet.
  setTimeout(() => searchOf(content), INDEX_DELAY).unref();
  return {
    url: server.url,
    content,
    async close() {
      await server.close();
      await bot.close();
      await store.close();
    },
  };
}
