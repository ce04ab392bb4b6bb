import type { Config } from './config/config.ts';
import type { Log } from './log.ts';
import type { App } from './run.ts';
import { openStore } from './store/open.ts';
import type { World } from './world.ts';

/**
 * Starts everything. The store opens in a thread of its own, or on a server, while this thread loads the rest.
 * @throws with a message for the operator when something that it needs is not right
 */
export async function startApp(config: Config, log: Log, world: World = {}): Promise<App> {
  const opening = openStore(config, log);
  // run() reports this failure; without a handler Node would call it unhandled first.
  opening.catch(() => {});
  try {
    const { run } = await import('./run.ts');
    return await run({ config, log, opening, world });
  } catch (error) {
    await opening.then(
      (store) => store.close(),
      () => {},
    );
    throw error;
  }
}
