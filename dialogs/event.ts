import * as z from 'zod';
import { BARE_COMMANDS } from '../content/command-schema.ts';
import { FORMATS } from './download/link.ts';
import { RHYTHMS } from './managers/manager.ts';
import { ACTION_STATES } from './plan/action.ts';
import { FIELD_LIMIT, TEXT_LIMIT, typed } from './typed.ts';

/**
 * What can happen in a conversation. A button carries a whole event, so that it means the same on every device, after a
 * restart and on a card of yesterday. Typed words become an event too, often without `round`, `criterion` or
 * `standard`, which then come from the placed card.
 */

/**
 * The kind of the message whose button was pressed, when it is no card of a standard. That message stays, and the reply
 * comes below it.
 */
const from = z
  .enum([
    'welcome',
    'help',
    'hello',
    'thanks',
    'fine',
    'stop',
    'no-scan',
    'failure',
    'held',
    'privately',
    'ask',
  ])
  .optional();
const round = z.int().positive().max(100_000);
const criterion = z.string().max(8);
const standard = z.string().max(8);
/** How many results to pass over. */
const offset = z.int().nonnegative().max(1_000);
const resource = z.string().max(20);
const version = z.int().nonnegative();
const ballot = z.int().positive().max(100_000);
const team = z.string().max(300);
const person = z.string().trim().min(1).max(200);
/**
 * The person who was chosen in a list. Empty when nobody was chosen: people forget that, so it is no fault of the
 * client.
 */
const picked = z.string().trim().max(200);
const page = z.int().nonnegative().max(1_000);
const action = z.int().positive().max(100_000);

/** When the card asked for the confirmation. Cards of an earlier release carry no such time. */
const asked = z.iso.datetime().optional();

/** A question, or the text of a field. */
const text = typed(TEXT_LIMIT);
const field = typed(FIELD_LIMIT);

/**
 * The texts of a card's input fields, which every button of that card carries. A field that the client did not send is
 * missing, and changes nothing. An empty field empties what is saved.
 */
export const Draft = z.object({
  criterion,
  version,
  note: field.optional(),
  link: field.optional(),
  dissent: field.optional(),
});

