import { own } from '../content/own.ts';
import {
  type ButtonEvent,
  ButtonEvent as ButtonEventShape,
  type Draft,
  Draft as DraftShape,
  type Event,
} from '../dialogs/event.ts';

/** The criterion that a card's fields for note and link belong to, and the version of its answer that the card shows. */
export type CardFields = Pick<Draft, 'criterion' | 'version'>;

/** What a button carries. */
export type Payload = {
  event: ButtonEvent;
  /** Stands on the buttons of a card with such fields. */
  fields?: CardFields;
  /** The card is one that a single person in a group or channel sees. */
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

/** What a kind of event takes from the fields of its card. */
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
};

const NOTE = 'note';
const LINK = 'link';

/** Names the input fields after criterion and version, so that no client keeps old text in a new card. */
export function fieldIds({ criterion, version }: CardFields) {
  return { note: `${NOTE}-${criterion}-${version}`, link: `${LINK}-${criterion}-${version}` };
}

/**
 * Reads what a client sends back for a button, with the text of the card's fields.
 * @param data what came in; anything at all
 * @returns the event, or `malformed` for what no card of ours sends
 */
export function readPayload(data: unknown): Event {
  if (!isRecord(data)) return { kind: 'malformed' };
  const parsed = ButtonEventShape.safeParse(
    isRecord(data.fields) ? withFields(data, data.fields) : withInputs(data),
  );
  return parsed.success ? parsed.data : { kind: 'malformed' };
}

/** What was typed into a card's fields goes where the event has it; a field that is not there changes nothing. */
function withInputs(data: Record<string, unknown>): unknown {
  const { event } = data;
  if (!isRecord(event)) return event;
  const fields = (typeof event.kind === 'string' ? own(INPUTS, event.kind) : null) ?? {};
  const typed = Object.entries(fields).map(([name, field]) => [name, data[field] ?? meant(event[name])]);
  return { ...event, ...Object.fromEntries(typed) };
}

/** What a button says of a field that was not sent. Older cards carry an empty text there, which nobody typed. */
function meant(value: unknown): unknown {
  return value === '' ? undefined : value;
}

/** What a button carries on a card that one person alone sees; fields are nobody's there. */
export function privately({ event: { draft: _, ...event } }: Payload): Payload {
  return { event, privately: true };
}

/** Whether a button says that its card was seen by one person alone. Forging it only makes the reply private. */
export function saidPrivately(data: unknown): boolean {
  return isRecord(data) && data.privately === true;
}

/** Whether something that a card of ours carries is what its buttons carry. */
export function isPayload(data: unknown): data is Payload {
  return isRecord(data) && isRecord(data.event) && typeof data.event.kind === 'string';
}

const FieldsShape = DraftShape.pick({ criterion: true, version: true });

/** An answer is to the criterion that the fields belong to, so a payload names that once. */
function withFields(data: Record<string, unknown>, fields: Record<string, unknown>): unknown {
  const of = FieldsShape.safeParse(fields);
  if (!of.success) return undefined;
  const { criterion, version } = of.data;
  const event = isRecord(data.event) ? data.event : {};
  const ids = fieldIds({ criterion, version });
  const draft = { criterion, version, note: data[ids.note] ?? undefined, link: data[ids.link] ?? undefined };
  return event.kind === 'answer' ? { ...event, criterion, version, draft } : { ...event, draft };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
