import type { AddressInfo } from 'node:net';
import restify from 'restify';
import { readJson } from './body.ts';
import type { Bot } from './bot/bot.ts';
import type { Downloads } from './download/downloads.ts';
import type { Reply } from './download/pages.ts';
import type { Health } from './health.ts';
import type { Log } from './log.ts';
import type { InfoPages } from './pages/pages.ts';
import type { Tab } from './tab/tab.ts';

/** The largest request (bytes) that is read; a card's payload is far smaller. */
const BODY_LIMIT = 262_144;

/** How long things may take (ms), and how many there may be. A balancer's own connections are kept longer. */
export const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 2_000,
  maxRequestsPerSocket: 10_000,
  maxHeadersCount: 100,
  maxConnections: 5_000,
};

/** Stand in every answer, unless a page has its own. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};
const HTTPS = { 'strict-transport-security': 'max-age=31536000' };

export type Server = Readonly<{
  /** Where it listens. */
  url: string;
  close(): Promise<void>;
}>;

/** The port is taken, or may not be used; the message says what to do. */
export class ListenError extends Error {
  constructor(host: string, port: number, cause: NodeJS.ErrnoException) {
    const remedy =
      cause.code === 'EADDRINUSE'
        ? 'Another program uses it: stop that, or set PORT to another number.'
        : 'Set HOST and PORT to an address that this user may use.';
    super(`Cannot listen on ${host}:${port} (${cause.code ?? cause.message}). ${remedy}`, { cause });
    this.name = 'ListenError';
  }
}

/**
 * Starts the HTTP server.
 * @param port 0 takes any free port
 * @throws ListenError
 */
export async function startServer(
  bot: Pick<Bot, 'handle'>,
  log: Log,
  { host, port, app, limits = LIMITS }: At,
  downloads?: Downloads,
  tab?: Tab,
  pages?: InfoPages,
  health?: Health,
): Promise<Server> {
  const server = restify.createServer({ name: '' });
  // restify's own log holds whole requests, with what nobody may read.
  Object.assign(server.log, { level: 'silent' });
  Object.assign(server.server, limits);
  let closing = false;
  const always = Object.entries(app ? { ...HEADERS, ...HTTPS } : HEADERS);
  server.pre((_: restify.Request, res: restify.Response, next: restify.Next) => {
    for (const [name, value] of always) res.setHeader(name, value);
    // Who keeps a connection must let go of it, or the end would wait for them.
    if (closing) res.setHeader('connection', 'close');
    next();
  });
  server.use(async (req: restify.Request) => {
    req.body = BODILESS.has(req.method ?? '') ? undefined : await readJson(req, BODY_LIMIT);
  });
  answerProblems(server, tab);
  if (health) serveHealth(server, health);
  server.post('/api/messages', async (req: restify.Request, res: restify.Response) => {
    try {
      const caller = {
        authorization: req.headers.authorization ?? '',
        address: req.socket.remoteAddress ?? '',
        host: req.headers.host ?? '',
      };
      const { status, body, headers } = await bot.handle(caller, req.body);
      // Written as it is: restify's formatters would look at every answer for what it can't be.
      if (body === undefined) res.sendRaw(status, '', { ...headers });
      else
        res.sendRaw(status, JSON.stringify(body), {
          ...headers,
          'content-type': 'application/json; charset=utf-8',
        });
    } catch (error) {
      log.error('a request failed', { error });
      res.sendRaw(500, '');
    }
  });
  if (downloads) serveDownloads(server, log, downloads);
  if (tab) serveTab(server, tab);
  if (pages) servePages(server, pages);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new ListenError(host, port, error)));
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    close: () => {
      closing = true;
      // Connections that fall idle from now on are of no use to anybody.
      const idle = setInterval(() => server.server.closeIdleConnections(), 50);
      return new Promise((resolve) =>
        server.close(() => {
          clearInterval(idle);
          resolve();
        }),
      );
    },
  };
}

