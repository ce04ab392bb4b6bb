import type restify from 'restify';
import type { Bot } from '../../bot/bot.ts';
import type { Log } from '../../log.ts';
import { send } from '../send.ts';

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
      send(res, { status, body, headers: body ? { ...headers, ...JSON_TYPE } : headers });
    } catch (error) {
      log.error('a request failed', { error });
      send(res, { status: 500 });
    }
  });
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
