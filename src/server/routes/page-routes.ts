import type restify from 'restify';
import type { InfoPages } from '../../pages/info-pages.ts';

/** Serves the pages that are the same for everybody. */
export function servePages(server: restify.Server, pages: InfoPages): void {
  for (const [path, { headers, body }] of pages) {
    const serve = async (req: restify.Request, res: restify.Response) => {
      res.sendRaw(200, req.method === 'HEAD' ? '' : body, headers);
    };
    server.get(path, serve);
    server.head(path, serve);
  }
}
