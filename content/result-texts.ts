import { z } from 'zod';
import { line } from './text-line.ts';

/** What the cards say about a question and about what was found. */
export const ResultTexts = z.strictObject({
  asked: line('vraag'),
  found: line(),
  maybe: line(),
  none: line(),
  sources: line('bronnen'),
  noneHelp: line(),
  noneKept: line(),
  urgentTitle: line(),
  urgent: line(),
  call: line(),
  criterion: line('criteria'),
  standard: line(),
  topic: line(),
  more: line(),
  wanted: line(),
  notWanted: line(),
  brokenLink: line(),
  whichLink: line(),
  thisLink: line('titel'),
  noLink: line(),
  thanksWanted: line(),
  thanksNotWanted: line(),
  thanksBroken: line(),
  search: line(),
  field: line(),
  fieldEmpty: line(),
});
