import type { AddressInfo } from 'node:net';
import restify from 'restify';
import type { Bot } from './bot/bot.ts';
import type { Log } from './log.ts';

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
  bot: Bot,
  log: Log,
  { host, port }: Readonly<{ host: string; port: number }>,
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
