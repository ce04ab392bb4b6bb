import * as z from 'zod';
import { mailAddress } from './address.ts';
import { line } from './text-line.ts';

/** What the cards say about a question and about what was found. */
/** What is said of links of the infobox that lead nowhere any more. */
export const DeadLinkTexts = z.strictObject({
  only: line('datum'),
  /** Where an entry has more links. */
  one: line('plek', 'datum'),
  ask: line(),
  /** Where the infobox asks people to report such links. */
  contact: mailAddress,
});

export const ResultTexts = z.strictObject({
  asked: line('vraag'),
  found: line(),
  maybe: line(),
  none: line(),
  sources: line('bronnen'),
  noneHelp: line(),
  noneKept: line(),
  joined: line(),
  besides: line(),
  urgentTitle: line(),
  urgent: line(),
  suicide: line(),
  notKept: line(),
  noDanger: line(),
  call: line(),
  whoVotes: line('tekst'),
  whoIsAlone: line('tekst'),
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
