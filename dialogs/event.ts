import { z } from 'zod';
import { BARE_COMMANDS } from '../content/command-schema.ts';
import { FORMATS } from './download/link.ts';
import { RHYTHMS } from './managers/manager.ts';
import { ACTION_STATES } from './plan/action.ts';
import { FIELD_LIMIT, TEXT_LIMIT, typed } from './typed.ts';

/**
 * What can happen to a conversation. A button carries one of these whole, so that it means the same on
 * every device, after a restart and on a card of yesterday. What people type is turned into one of these too,
 * without the place (`round`, `criterion`, `standard`), which then comes from the card that is on the table.
 */

/** The message (not the standard card) whose button was pressed: it stays, and the answer comes below it. */
const from = z
  .enum(['welcome', 'help', 'hello', 'thanks', 'stop', 'no-scan', 'failure', 'held', 'privately', 'ask'])
  .optional();
const round = z.int().positive().max(100_000);
const criterion = z.string().max(8);
const standard = z.string().max(8);
/** From which result on to show. */
const offset = z.int().nonnegative().max(1_000);
const resource = z.string().max(20);
const version = z.int().nonnegative();
const team = z.string().max(300);
const person = z.string().trim().min(1).max(200);
/** Who was chosen in a list; nobody is no fault of the button. */
const picked = z.string().trim().max(200);
const page = z.int().nonnegative().max(1_000);
const action = z.int().positive().max(100_000);

/** When the question was asked; cards of before have none. */
const asked = z.iso.datetime().optional();

/** A question, and what stands in a field. */
const text = typed(TEXT_LIMIT);
const field = typed(FIELD_LIMIT);

/**
 * What stands in the input fields of a card: goes along with every button of that card. A field that a client did not
 * send is not there, and changes nothing; an empty one empties.
 */
export const Draft = z.object({ criterion, version, note: field.optional(), link: field.optional() });

const Button = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(BARE_COMMANDS) }),
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
  /** `before`: of the round before the newest. */
  z.object({
    kind: z.literal('summary'),
    round: round.optional(),
    before: z.literal(true).optional(),
    from,
  }),
  z.object({ kind: z.literal('close'), round: round.optional() }),
  z.object({ kind: z.literal('confirm-close'), round, asked }),
  z.object({ kind: z.literal('new-round'), from }),
  /** An empty new round goes again. */
  z.object({ kind: z.literal('take-back'), round: round.optional() }),
  z.object({ kind: z.literal('help'), from }),
  z.object({ kind: z.literal('ask'), from }),
  z.object({ kind: z.literal('question'), text: text.default(''), offset: offset.optional() }),
  z.object({ kind: z.literal('rate'), text, found: z.boolean(), resource }),
  // Who receives the summary, and what they receive.
  z.object({ kind: z.literal('managers'), from }),
  z.object({ kind: z.literal('add-manager'), person: picked.optional() }),
  z.object({ kind: z.literal('remove-manager'), manager: person }),
  z.object({ kind: z.literal('unsubscribe'), team: team.optional() }),
  z.object({ kind: z.literal('share'), round: round.optional() }),
  z.object({ kind: z.literal('release'), round, on: z.boolean() }),
  z.object({ kind: z.literal('rhythm'), team, rhythm: z.enum(RHYTHMS) }),
  z.object({ kind: z.literal('my-teams'), page: page.optional() }),
  z.object({ kind: z.literal('team-summary'), team }),
  z.object({ kind: z.literal('trend'), page: page.optional(), from }),
  z.object({ kind: z.literal('download'), format: z.enum(FORMATS).optional(), team: team.optional(), from }),
  // Improvement actions.
  z.object({ kind: z.literal('actions'), page: page.optional(), from }),
  z.object({ kind: z.literal('plan'), page: page.optional() }),
  /** `resource`: what was chosen; null for something of their own. */
  z.object({ kind: z.literal('new-action'), criterion, resource: resource.nullable().optional() }),
  /** `team`: an owner acts from their own chat; whether they own it is for the store to say. `to`: what they want. */
  z.object({
    kind: z.literal('open-action'),
    action,
    team: team.optional(),
    to: z.enum(['change', 'drop']).optional(),
  }),
  z.object({
    kind: z.literal('save-action'),
    action: action.optional(),
    team: team.optional(),
    version,
    round,
    criterion,
    resource: resource.nullable(),
    what: field.optional(),
    owner: z.string().max(1_000).optional(),
    role: field.optional(),
    due: field.optional(),
  }),
  z.object({
    kind: z.literal('action-state'),
    action,
    team: team.optional(),
    version,
    state: z.enum(ACTION_STATES),
    reason: field.optional(),
  }),
  /** Without `who` and `on` it is only shown. */
  z.object({
    kind: z.literal('pause'),
    who: z.enum(['member', 'team']).optional(),
    on: z.boolean().optional(),
    team: team.optional(),
  }),
  // What is kept, and its end.
  z.object({ kind: z.literal('delete'), from }),
  z.object({ kind: z.literal('delete-team') }),
  z.object({ kind: z.literal('confirm-delete-team'), asked }),
  z.object({ kind: z.literal('forget-me') }),
  z.object({ kind: z.literal('confirm-forget-me'), asked }),
  z.object({ kind: z.literal('broken-link'), text, resource: resource.optional() }),
]);

export const ButtonEvent = Button.and(z.object({ draft: Draft.optional() }));

export type Draft = z.infer<typeof Draft>;
/** An event with nothing but its kind, one for each of these kinds. */
export type Named<Kind extends string> = Kind extends string ? { kind: Kind } : never;

type Bare = Named<(typeof BARE_COMMANDS)[number]>;
export type ButtonEvent = (Exclude<z.infer<typeof Button>, { kind: Bare['kind'] }> | Bare) & {
  draft?: Draft | undefined;
};
export type Event =
  | ButtonEvent
  /** The bot was added to this conversation. */
  | { kind: 'installed' }
  /** "Ja" or "nee" was typed; what it means where nothing is asked that can't be undone is `otherwise`. */
  | { kind: 'yes-or-no'; yes: boolean; otherwise: Event }
  /** A button whose payload is not one of ours, or no longer. */
  | { kind: 'malformed' };

/** Each kind of event by its name. */
type Events = { [E in Event as E['kind']]: E };

export type EventOf<K extends Event['kind']> = Events[K];
