import type restify from 'restify';
import type { Tab } from '../../tab/tab.ts';
import { send } from '../send.ts';

/** One reason serves all requests: without it each would get an error of its own, with a stack. */
const GONE = new Error('whoever asked is gone, or has the reply');

/** Whether a request is for the tab. Its responses have their own headers and words. */
export function isTab(req: restify.Request): boolean {
  return /^\/tab(\/|$)/.test(req.path());
}

/** Serves the tab: its page, and what the page asks. */
export function serveTab(server: restify.Server, tab: Tab): void {
  server.pre((req: restify.Request, res: restify.Response, next: restify.Next) => {
    if (isTab(req)) for (const [name, value] of Object.entries(tab.headers)) res.setHeader(name, value);
    next();
  });
  const serve = async (req: restify.Request, res: restify.Response) => {
    const gone = new AbortController();
    res.once('close', () => gone.abort(GONE));
    const { status, headers, body } = await tab.handle({
      method: req.method ?? '',
      path: req.path(),
      query: new URLSearchParams(req.getQuery()),
      authorization: req.headers.authorization,
      address: req.socket.remoteAddress ?? '',
      host: req.headers.host,
      encodings: req.headers['accept-encoding']?.toString(),
      body: req.body,
      gone: gone.signal,
    });
    send(res, { status, headers, body });
  };
  for (const path of ['/tab', '/tab/*']) {
    server.get(path, serve);
    server.head(path, serve);
    server.post(path, serve);
  }
}
