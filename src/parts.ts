import { draw } from '../cards/draw.ts';
import type { Content } from '../content/index.ts';
import { composeDelivery } from '../dialogs/compose-delivery.ts';
import { type Bot, createBot } from './bot/bot.ts';
import { ownersFromGraph } from './bot/people/owners.ts';
import type { Config } from './config/config.ts';
import { withTerms } from './config/told-terms.ts';
import { createDeadlines } from './deadline.ts';
import { createOutbox, type Outbox } from './delivery/outbox.ts';
import { waking } from './delivery/waking.ts';
import { createBelongs } from './download/belongs.ts';
import { createDownloads } from './download/downloads.ts';
import { elapsed as machine } from './elapsed.ts';
import { createWriter } from './export/writer.ts';
import { createHealth, type Health } from './health.ts';
import type { Log } from './log.ts';
import { type InfoPages, infoPages } from './pages/info-pages.ts';
import { SECURITY_PATH, securityText } from './pages/security-text.ts';
import { identityFor, signInFor } from './proofs.ts';
import { type Server, startServer } from './server/server.ts';
import type { Store } from './store/contract/store.ts';
import { createLive, type Live } from './tab/live/live.ts';
import { telling } from './tab/live/telling.ts';
import { createTab, type Tab } from './tab/tab.ts';
import type { Telemetry } from './telemetry/telemetry.ts';
import { createQuestions } from './turn/questions.ts';
import { remembering } from './turn/remembered.ts';
import type { World } from './world.ts';

/** The parts that serve Teams and people, on one store. None of them runs by itself yet. */
export type Parts = Readonly<{
  bot: Bot;
  tab: Tab;
  live: Live;
  outbox: Outbox;
  health: Health;
  /** Gives up everything that waits for Teams, when there is no time left. The next start shows what was not shown. */
  leave(): void;
  /** Resolves when all work has ended, also work that its request no longer waited for. */
  settled(): Promise<void>;
  /**
   * Begins to take requests.
   * @throws ListenError
   */
  listen(): Promise<Server>;
}>;

type Ground = Readonly<{
  config: Config;
  log: Log;
  content: Content;
  store: Store;
  telemetry?: Telemetry | undefined;
}>;

/** Puts the parts together. */
export async function assemble(ground: Ground, world: World = {}): Promise<Parts> {
  const { config, log, store, telemetry } = ground;
  const content = withTerms(ground.content, config.keep);
  const { now = () => new Date(), elapsed = machine, random = Math.random, write = createWriter() } = world;
  const { app } = config;
  const address = config.address ?? `http://${config.host}:${config.port}`;
  const opens = { page: `${address}/tab`, app: config.catalogApp };
  const live = createLive({ store, elapsed, log });
  const remembered = remembering(store, elapsed);
  const told = telling(
    waking(remembered.store, () => outbox.wake()),
    live.changed,
  );
  const questions = createQuestions(elapsed);
  const { recall } = remembered;
  const turns = {
    content,
    store: told,
    recall,
    log,
    now,
    elapsed,
    questions,
    address,
    tab: opens,
    telemetry,
  };
  const leaving = new AbortController();
  const deadlines = createDeadlines(world.turn, leaving.signal);
  const owners = world.owners ?? (app ? ownersFromGraph(app, elapsed, log) : null);
  const { doors, sdk, turn: patience } = world;
  const waits = { deadlines, leaving: leaving.signal, patience };
  const identity = world.identity ?? (await identityFor(config, elapsed));
  const places = typeof identity === 'function' ? null : identity.places;
  const bot = createBot({ ...turns, ...waits, app, owners, places, doors, sdk });
  const tab = createTab({
    ...turns,
    bot,
    deadlines,
    live,
    identity,
    ...world.tab,
  });
  const signIn = world.signIn === undefined ? signInFor(config, address) : world.signIn;
  const personData = (person: string) => store.dataOf(person);
  const belongs = signIn && createBelongs({ store, outside: bot.outside });
  const downloads = createDownloads({ content, store, personData, write, now, log, signIn, belongs });
  const outbox = createOutbox({
    store,
    messenger: bot.messenger,
    unreached: bot.unreached,
    compose: (delivery, moment) => composeDelivery(content, delivery, { ...moment, tab: opens }),
    draw: (view) => draw(content, view),
    now,
    elapsed,
    random,
    log,
    pace: world.pace,
    leaving: leaving.signal,
    telemetry,
  });
  const health = createHealth(store, log, elapsed);
  const served = { bot, log, downloads, tab, pages: pagesFor(content, config, now()), health, telemetry };
  const settings = {
    host: config.host,
    port: config.port,
    app,
    ...(world.limits && { limits: world.limits }),
  };
  return {
    bot,
    tab,
    live,
    outbox,
    health,
    leave: () => leaving.abort(),
    settled: deadlines.settled,
    listen: () => startServer(served, settings),
  };
}

function pagesFor(content: Content, config: Config, now: Date): InfoPages {
  const security = securityText(config, now);
  return new Map([...infoPages(content, config), ...(security ? [[SECURITY_PATH, security] as const] : [])]);
}
