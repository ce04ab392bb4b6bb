import type restify from 'restify';
import type { Health } from '../../health.ts';
import { send } from '../send.ts';

/** Tells whoever keeps this process running whether it is alive, and whether requests should come here. */
export function serveHealth(server: restify.Server, health: Health): void {
  // The handlers return nothing: restify would log a result, with the whole request.
  const live = async (_: restify.Request, res: restify.Response) => {
    send(res, { status: 200 });
  };
  const ready = async (_: restify.Request, res: restify.Response) => {
    send(res, { status: await health.ready() });
  };
  server.get('/health/live', live);
  server.get('/health/ready', ready);
  // Some balancers ask and want no body.
  server.head('/health/live', live);
  server.head('/health/ready', ready);
}
