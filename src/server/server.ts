import type { AddressInfo } from 'node:net';
import restify from 'restify';
import type { Bot } from '../bot/bot.ts';
import type { Downloads } from '../download/downloads.ts';
import { elapsed } from '../elapsed.ts';
import type { Health } from '../health.ts';
import type { Log } from '../log.ts';
import type { InfoPages } from '../pages/info-pages.ts';
import { createSeldom } from '../seldom.ts';
import type { Tab } from '../tab/tab.ts';
import { readJson } from './body.ts';
import { ListenError } from './listen-error.ts';
import { onlyPlainTargets } from './plain-targets.ts';
import { answerProblems } from './problems.ts';
import { serveDownloads } from './routes/download-routes.ts';
import { serveHealth } from './routes/health-routes.ts';
import { serveMessages } from './routes/messages.ts';
import { servePages } from './routes/page-routes.ts';
import { serveTab } from './routes/tab-routes.ts';
import { ownSockets } from './sockets.ts';

/** The largest request (bytes) that is read; a card's payload is far smaller. */
const BODY_LIMIT = 262_144;

/** How long things may take (ms), and how many there may be. */
export const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  /** Without a byte in either direction: then the client does not read its answer. */
  timeout: 20_000,
  /** For the next request of a kept connection, such as a balancer has. */
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 2_000,
  maxRequestsPerSocket: 10_000,
  maxHeadersCount: 100,
  maxConnections: 5_000,
};

/** How long (ms) what is under way may take once the server closes: longer than a turn, shorter than a stop. */
const LAST_WORDS = 5_000;

/** Headers of every answer, unless a page has its own. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};
const HTTPS = { 'strict-transport-security': 'max-age=31536000' };

/** What is served: the bot, and what there is beside it. */
export type Served = Readonly<{
  bot: Pick<Bot, 'handle'>;
  log: Log;
  downloads?: Downloads;
  tab?: Tab;
  pages?: InfoPages;
  health?: Health;
}>;

export type At = Readonly<{
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** With a registration people come by https only. */
  app?: object | null;
  limits?: Partial<typeof LIMITS>;
  /** How long (ms) what is under way may take once the server closes. */
  lastWords?: number;
}>;

export type Server = Readonly<{
  /** Where it listens. */
  url: string;
  /** Takes nothing new, lets what is under way finish for a while, and then ends every connection that is left. */
  close(): Promise<void>;
}>;

/**
 * Starts the HTTP server.
 * @throws ListenError
 */
export async function startServer(
  served: Served,
  { host, port, app, limits, lastWords = LAST_WORDS }: At,
): Promise<Server> {
  const { bot, log, downloads, tab, pages, health } = served;
  const server = restify.createServer({ name: '' });
  // restify's own log holds whole requests, with what nobody may read.
  Object.assign(server.log, { level: 'silent' });
  Object.assign(server.server, { ...LIMITS, ...limits });
  const sockets = ownSockets(server.server);
  onlyPlainTargets(server);
  let closing = false;
  const always = Object.entries(app ? { ...HEADERS, ...HTTPS } : HEADERS);
  server.pre((req: restify.Request, res: restify.Response, next: restify.Next) => {
    for (const [name, value] of always) res.setHeader(name, value);
    // The server ends with its last connection, so it keeps none while it closes. A client that asked for another protocol
    // may go on in that.
    if (closing || req.headers.upgrade) res.setHeader('connection', 'close');
    next();
  });
  server.use(async (req: restify.Request) => {
    req.body = BODILESS.has(req.method ?? '') ? undefined : await readJson(req, BODY_LIMIT);
  });
  answerProblems(server, tab);
  serveMessages(server, bot, log);
  if (health) serveHealth(server, health);
  if (downloads) serveDownloads(server, downloads, log);
  if (tab) serveTab(server, tab);
  if (pages) servePages(server, pages);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new ListenError(host, port, error)));
    server.listen(port, host, resolve);
  });
  const seldom = createSeldom(elapsed);
  server.on('error', (error: Error) => {
    // A lack of open files, for instance, is told at each attempt to connect.
    seldom('error', (times) => log.error('the server can not take a connection', { times, error }));
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    close: () => {
      closing = true;
      // Connections that become idle from now on get no other request.
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

/** How often (ms) connections that became idle are closed while the server ends. */
const IDLE_EVERY = 50;

const BODILESS = new Set(['GET', 'HEAD']);
