import { type Content, loadContent } from '../content/index.ts';
import { findPersonalData } from '../dialogs/privacy/find-personal-data.ts';
import { searchOf } from '../dialogs/questions.ts';
import type { Config } from './config/config.ts';
import type { Log } from './log.ts';
import { assemble } from './parts.ts';
import { startRegion } from './region/region.ts';
import { startRetention } from './retention/retention.ts';
import { shutDown } from './shut-down.ts';
import type { Store } from './store/contract/store.ts';
import type { World } from './world.ts';

/** Times (ms) after the start from which what first turns would wait for is loaded; until then those that come go before. */
const SDK_DELAY = 500;
const INDEX_DELAY = 1_000;
const PATTERNS_DELAY = 1_200;

/** Made up, with some of what is recognised. */
const NOTE =
  'Anna woont op Dorpsstraat 1, 1234 AB, is van 1 maart 1980 en belt 0612345678 of mailt a@example.nl.';

/** The running bot. */
export type App = Readonly<{
  url: string;
  content: Content;
  /** Tells whoever asks that nothing new should come here; everything else goes on. */
  stopping(): void;
  /** Finishes what is under way, and ends. */
  close(): Promise<void>;
}>;

/** Reads the content, puts the parts together, and lets them run. */
export async function run(config: Config, log: Log, opening: Promise<Store>, world: World): Promise<App> {
  const content = loadContent();
  const store = await opening;
  const parts = assemble({ config, log, content, store }, world);
  const server = await parts.listen();
  parts.outbox.start();
  const { now = () => new Date() } = world;
  const retention = startRetention({ store, keep: config.keep, now, log });
  const region = startRegion({ store, content, now, log });
  setTimeout(
    () => parts.bot.warmUp().catch((error) => log.error('the SDK can not be loaded', { error })),
    SDK_DELAY,
  ).unref();
  // The first question should not wait for the index, nor the first turn for a question that nobody asked yet.
  setTimeout(() => searchOf(content), INDEX_DELAY).unref();
  // Nor the first note for patterns that nothing was held against yet.
  setTimeout(() => findPersonalData(NOTE), PATTERNS_DELAY).unref();
  return {
    url: server.url,
    content,
    stopping: parts.health.stopping,
    close: () => shutDown({ parts, server, store, jobs: [retention, region] }),
  };
}
