import type restify from 'restify';
import type { Bot } from '../../bot/bot.ts';
import type { Log } from '../../log.ts';

/** Where Teams brings what people say and press. */
export function serveMessages(server: restify.Server, bot: Pick<Bot, 'handle'>, log: Log): void {
  server.post('/api/messages', async (req: restify.Request, res: restify.Response) => {
    try {
      const caller = {
        authorization: req.headers.authorization ?? '',
        address: req.socket.remoteAddress ?? '',
        host: req.headers.host ?? '',
      };
      const { status, body, headers } = await bot.handle(caller, req.body);
      send(res, status, body === undefined ? '' : JSON.stringify(body), { ...headers });
    } catch (error) {
      log.error('a request failed', { error });
      res.sendRaw(500, '');
    }
  });
}

/** In one piece with its length: restify would look at it for what it can't be, and send it in three. */
function send(res: restify.Response, status: number, body: string, headers: Record<string, string>): void {
  const type = body ? { 'content-type': 'application/json; charset=utf-8' } : {};
  res.writeHead(status, { ...headers, ...type, 'content-length': String(Buffer.byteLength(body)) });
  res.end(body);
}
