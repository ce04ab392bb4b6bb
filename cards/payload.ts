import {
  type ButtonEvent,
  ButtonEvent as ButtonEventShape,
  type Draft,
  type Event,
} from '../dialogs/event.ts';

/** What goes along with a button: the event, and to which criterion the card's input fields belong. */
export type Payload = { event: ButtonEvent; fields?: Pick<Draft, 'criterion' | 'version'> };

/** The field of the card to ask in. */
export const QUESTION_FIELD = 'vraag';

const NOTE = 'note';
const LINK = 'link';

/** Names the input fields after criterion and version, so that no client keeps old text in a new card. */
export function fieldIds({ criterion, version }: Pick<Draft, 'criterion' | 'version'>) {
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
    isRecord(data.fields) ? withFields(data, data.fields) : withQuestion(data),
  );
  return parsed.success ? parsed.data : { kind: 'malformed' };
}

/** A question that was typed into a card's field instead of the chat. */
function withQuestion(data: Record<string, unknown>): unknown {
  const { event } = data;
  const asks = isRecord(event) && event.kind === 'question' && QUESTION_FIELD in data;
  return asks ? { ...event, text: data[QUESTION_FIELD] } : event;
}

/** An answer is to the criterion that the fields belong to, so a payload names that once. */
function withFields(data: Record<string, unknown>, fields: Record<string, unknown>): unknown {
  const { criterion, version } = fields;
  const event = isRecord(data.event) ? data.event : {};
  const ids = fieldIds({ criterion: String(criterion), version: Number(version) });
  const draft = { criterion, version, note: data[ids.note] ?? '', link: data[ids.link] ?? '' };
  return event.kind === 'answer' ? { ...event, criterion, version, draft } : { ...event, draft };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