/** What can't be read, is too large or is nowhere gets its answer before any route; only the tab has words for it. */
function answerProblems(server: restify.Server, tab: Tab | undefined): void {
  server.on(
    'restifyError',
    (req: restify.Request, res: restify.Response, error: HttpProblem, done: () => void) => {
      const code = error.statusCode ?? 500;
      // What was not read to its end can't be followed by another request.
      if (!req.complete) res.setHeader('connection', 'close');
      if (tab && isTab(req)) {
        const { status, headers, body } = tab.problem(code);
        res.sendRaw(status, body, headers);
      } else res.sendRaw(code, '');
      done();
    },
  );
}

/** For whoever keeps this process running: whether it turns, and whether requests should come here. */
function serveHealth(server: restify.Server, health: Health): void {
  // Nothing is returned: restify logs whatever a handler gives back, with the whole request.
  server.get('/health/live', async (_: restify.Request, res: restify.Response) => {
    res.sendRaw(200, '');
  });
  server.get('/health/ready', async (_: restify.Request, res: restify.Response) => {
    res.sendRaw(await health.ready(), '');
  });
}

function isTab(req: restify.Request): boolean {
  return /^\/tab(\/|$)/.test(req.path());
}

/** The pages behind the links to files. */
function serveDownloads(server: restify.Server, log: Log, downloads: Downloads): void {
  const serve =
    (reply: (req: restify.Request) => Promise<Reply>) =>
    async (req: restify.Request, res: restify.Response) => {
      try {
        const { status, headers, body } = await reply(req);
        res.sendRaw(status, Buffer.from(body), { ...headers, ...PRIVATE });
      } catch (error) {
        log.error('a download failed', { error });
        res.send(500);
      }
    };
  const look = serve((req) => downloads.look(req.params.secret));
  server.get(
    '/download/signed-in',
    serve((req) => downloads.signedIn(req.getQuery())),
  );
  server.get('/download/:secret', look);
  server.head('/download/:secret', look);
  server.post(
    '/download/:secret',
    serve((req) => downloads.take(req.params.secret)),
  );
}

/** The tab: its page, and what the page asks. */
function serveTab(server: restify.Server, tab: Tab): void {
  server.pre((req: restify.Request, res: restify.Response, next: restify.Next) => {
    if (isTab(req)) for (const [name, value] of Object.entries(tab.headers)) res.setHeader(name, value);
    next();
  });
  const serve = async (req: restify.Request, res: restify.Response) => {
    const { status, headers, body } = await tab.handle({
      method: req.method ?? '',
      path: req.path(),
      query: new URLSearchParams(req.getQuery()),
      authorization: req.headers.authorization,
      host: req.headers.host,
      encodings: req.headers['accept-encoding']?.toString(),
      body: req.body,
    });
    res.sendRaw(status, req.method === 'HEAD' ? '' : Buffer.from(body), headers);
  };
  for (const path of ['/tab', '/tab/*']) {
    server.get(path, serve);
    server.head(path, serve);
    server.post(path, serve);
  }
}

/** The pages that are the same for everybody. */
function servePages(server: restify.Server, pages: InfoPages): void {
  for (const [path, { headers, body }] of pages) {
    const serve = async (req: restify.Request, res: restify.Response) => {
      res.sendRaw(200, req.method === 'HEAD' ? '' : body, headers);
    };
    server.get(path, serve);
    server.head(path, serve);
  }
}

const BODILESS = new Set(['GET', 'HEAD']);

type At = Readonly<{
  host: string;
  port: number;
  /** With a registration people come by https only. */
  app?: object | null;
  limits?: Partial<typeof LIMITS>;
}>;

type HttpProblem = Error & Readonly<{ statusCode?: number }>;

/** A link is a secret, and what it gives is for one person: nothing in between keeps or tells it. */
const PRIVATE = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
