import type { COMMANDS } from '../content/command-schema.ts';
import type { Content } from '../content/index.ts';
import { plain, plainStart } from '../content/plain.ts';
import type { Event } from './event.ts';
import { nearest, type Phrase } from './slips.ts';
import { ofRound } from './understand-round.ts';

type Command = (typeof COMMANDS)[number];

/** How much (characters) of a text can be a command: what is longer is a question. */
export const COMMAND_LIMIT = 200;

/**
 * Turns what somebody typed into an event: a choice, a command, a place in the framework, or a question.
 * Capitals, accents, punctuation and small slips do not matter.
 */
export function understand(content: Content, typed: string): Event {
  const question = { kind: 'question', text: typed } as const;
  const text = plainStart(typed, COMMAND_LIMIT);
  if (goesOn(typed)) return question;
  if (text === '') return { kind: 'hello' };
  const reading = readingOf(content);
  return (
    exact(reading, text) ??
    place(reading, text) ??
    placeAndChoice(content, text) ??
    ofRound(content, text, (words) => command(reading, words)) ??
    command(reading, text) ??
    question
  );
}

function command(reading: Reading, words: string): Event | undefined {
  return (
    exact(reading, words) ?? exact(reading, withoutFillers(reading, words)) ?? nearest(reading.phrases, words)
  );
}

/** Whether words stand behind what is read: then a command at the beginning is not all that was said. */
function goesOn(typed: string): boolean {
  return typed.length > COMMAND_LIMIT && /[\p{L}\p{N}]/u.test(typed.slice(COMMAND_LIMIT));
}

/** What is made of the content once, to read what is typed. */
type Reading = Readonly<{
  phrases: readonly Phrase[];
  byWords: ReadonlyMap<string, Event>;
  fillers: ReadonlySet<string>;
  numbers: readonly string[];
  goTo: RegExp;
  place: RegExp;
  /** How many words an answer has at most. */
  longest: number;
}>;

const readings = new WeakMap<Content, Reading>();

function readingOf(content: Content): Reading {
  const known = readings.get(content);
  if (known) return known;
  const made = createReading(content);
  readings.set(content, made);
  return made;
}

function createReading({ choices, commands }: Content): Reading {
  const answers = choices.flatMap((choice) =>
    choice.typed.map((words) => ({
      words: plain(words),
      event: { kind: 'answer', choice: choice.id } as const,
    })),
  );
  const others = Object.entries(commands.commands).flatMap(([kind, words]) =>
    words.map((one) => ({ words: plain(one), event: { kind: kind as Command } })),
  );
  const phrases = [...answers, ...others];
  const numbers = commands.numbers.map(plain);
  const goTo = commands.goTo.map(plain);
  return {
    phrases,
    // Of what means two things the first counts.
    byWords: new Map(phrases.toReversed().map(({ words, event }) => [words, event])),
    fillers: new Set(commands.fillers),
    numbers,
    goTo: new RegExp(`^(?:(?:${goTo.join('|')})\\s+)*`),
    place: new RegExp(`^(\\d{1,2}|${numbers.join('|')})\\s*(?:onderdeel\\s*)?([a-z]?)$`),
    longest: Math.max(...answers.map(({ words }) => words.split(' ').length)),
  };
}

function exact({ byWords }: Reading, text: string): Event | undefined {
  return byWords.get(text);
}

function withoutFillers({ fillers }: Reading, text: string): string {
  return text
    .split(' ')
    .filter((word) => !fillers.has(word))
    .join(' ');
}

/** "6c deels", "3a: ja", "standaard 2 weten we niet": the answer to a criterion that is named. */
function placeAndChoice(content: Content, text: string): Event | undefined {
  const reading = readingOf(content);
  const words = text.split(' ');
  for (let split = words.length - 1; split > 0 && words.length - split <= reading.longest; split -= 1) {
    const given = exact(reading, words.slice(split).join(' '));
    if (given?.kind !== 'answer') continue;
    const at = place(reading, words.slice(0, split).join(' '));
    if (at?.kind !== 'open') continue;
    const criterion = content.criteria.find((one) => one.id === (at.criterion ?? at.standard));
    if (criterion) return { ...given, criterion: criterion.id };
  }
  return undefined;
}

/** "ga naar 6c", "standaard drie", "criterium 6 c", "6c". */
function place({ goTo, place, numbers }: Reading, text: string): Event | undefined {
  const found = place.exec(text.replace(goTo, ''));
  if (!found) return undefined;
  const word = found[1] ?? '';
  const standard = /^\d/.test(word) ? String(Number(word)) : String(numbers.indexOf(word) + 1);
  const letter = (found[2] ?? '').toUpperCase();
  return letter === '' ? { kind: 'open', standard } : { kind: 'open', criterion: `${standard}${letter}` };
}
