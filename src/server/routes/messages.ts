import type restify from 'restify';
import type { Bot } from '../../bot/bot.ts';
import type { Reply } from '../../bot/reply.ts';
import type { Log } from '../../log.ts';

/** Takes the requests of Teams: what people say and press. */
export function serveMessages(server: restify.Server, bot: Pick<Bot, 'handle'>, log: Log): void {
  server.post('/api/messages', async (req: restify.Request, res: restify.Response) => {
    try {
      const caller = {
        authorization: req.headers.authorization ?? '',
        address: req.socket.remoteAddress ?? '',
        host: req.headers.host ?? '',
      };
      const { status, body, headers } = await bot.handle(caller, req.body);
      send(res, { status, body, headers: headers ?? {} });
    } catch (error) {
      log.error('a request failed', { error });
      res.sendRaw(500, '');
    }
  });
}

/** Sends a response in one piece, with its length. restify's own way takes three pieces, and longer. */
function send(res: restify.Response, { status, body, headers }: Required<Reply>): void {
  const type = body ? { 'content-type': 'application/json; charset=utf-8' } : {};
  res.writeHead(status, { ...headers, ...type, 'content-length': String(body?.length ?? 0) });
  res.end(body);
}
