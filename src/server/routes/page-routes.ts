import type restify from 'restify';
import type { InfoPages } from '../../pages/info-pages.ts';
import { send } from '../send.ts';

/** Serves the pages that are the same for everybody. */
export function servePages(server: restify.Server, pages: InfoPages): void {
  for (const [path, { headers, body }] of pages) {
    const serve = async (_: restify.Request, res: restify.Response) => {
      send(res, { status: 200, headers, body });
    };
    server.get(path, serve);
    server.head(path, serve);
  }
}
