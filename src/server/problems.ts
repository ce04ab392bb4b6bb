import type restify from 'restify';
import type { Tab } from '../tab/tab.ts';
import { isTab } from './routes/tab-routes.ts';

type HttpProblem = Error & Readonly<{ statusCode?: number }>;

/** What restify hands over about a request that failed. */
type Failed = [restify.Request, restify.Response, HttpProblem, done: () => void];

/**
 * Responds to requests that fail before any route: unreadable, too large, or to an unknown path. Only the tab has words
 * for that.
 */
export function answerProblems(server: restify.Server, tab: Tab | undefined): void {
  server.on('restifyError', (...[req, res, error, done]: Failed) => {
    const code = error.statusCode ?? 500;
    // restify sends a response itself unless it was sent in its own way (`sendRaw`).
    // A connection can't carry another request when the last one was not read to its end.
    if (!req.complete) res.setHeader('connection', 'close');
    if (tab && isTab(req)) {
      const { status, headers, body } = tab.problem(code);
      res.sendRaw(status, body, headers);
    } else res.sendRaw(code, '');
    done();
  });
}
