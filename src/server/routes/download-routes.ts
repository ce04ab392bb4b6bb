import type restify from 'restify';
import type { Downloads } from '../../download/downloads.ts';
import type { PageReply } from '../../download/link-pages.ts';
import type { Log } from '../../log.ts';
import { send } from '../send.ts';

/** Serves the pages behind the links to files. */
export function serveDownloads(server: restify.Server, downloads: Downloads, log: Log): void {
  const serve =
    (reply: (req: restify.Request) => Promise<PageReply>) =>
    async (req: restify.Request, res: restify.Response) => {
      try {
        const { status, headers, body } = await reply(req);
        send(res, { status, headers: { ...headers, ...PRIVATE }, body });
      } catch (error) {
        log.error('a download failed', { error });
        send(res, { status: 500 });
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

/**
 * Headers that keep anything on the way from keeping or passing on a link and its file: a link is a secret, and its
 * file is for one person.
 */
const PRIVATE = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