const Button = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(BARE_COMMANDS) }),
  /** `aside`: goes back from what one person read beside the question that the others have in sight. */
  z.object({ kind: z.literal('start'), aside: z.literal(true).optional(), from }),
  z.object({
    kind: z.literal('answer'),
    round: round.optional(),
    criterion: criterion.optional(),
    version: version.optional(),
    choice: z.string().max(40),
    reason: z.string().max(40).optional(),
    /** The revealed ballot on the card, where the team agrees on an answer after a vote. */
    ballot: ballot.optional(),
  }),
  // How a team comes to its answers. Without a standard they are about the round that begins, or the placed card.
  z.object({ kind: z.literal('together'), round: round.optional(), standard: standard.optional(), from }),
  z.object({ kind: z.literal('vote-first'), round: round.optional(), standard: standard.optional(), from }),
  /** `team`: set when somebody votes alone, in their own chat or tab. Whether they are in that team is asked. */
  z.object({
    kind: z.literal('vote'),
    round,
    criterion,
    ballot,
    choice: z.string().max(40),
    team: team.optional(),
  }),
  z.object({ kind: z.literal('my-vote'), round, criterion, ballot, team: team.optional() }),
  /** `early`: reveals although some have not voted. */
  z.object({
    kind: z.literal('reveal'),
    round: round.optional(),
    criterion: criterion.optional(),
    ballot: ballot.optional(),
    early: z.literal(true).optional(),
  }),
  /** Without `party` it asks for whom the member speaks; '' says nothing. `criterion`: the one that they vote on. */
  z.object({
    kind: z.literal('party'),
    party: z.string().max(40).optional(),
    criterion: criterion.optional(),
    team: team.optional(),
    from,
  }),
  /** Keeps how the team knows an answer, or takes that away when it is kept already. `here`: on that answer's own card. */
  z.object({
    kind: z.literal('evidence'),
    round,
    criterion,
    version,
    evidence: z.string().max(40),
    here: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('guide'), standard: standard.optional(), from }),
  z.object({ kind: z.literal('vote-again'), round, criterion, ballot }),
  z.object({ kind: z.literal('vote-ahead'), round: round.optional() }),
  z.object({ kind: z.literal('vote-by'), round, day: z.string().max(40).optional() }),
  /** `criterion`: the one to ask; without it the first, or the first after `after`, on which the person has not voted. */
  z.object({
    kind: z.literal('vote-alone'),
    team: team.optional(),
    round: round.optional(),
    criterion: criterion.optional(),
    after: criterion.optional(),
    from,
  }),
  /** Asks why the team chose its answer. `save` keeps what was written; `later` goes on. */
  z.object({ kind: z.literal('why'), round, criterion }),
  z.object({ kind: z.literal('save'), round }),
  z.object({ kind: z.literal('later'), round, criterion }),
  /**
   * Takes a choice back. `choice`, `reason`: what the team had chosen before; absent where the criterion was open. `ballot`:
   * the revealed one that the choice followed.
   */
  z.object({
    kind: z.literal('undo'),
    round,
    criterion,
    version,
    choice: z.string().max(40).optional(),
    reason: z.string().max(40).optional(),
    ballot: ballot.optional(),
  }),
  z.object({ kind: z.literal('resources'), round, criterion }),
  z.object({
    kind: z.literal('open'),
    round: round.optional(),
    criterion: criterion.optional(),
    standard: standard.optional(),
    /** Shows all criteria of the standard, in place of the one to ask. */
    all: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('next'), round: round.optional(), standard: standard.optional() }),
  /** `standard` alone: from its first criterion, as cards of an earlier release say it. */
  z.object({
    kind: z.literal('previous'),
    round: round.optional(),
    criterion: criterion.optional(),
    standard: standard.optional(),
  }),
  z.object({ kind: z.literal('skip'), round: round.optional(), criterion: criterion.optional() }),
  z.object({ kind: z.literal('overview'), round: round.optional(), from }),
  /** `before`: shows the round before the newest one. */
  z.object({
    kind: z.literal('summary'),
    round: round.optional(),
    before: z.literal(true).optional(),
    from,
  }),
  z.object({ kind: z.literal('notes'), round: round.optional(), page: page.optional() }),
  z.object({ kind: z.literal('close'), round: round.optional() }),
  z.object({ kind: z.literal('confirm-close'), round, asked }),
  z.object({ kind: z.literal('new-round'), from }),
  /** Deletes a new round in which nothing was answered yet. */
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
  /** Takes back that somebody ended a summary. `rhythm`: how often they got it. Whether they ended it, the store tells. */
  z.object({ kind: z.literal('receive-again'), team: team.optional(), rhythm: z.enum(RHYTHMS) }),
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
  /** `resource`: the infobox resource that was chosen; null when the team thinks of an action itself. */
  z.object({ kind: z.literal('new-action'), criterion, resource: resource.nullable().optional() }),
  /** `team`: set when an owner acts from their own chat; the store tells whether they own the action. */
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
  /** Without `who` and `on` it only shows whether reminders are paused. */
  z.object({
    kind: z.literal('pause'),
    who: z.enum(['member', 'team']).optional(),
    on: z.boolean().optional(),
    team: team.optional(),
  }),
  // What is kept of a team or a person, and deleting it.
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

/** @returns the event that is nothing but this kind */
export function named<Kind extends string>(kind: Kind): Named<Kind> {
  return { kind } as Named<Kind>;
}

type Bare = Named<(typeof BARE_COMMANDS)[number]>;
export type ButtonEvent = (Exclude<z.infer<typeof Button>, { kind: Bare['kind'] }> | Bare) & {
  draft?: Draft | undefined;
};
export type Event =
  | ButtonEvent
  /** The bot was added to this conversation. */
  | { kind: 'installed' }
  /**
   * Somebody typed "ja" or "nee", or (null) another everyday reply such as "prima". `otherwise` is what the words mean when
   * the placed card asks for no such reply.
   */
  | { kind: 'yes-or-no'; yes: boolean | null; otherwise: Event }
  /** Somebody typed an everyday reply below something else than the question that the placed card asks. */
  | { kind: 'which-criterion' }
  /** Somebody typed a choice and why: "deels, want we missen training". The why becomes the note. */
  | { kind: 'answer-and-note'; choice: string; reason?: string; criterion?: string; note: string }
  /**
   * Somebody typed that they want to know what the question on the placed card means. `note`: or how to write a note.
   * `otherwise` is what the words mean when that card asks nothing.
   */
  | { kind: 'explain'; note: boolean; otherwise: Event }
  /** A button sent a payload that no card of this bot carries, or that only an old card carries. */
  | { kind: 'malformed' };

/** Each kind of event by its name. */
type Events = { [E in Event as E['kind']]: E };

export type EventOf<K extends Event['kind']> = Events[K];
