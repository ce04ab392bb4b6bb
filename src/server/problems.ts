import type restify from 'restify';
import type { Tab } from '../tab/tab.ts';
import { isTab } from './routes/tab-routes.ts';

type HttpProblem = Error & Readonly<{ statusCode?: number }>;

/** What can't be read, is too large or is nowhere gets its answer before any route; only the tab has words for it. */
export function answerProblems(server: restify.Server, tab: Tab | undefined): void {
  server.on(
    'restifyError',
    (req: restify.Request, res: restify.Response, error: HttpProblem, done: () => void) => {
      const code = error.statusCode ?? 500;
      // What was not read to its end can't be followed by another request.
      if (!req.complete) res.setHeader('connection', 'close');
      if (tab && isTab(req)) {
        const { status, headers, body } = tab.problem(code);
        res.sendRaw(status, body, headers);
      } else res.sendRaw(code, '');
      done();
    },
  );
}
