import type { AddressInfo } from 'node:net';
import type restify from 'restify';
import type { Bot } from '../bot/bot.ts';
import type { Downloads } from '../download/downloads.ts';
import { elapsed } from '../elapsed.ts';
import type { Health } from '../health.ts';
import type { Log } from '../log.ts';
import type { InfoPages } from '../pages/info-pages.ts';
import { createSeldom } from '../seldom.ts';
import type { Tab } from '../tab/tab.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { watchRequests } from '../telemetry/watched-requests.ts';
import { readJson } from './body.ts';
import { setCommonHeaders } from './common-headers.ts';
import { BODY_LIMIT, HTTP_LIMITS, type HttpLimits } from './http-limits.ts';
import { ListenError } from './listen-error.ts';
import { onlyPlainTargets } from './plain-targets.ts';
import { answerProblems } from './problems.ts';
import { serveDownloads } from './routes/download-routes.ts';
import { serveHealth } from './routes/health-routes.ts';
import { serveMessages } from './routes/messages.ts';
import { servePages } from './routes/page-routes.ts';
import { serveTab } from './routes/tab-routes.ts';
import { ownSockets } from './sockets.ts';
import { createWithoutPlugins } from './without-plugins.ts';

/** How long (ms) what is under way may take once the server closes: longer than a turn, shorter than a stop. */
const LAST_WORDS = 5_000;

/** How often (ms) idle connections are closed while the server closes. */
const IDLE_EVERY = 50;

/** What the server serves: the bot, and the rest beside it. */
export type Served = Readonly<{
  bot: Pick<Bot, 'handle'>;
  log: Log;
  downloads?: Downloads;
  tab?: Tab;
  pages?: InfoPages;
  health?: Health;
  telemetry?: Telemetry | undefined;
}>;

export type ServerSettings = Readonly<{
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** With a registration people come by https only. */
  app?: object | null;
  limits?: Partial<HttpLimits>;
  /** How long (ms) what is under way may take once the server closes. */
  lastWords?: number;
}>;

export type Server = Readonly<{
  /** The address at which it listens. */
  url: string;
  /** Takes no new requests, lets those under way finish for a while, and then ends every connection that is left. */
  close(): Promise<void>;
}>;

/**
 * Starts the HTTP server.
 * @throws ListenError
 */
export async function startServer(
  served: Served,
  { host, port, app, limits, lastWords = LAST_WORDS }: ServerSettings,
): Promise<Server> {
  const server = createWithoutPlugins();
  Object.assign(server.server, { ...HTTP_LIMITS, ...limits });
  const sockets = ownSockets(server.server);
  if (served.telemetry) watchRequests(server.server, served.telemetry);
  let closing = false;
  onlyPlainTargets(server);
  setCommonHeaders(server, { https: Boolean(app), isClosing: () => closing });
  serveAll(server, served);
  await listen(server, host, port);
  tellFaults(server, served.log);
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    close() {
      closing = true;
      // A connection that becomes idle from now on gets no other request.
      const idle = setInterval(() => server.server.closeIdleConnections(), IDLE_EVERY);
      const end = setTimeout(sockets.destroy, lastWords);
      return new Promise((resolve) =>
        server.close(() => {
          clearInterval(idle);
          clearTimeout(end);
          resolve();
        }),
      );
    },
  };
}

function serveAll(server: restify.Server, { bot, log, downloads, tab, pages, health }: Served): void {
  server.use(async (req: restify.Request) => {
    req.body = BODILESS.has(req.method ?? '') ? undefined : await readJson(req, BODY_LIMIT);
  });
  answerProblems(server, tab);
  serveMessages(server, bot, log);
  if (health) serveHealth(server, health);
  if (downloads) serveDownloads(server, downloads, log);
  if (tab) serveTab(server, tab);
  if (pages) servePages(server, pages);
}

/** Methods of requests without a body to read. */
const BODILESS = new Set(['GET', 'HEAD']);

/** @throws ListenError */
function listen(server: restify.Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new ListenError(host, port, error)));
    server.listen(port, host, resolve);
  });
}

/** Tells the operator about faults once the server listens, such as too few open files for a new connection. */
function tellFaults(server: restify.Server, log: Log): void {
  const seldom = createSeldom(elapsed);
  server.on('error', (error: Error) => {
    seldom('error', (times) => log.error('the server can not take a connection', { times, error }));
  });
}
