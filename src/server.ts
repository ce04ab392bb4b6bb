import type { AddressInfo } from 'node:net';
import restify from 'restify';
import type { Bot } from './bot/bot.ts';
import type { Downloads } from './download/downloads.ts';
import type { Reply } from './download/pages.ts';
import type { Log } from './log.ts';
import type { Tab } from './tab/tab.ts';

/** The largest request (bytes) that is read; a card's payload is far smaller. */
const BODY_LIMIT = 262_144;

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
  { host, port }: Readonly<{ host: string; port: number }>,
  downloads?: Downloads,
  tab?: Tab,
): Promise<Server> {
  const server = restify.createServer({ name: 'zelfscan' });
  server.use(restify.plugins.bodyParser({ mapParams: false, maxBodySize: BODY_LIMIT }));
  server.post('/api/messages', async (req: restify.Request, res: restify.Response) => {
    try {
      const { status, body } = await bot.handle(req.headers.authorization ?? '', req.body);
      if (body === undefined) res.send(status);
      // Written as it is: restify's formatters would look at every answer for what it can't be.
      else res.sendRaw(status, JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8' });
    } catch (error) {
      log.error('a request failed', { error });
      res.send(error instanceof Error && error.name === 'AuthenticationError' ? 401 : 500);
    }
  });
  if (downloads) serveDownloads(server, log, downloads);
  if (tab) serveTab(server, tab);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new ListenError(host, port, error)));
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
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
  const isTab = (req: restify.Request) => /^\/tab(\/|$)/.test(req.path());
  server.pre((req: restify.Request, res: restify.Response, next: restify.Next) => {
    if (isTab(req)) for (const [name, value] of Object.entries(tab.headers)) res.setHeader(name, value);
    next();
  });
  // What can't be read, is too large or is nowhere gets its answer before any route.
  server.on(
    'restifyError',
    (req: restify.Request, res: restify.Response, error: HttpProblem, done: () => void) => {
      if (!isTab(req)) return done();
      const { status, headers, body } = tab.problem(error.statusCode ?? 500);
      res.sendRaw(status, body, headers);
      done();
    },
  );
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

type HttpProblem = Error & Readonly<{ statusCode?: number }>;

/** A link is a secret, and what it gives is for one person: nothing in between keeps or tells it. */
const PRIVATE = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
