import type restify from 'restify';
import type { Health } from '../../health.ts';

/** For whoever keeps this process running: whether it turns, and whether requests should come here. */
export function serveHealth(server: restify.Server, health: Health): void {
  // Nothing is returned: restify logs whatever a handler gives back, with the whole request.
  const live = async (_: restify.Request, res: restify.Response) => {
    res.sendRaw(200, '');
  };
  const ready = async (_: restify.Request, res: restify.Response) => {
    res.sendRaw(await health.ready(), '');
  };
  server.get('/health/live', live);
  server.get('/health/ready', ready);
  // Some balancers ask without wanting a body.
  server.head('/health/live', live);
  server.head('/health/ready', ready);
}
