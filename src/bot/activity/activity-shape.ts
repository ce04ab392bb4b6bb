import * as z from 'zod';
import { typed } from '../../../dialogs/typed.ts';
import { isInPath } from '../in-path.ts';
import { optionalList, optionalPart, optionalText } from './optional.ts';
import { SAID } from './said.ts';

/** The most characters of a value from Teams. Longer ids and addresses are refused, longer names are cut. */
const ID_LENGTH = 1_000;
const WORD_LENGTH = 100;
const TEAM_NAME_LENGTH = 250;

/** How many of the people who came or went at once are looked at. */
const MEMBERS = 1_000;

const id = z.string().min(1).max(ID_LENGTH).refine(isInPath);
const word = z.string().max(WORD_LENGTH);
const address = z.string().max(ID_LENGTH);
const teamName = typed(TEAM_NAME_LENGTH);
/** An id that counts as absent when it can't be read. One that is too long is cut, and then belongs to nobody. */
const cutId = typed(ID_LENGTH);
/** Somebody who came or went. */
const mover = z.object({ id, aadObjectId: optionalText(id) });

/**
 * The fields of an activity that this bot reads. All others are left out and go nowhere. Every text has a largest
 * length, since reading it takes time in proportion. An optional field may be null or of another kind, and then counts
 * as absent.
 */
export const ActivityShape = z.object({
  type: word,
  id: optionalText(id),
  name: optionalText(word),
  action: optionalText(word),
  ...SAID,
  value: z.unknown().optional(),
  replyToId: optionalText(id),
  from: z.object({
    id,
    name: optionalText(teamName),
    aadObjectId: optionalText(id),
    /** The organisation that somebody in a shared channel comes from, when Teams tells it. */
    tenantId: optionalText(cutId),
    userRole: optionalText(word),
    userPrincipalName: optionalText(cutId),
  }),
  // Any true value of `isTargeted` makes a message private, also where the rest of this can't be read.
  recipient: optionalPart(z.object({ id: optionalPart(id), isTargeted: z.unknown().optional() })),
  conversation: z.object({
    id,
    conversationType: optionalText(word),
    name: optionalText(teamName),
    tenantId: optionalText(cutId),
  }),
  serviceUrl: address.nullish(),
  channelId: word.nullish(),
  // The SDK relies on a text here. The bot itself speaks Dutch anyway.
  locale: optionalPart(word),
  membersAdded: optionalList(mover, MEMBERS),
  membersRemoved: optionalList(mover, MEMBERS),
  channelData: optionalPart(
    z.object({
      team: optionalPart(
        z.object({ id: cutId.pipe(id), name: optionalText(teamName), aadGroupId: optionalText(cutId) }),
      ),
      channel: optionalPart(
        z.object({ id: cutId.pipe(id), name: optionalText(teamName), type: optionalText(cutId) }),
      ),
      tenant: optionalPart(z.object({ id: optionalText(cutId) })),
      eventType: optionalText(cutId),
    }),
  ),
});

/** The body of a request that is an activity. Only this folder looks into it. */
export type ActivityBody = z.infer<typeof ActivityShape>;
