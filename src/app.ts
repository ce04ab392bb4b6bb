import { type Content, loadContent } from '../content/index.ts';
import { searchOf } from '../dialogs/questions.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { assemble } from './parts.ts';
import { startRetention } from './retention/retention.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import type { World } from './world.ts';

/** Time (ms) after the start in which first turns go before the search's index. */
const INDEX_DELAY = 1_000;

export type App = Readonly<{
  url: string;
  content: Content;
  /** Tells whoever asks that nothing new should come here; everything else goes on. */
  stopping(): void;
  /** Finishes what is under way, and ends. */
  close(): Promise<void>;
}>;

/**
 * Starts everything.
 * @throws with a message for the operator when something it needs is not right
 */
export async function startApp(config: Config, log: Log, world: World = {}): Promise<App> {
  // The store opens while this thread reads the content.
  const opening = openStore(config);
  try {
    const content = loadContent();
    return await serve(config, log, content, await opening, world);
  } catch (error) {
    await opening.then(
      (store) => store.close(),
      () => {},
    );
    throw error;
  }
}

async function serve(config: Config, log: Log, content: Content, store: Store, world: World): Promise<App> {
  const { bot, tab, outbox, health, listen } = assemble({ config, log, content, store }, world);
  const server = await listen();
  outbox.start();
  const { now = () => new Date() } = world;
  const retention = startRetention({ store, keep: config.keep, now, log });
  // The first question should not wait for the index, nor the first turn for a question that nobody asked yet.
  setTimeout(() => searchOf(content), INDEX_DELAY).unref();
  return {
    url: server.url,
    content,
    stopping: health.stopping,
    async close() {
      health.stopping();
      await server.close();
      await retention.stop();
      await tab.settled();
      await bot.close();
      await outbox.stop();
      await store.close();
    },
  };
}
