import { draw } from '../cards/draw.ts';
import { type Content, loadContent } from '../content/index.ts';
import { composeDelivery } from '../dialogs/delivery.ts';
import { searchOf } from '../dialogs/questions.ts';
import { createBot } from './bot/bot.ts';
import { ownersFromGraph } from './bot/owners.ts';
import type { Config } from './config.ts';
import { createOutbox } from './delivery/outbox.ts';
import { waking } from './delivery/waking.ts';
import { createDownloads } from './download/downloads.ts';
import { createSignIn, type SignIn } from './download/sign-in.ts';
import { createWriter } from './export/writer.ts';
import { createHealth } from './health.ts';
import type { Log } from './log.ts';
import { infoPages } from './pages/pages.ts';
import { startRetention } from './retention/retention.ts';
import { startServer } from './server.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import { createEntra } from './tab/entra.ts';
import type { Identity } from './tab/identity.ts';
import { createLocal, type Local } from './tab/local.ts';
import { createTab } from './tab/tab.ts';
import { createQuestions } from './turn/questions.ts';

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
export async function startApp(config: Config, log: Log): Promise<App> {
  // The store opens while this thread reads the content.
  const opening = openStore(config);
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
  const address = config.address ?? `http://${config.host}:${config.port}`;
  const now = () => new Date();
  const woken = waking(store, () => outbox.wake());
  const turns = { content, store: woken, log, now, questions: createQuestions(), address };
  const owners = config.app ? ownersFromGraph(config.app, () => new Date(), log) : null;
  const bot = createBot({ ...turns, app: config.app, owners });
  const tab = createTab({ ...turns, bot, identity: identityFor(config) });
  const downloads = createDownloads({
    content,
    store,
    personData: (person) => store.dataOf(person),
    write: createWriter(),
    now: () => new Date(),
    log,
    signIn: signInFor(config, address),
  });
  const { door, unreached } = bot;
  const compose = composeDelivery.bind(null, content);
  const outbox = createOutbox({
    store,
    door,
    unreached,
    compose,
    draw: (view) => draw(content, view),
    now,
    random: Math.random,
    log,
  });
  const health = createHealth(store);
  const server = await startServer(bot, log, config, downloads, tab, infoPages(content, config), health);
  outbox.start();
  const retention = startRetention({ store, keep: config.keep, now: () => new Date(), log });
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

/** With a registration people prove who they are with Entra ID before they get a file. */
function signInFor({ app, signIn }: Config, address: string): SignIn | null {
  if (!app || !signIn) return null;
  const issuer = `https://login.microsoftonline.com/${app.tenant}/v2.0`;
  return createSignIn({ issuer, tenant: app.tenant, ...signIn, back: `${address}/download/signed-in` });
}

/** Who looks at the tab: people of the organisation, or in a local run (on loopback) those of the try-out. */
function identityFor({ app, tabAudiences }: Config): Identity | Local {
  if (!app) return createLocal();
  const login = `https://login.microsoftonline.com/${app.tenant}`;
  return createEntra({
    issuer: `${login}/v2.0`,
    keys: `${login}/discovery/v2.0/keys`,
    tenant: app.tenant,
    audiences: tabAudiences,
  });
}
