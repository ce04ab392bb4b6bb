import { z } from 'zod';

/**
 * What can happen to a conversation. A button carries one of these whole, so that it means the same on
 * every device, after a restart and on a card of yesterday. What people type is turned into one of these too,
 * without the place (`round`, `criterion`, `standard`), which then comes from the card that is on the table.
 */

/** The message (not the standard card) whose button was pressed: it stays, and the answer comes below it. */
const from = z.enum(['welcome', 'help', 'hello', 'thanks', 'stop', 'no-scan', 'failure', 'ask']).optional();
const round = z.int().positive().max(100_000);
const criterion = z.string().max(8);
const standard = z.string().max(8);
/** From which result on to show. */
const offset = z.int().nonnegative().max(1_000);
const resource = z.string().max(20);
const version = z.int().nonnegative();

/** What stands in the input fields of a card: goes along with every button of that card. */
const Draft = z.object({ criterion, version, note: z.string(), link: z.string() });

const Button = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), from }),
  z.object({
    kind: z.literal('answer'),
    round: round.optional(),
    criterion: criterion.optional(),
    version: version.optional(),
    choice: z.string().max(40),
    reason: z.string().max(40).optional(),
  }),
  z.object({ kind: z.literal('save'), round }),
  z.object({
    kind: z.literal('open'),
    round: round.optional(),
    criterion: criterion.optional(),
    standard: standard.optional(),
  }),
  z.object({ kind: z.literal('next'), round: round.optional(), standard: standard.optional() }),
  z.object({ kind: z.literal('previous'), round: round.optional(), standard: standard.optional() }),
  z.object({ kind: z.literal('skip'), round: round.optional(), criterion: criterion.optional() }),
  z.object({ kind: z.literal('overview'), round: round.optional(), from }),
  z.object({ kind: z.literal('summary'), round: round.optional(), from }),
  z.object({ kind: z.literal('close'), round: round.optional() }),
  z.object({ kind: z.literal('confirm-close'), round }),
  z.object({ kind: z.literal('new-round'), from }),
  z.object({ kind: z.literal('help'), from }),
  z.object({ kind: z.literal('stop') }),
  z.object({ kind: z.literal('hello') }),
  z.object({ kind: z.literal('thanks') }),
  z.object({ kind: z.literal('ask'), from }),
  z.object({ kind: z.literal('question'), text: z.string(), offset: offset.optional() }),
  z.object({ kind: z.literal('rate'), text: z.string(), found: z.boolean(), resource }),
  z.object({ kind: z.literal('broken-link'), text: z.string(), resource: resource.optional() }),
]);

export const ButtonEvent = Button.and(z.object({ draft: Draft.optional() }));

export type Draft = z.infer<typeof Draft>;
export type ButtonEvent = z.infer<typeof ButtonEvent>;
export type Event =
  | ButtonEvent
  /** The bot was added to this conversation. */
  | { kind: 'installed' }
  /** A button whose payload is not one of ours, or no longer. */
  | { kind: 'malformed' };

export type EventOf<K extends Event['kind']> = Extract<Event, { kind: K }>;
