import {
  type ButtonEvent,
  ButtonEvent as ButtonEventShape,
  type Draft,
  type Event,
} from '../dialogs/event.ts';

/** What goes along with a button: the event, and to which criterion the card's input fields belong. */
export type Payload = { event: ButtonEvent; fields?: Pick<Draft, 'criterion' | 'version'> };

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
  const parsed = ButtonEventShape.safeParse(data.event);
  if (!parsed.success) return { kind: 'malformed' };
  if (!isRecord(data.fields)) return parsed.data;
  const { criterion, version } = data.fields;
  if (typeof criterion !== 'string' || typeof version !== 'number') return { kind: 'malformed' };
  const ids = fieldIds({ criterion, version });
  const draft = { criterion, version, note: data[ids.note] ?? '', link: data[ids.link] ?? '' };
  const whole = ButtonEventShape.safeParse({ ...parsed.data, draft });
  return whole.success ? whole.data : { kind: 'malformed' };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
