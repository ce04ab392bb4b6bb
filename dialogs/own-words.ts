import { cut } from '../content/cut.ts';
import type { Content } from '../content/index.ts';
import { type Event, named } from './event.ts';
import { mayBeGuessed } from './may-be-guessed.ts';
import { searchOf } from './questions.ts';
import { READ_LIMIT } from './typed.ts';
import { roundWithin, withoutRound } from './understand-round.ts';

/**
 * Understands a command in somebody's own words: "ik wil opnieuw beginnen", "laat de samenvatting van ronde 1 zien". This
 * takes the search, so it comes after everything else.
 * @param text as `plain` makes it
 */
export function inOwnWords(content: Content, typed: string, text: string): Event | undefined {
  const { command: commandIn } = searchOf(content);
  const bare = withoutRound(content, text);
  const kind = commandIn(typed) ?? (bare === text ? null : commandIn(bare));
  if (kind === null || !mayBeGuessed({ kind })) return undefined;
  const command = named(kind);
  return roundWithin(content, text, command) ?? command;
}

/** The most sentences of a reason that are heard by themselves. */
const SENTENCES = 40;

/**
 * Finds danger in a choice with why. What is told there alone counts too: among the words of the choice it would be lost.
 * @param note why, as it would be kept
 * @returns the part of the text that tells of danger; undefined where none does
 */
export function dangerIn(content: Content, typed: string, note: string): string | undefined {
  const { isUrgent } = searchOf(content);
  const { within } = content.commands.because;
  const first = note.split(/\s/, 1)[0] ?? '';
  const reason = within.includes(first.toLowerCase()) ? note.slice(first.length).trim() : note;
  const sentences = reason
    .split(/[.!;\n]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .slice(0, SENTENCES);
  return [typed, cut(reason, READ_LIMIT), ...sentences].find(isUrgent);
}
