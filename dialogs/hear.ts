import type { Content } from '../content/index.ts';
import { plain } from '../content/plain.ts';
import type { Event } from './event.ts';
import { COMMAND_LIMIT, understand } from './understand.ts';

/** Turns typed words into an event. What "ja" and "nee" mean is decided later, when the placed card is known. */
export function hear(content: Content, typed: string): Event {
  const otherwise = understand(content, typed);
  if (typed.length > COMMAND_LIMIT) return otherwise;
  const { yes, no } = content.commands.replies;
  const words = plain(typed);
  const isIn = (phrases: readonly string[]) => phrases.some((one) => plain(one) === words);
  return isIn(yes) || isIn(no) ? { kind: 'yes-or-no', yes: isIn(yes), otherwise } : otherwise;
}
