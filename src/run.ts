import { openContent } from '../content/built-content.ts';
import type { Content } from '../content/index.ts';
import { findPersonalData } from '../dialogs/privacy/find-personal-data.ts';
import { searchOf } from '../dialogs/questions.ts';
import type { Config } from './config/config.ts';
import { withTerms } from './config/told-terms.ts';
import { startExpiry } from './expiry.ts';
import type { Log } from './log.ts';
import { assemble } from './parts.ts';
import { readings } from './readings.ts';
import { startRegion } from './region/region.ts';
import { startRetention } from './retention/retention.ts';
import { shutDown } from './shut-down.ts';
import type { Store } from './store/contract/store.ts';
import type { Telemetry } from './telemetry/telemetry.ts';
import { watchedStore } from './telemetry/watched-store.ts';
import { ownBuild } from './version.ts';
import type { World } from './world.ts';

/**
 * When (ms after the start) things are loaded that a first turn would wait for. Turns that come before are not held up.
 */
const SDK_DELAY = 500;
const INDEX_DELAY = 1_000;
const PATTERNS_DELAY = 1_200;

/** When (ms after the start) the bot sees whether it can send. */
const TOKEN_DELAY = 3_000;

/** A made-up note, with several kinds of personal data. */
const NOTE =
  'Anna woont op Dorpsstraat 1, 1234 AB, is van 1 maart 1980 en belt 0612345678 of mailt a@example.nl.';

/** The running bot. */
export type App = Readonly<{
  url: string;
  content: Content;
  /** Has the health check say that new requests should go elsewhere. Everything else goes on. */
  stopping(): void;
  /** Finishes what is under way, and ends. */
  close(): Promise<void>;
}>;

type RunDeps = Readonly<{
  config: Config;
  log: Log;
  /** The store, which may still be opening. */
  opening: Promise<Store>;
  world: World;
}>;

/** Reads the content, puts the parts together, and lets them run. */
export async function run({ config, log, opening, world }: RunDeps): Promise<App> {
  const written = await openContent();
  const content = withTerms(written, config.keep);
  const isLearned = 'prepared' in content.learning;
  if (!isLearned) {
    log.warn(
      'the content is not the one that was built: it is learned anew now; run `npm run build` to do that once',
    );
  }
  const opened = await opening;
  const telemetry = await telemetryFor(config, log);
  const store = telemetry ? watchedStore(opened, telemetry) : opened;
  // Learning keeps the whole process busy for half a minute, so a connection to the database would be given up meanwhile.
  if (!isLearned) searchOf(content);
  const parts = await assemble({ config, log, content: written, store, telemetry }, world);
  const server = await parts.listen();
  parts.outbox.start();
  const { now = () => new Date() } = world;
  const retention = startRetention({ store, keep: config.keep, now, log, telemetry });
  const region = startRegion({ store, content, now, log });
  const expiry = startExpiry(config, now, log);
  if (telemetry) readings({ config, now, health: parts.health }).forEach(telemetry.reads);
  // Somebody's first message should not wait for the SDK: in a small container loading it takes most of a turn's time.
  setTimeout(
    () => parts.bot.warmUp().catch((error) => log.error('the SDK can not be loaded', { error })),
    SDK_DELAY,
  ).unref();
  // The first question should not wait for the index, and the first turns should not wait while it is built.
  setTimeout(() => searchOf(content), INDEX_DELAY).unref();
  // The first note should not wait for patterns that were never used.
  setTimeout(() => findPersonalData(NOTE), PATTERNS_DELAY).unref();
  // A wrong secret should show before somebody waits for a card.
  if (config.app) setTimeout(() => void parts.bot.tryToken(), TOKEN_DELAY).unref();
  return {
    url: server.url,
    content,
    stopping: parts.health.stopping,
    close: () => shutDown({ parts, server, store, jobs: [retention, region, expiry], telemetry }),
  };
}

/** Loaded only where a collector is set: it costs memory and a part of a start. */
async function telemetryFor({ telemetry }: Config, log: Log): Promise<Telemetry | undefined> {
  if (!telemetry) return undefined;
  const { startOtlp } = await import('./telemetry/otlp.ts');
  return startOtlp({ ...telemetry, version: ownBuild(), log });
}
