import * as z from 'zod';
import { line } from './text-line.ts';

/** What the tab says when the bot refuses or fails. */
export const TabProblemTexts = z.strictObject({
  signIn: line(),
  /** The same sentence for a team that somebody is not in and for a team that does not exist. */
  noAccess: line(),
  badRequest: line(),
  notFound: line(),
  tooMany: line(),
  failed: line(),
  notBuilt: line(),
});
