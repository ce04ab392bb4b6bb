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
      // Written as it is: restify's formatters would look at every answer for what it can't be.
      if (body === undefined) res.sendRaw(status, '', { ...headers });
      else res.sendRaw(status, JSON.stringify(body), { ...headers, ...JSON_TYPE });
    } catch (error) {
      log.error('a request failed', { error });
      res.sendRaw(500, '');
    }
  });
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
