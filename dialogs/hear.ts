import type { Content } from '../content/index.ts';
import { madeOnce } from '../content/made-once.ts';
import { plain } from '../content/plain.ts';
import { type Event, named } from './event.ts';
import { nearest } from './slips.ts';
import { COMMAND_LIMIT, understand } from './understand.ts';

/**
 * Turns typed words into an event. What "ja", "nee" and "wat betekent dit" mean is decided later, when the placed card is
 * known.
 */
export function hear(content: Content, typed: string): Event {
  const otherwise = understand(content, typed);
  if (typed.length > COMMAND_LIMIT) return otherwise;
  const { yes, no, other, meaning, note, phrases } = repliesOf(content);
  const words = plain(typed);
  if (yes.has(words) || no.has(words)) return { kind: 'yes-or-no', yes: yes.has(words), otherwise };
  if (other.has(words)) return { kind: 'yes-or-no', yes: null, otherwise };
  const isNear = () => otherwise.kind === 'question' && nearest(phrases, words) !== undefined;
  const asks = meaning.has(words) || note.has(words) || isNear();
  return asks ? { kind: 'explain', note: note.has(words), otherwise } : otherwise;
}

/** The words that mean something to the placed card. */
const repliesOf = madeOnce(({ commands: { replies, explains } }: Content) => {
  const meaning = explains.meaning.map(plain);
  return {
    yes: new Set(replies.yes.map(plain)),
    no: new Set(replies.no.map(plain)),
    other: new Set(replies.other.map(plain)),
    meaning: new Set(meaning),
    note: new Set(explains.note.map(plain)),
    phrases: meaning.map((words) => ({ words, event: named('help') })),
  };
});
