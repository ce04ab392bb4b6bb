import { own } from '../content/own.ts';
import {
  type ButtonEvent,
  ButtonEvent as ButtonEventShape,
  type Draft,
  Draft as DraftShape,
  type Event,
} from '../dialogs/event.ts';

/** The criterion that a card's text fields belong to, and the version of its answer that the card shows. */
export type CardFields = Pick<Draft, 'criterion' | 'version'>;

/** What a button carries. */
export type Payload = {
  event: ButtonEvent;
  /** The text fields of an answer, on a card that has them. */
  fields?: CardFields;
  /** Set on a card that only one person in a group or channel sees. */
  privately?: true;
};

/** The field of the card to ask in. */
export const QUESTION_FIELD = 'vraag';
/** The field in which a team picks a manager. */
export const MANAGER_FIELD = 'ontvanger';
/** The fields of an improvement action. */
export const ACTION_FIELDS = {
  what: 'actie-wat',
  owner: 'actie-wie',
  role: 'actie-rol',
  due: 'actie-datum',
  reason: 'actie-reden',
} as const;

/** The field in which a team chooses the day on which it talks about the votes. */
export const VOTE_DAY_FIELD = 'stem-dag';

/** The fields of a card from which each kind of event takes a value, by the name that the event has for it. */
const INPUTS: Partial<Record<ButtonEvent['kind'], Readonly<Record<string, string>>>> = {
  question: { text: QUESTION_FIELD },
  'add-manager': { person: MANAGER_FIELD },
  'save-action': {
    what: ACTION_FIELDS.what,
    owner: ACTION_FIELDS.owner,
    role: ACTION_FIELDS.role,
    due: ACTION_FIELDS.due,
  },
  'action-state': { reason: ACTION_FIELDS.reason },
  'vote-by': { day: VOTE_DAY_FIELD },
};

const NOTE = 'note';
const LINK = 'link';
const DISSENT = 'dissent';

/** Names the input fields by criterion and version, so that no client keeps old text in a new card. */
export function fieldIds({ criterion, version }: CardFields) {
  const of = `${criterion}-${version}`;
  return { note: `${NOTE}-${of}`, link: `${LINK}-${of}`, dissent: `${DISSENT}-${of}` };
}

/**
 * Reads what a client sends back for a button, with the text of the card's fields.
 * @param data anything at all, as it came in
 * @returns the event, or `malformed` for a payload that no card of ours sends
 */
export function readPayload(data: unknown): Event {
  if (!isRecord(data)) return { kind: 'malformed' };
  const parsed = ButtonEventShape.safeParse(
    isRecord(data.fields) ? withFields(data, data.fields) : withInputs(data),
  );
  return parsed.success ? parsed.data : { kind: 'malformed' };
}

/** Puts the text of a card's fields into the event. A field that was not sent changes nothing. */
function withInputs(data: Record<string, unknown>): unknown {
  const { event } = data;
  if (!isRecord(event)) return event;
  const fields = (typeof event.kind === 'string' ? own(INPUTS, event.kind) : null) ?? {};
  const typed = Object.entries(fields).map(([name, field]) => [name, data[field] ?? meant(event[name])]);
  return { ...event, ...Object.fromEntries(typed) };
}

/**
 * The value that a button carries for a field that was not sent. Older cards carry an empty text there, which nobody
 * typed.
 */
function meant(value: unknown): unknown {
  return value === '' ? undefined : value;
}

/**
 * The payload of a button on a card that only one person sees. It has no draft, since those fields belong to nobody.
 */
export function privately({ event: { draft: _, ...event } }: Payload): Payload {
  return { event, privately: true };
}

/** Whether a button says that only one person saw its card. Forging it only makes the reply private. */
export function saidPrivately(data: unknown): boolean {
  return isRecord(data) && data.privately === true;
}

/** Tells the payload of a button from other data in a card of ours. */
export function isPayload(data: unknown): data is Payload {
  return isRecord(data) && isRecord(data.event) && typeof data.event.kind === 'string';
}

const FieldsShape = DraftShape.pick({ criterion: true, version: true });

/** Adds the draft. An answer belongs to the criterion of the fields, so the payload names that criterion once. */
function withFields(data: Record<string, unknown>, fields: Record<string, unknown>): unknown {
  const of = FieldsShape.safeParse(fields);
  if (!of.success) return undefined;
  const { criterion, version } = of.data;
  const event = isRecord(data.event) ? data.event : {};
  const ids = fieldIds({ criterion, version });
  const typed = (id: string) => data[id] ?? undefined;
  // Only the card of revealed votes has a field for dissent.
  const dissent = ids.dissent in data ? { dissent: typed(ids.dissent) } : {};
  const draft = { criterion, version, note: typed(ids.note), link: typed(ids.link), ...dissent };
  return event.kind === 'answer' ? { ...event, criterion, version, draft } : { ...event, draft };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
