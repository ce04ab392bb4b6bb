import { z } from 'zod';
import { line } from './text-line.ts';

/** What the tab says when the bot does not give what was asked. */
export const TabProblemTexts = z.strictObject({
  signIn: line(),
  /** The same for a team that somebody is not in and for one that is not there. */
  noAccess: line(),
  badRequest: line(),
  notFound: line(),
  tooMany: line(),
  failed: line(),
  notBuilt: line(),
});
