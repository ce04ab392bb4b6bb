import type { COMMANDS } from '../content/command-schema.ts';
import { fold } from '../content/fold.ts';
import type { Content } from '../content/index.ts';
import { madeOnce } from '../content/made-once.ts';
import { plain, plainStart } from '../content/plain.ts';
import { choiceWords } from '../content/typed-words.ts';
import { answerAndNote } from './because.ts';
import type { Event, Named } from './event.ts';
import { mayBeGuessed } from './may-be-guessed.ts';
import { createNumberReader, type NumberReader } from './numbered.ts';
import { dangerIn, inOwnWords } from './own-words.ts';
import { saidAnswer } from './said-answer.ts';
import { nearest, type Phrase } from './slips.ts';
import { ofRound } from './understand-round.ts';

type Command = Named<(typeof COMMANDS)[number]>;

/** The most characters of a command. A longer text is a question. */
export const COMMAND_LIMIT = 200;

/**
 * Turns what somebody typed into an event: a choice, a command, the number of a standard or criterion, or a question.
 * Capitals, accents, punctuation and small slips do not matter.
 */
export function understand(content: Content, typed: string): Event {
  const question = { kind: 'question', text: typed } as const;
  const text = plainStart(typed, COMMAND_LIMIT);
  const reading = readingOf(content);
  const told = answerAndNote(content, typed, (words) => answerOf(content, words));
  if (told) {
    const danger = dangerIn(content, typed, told.note);
    return danger === undefined ? told : { kind: 'question', text: danger };
  }
  if (goesOn(typed)) return question;
  if (text === '') return { kind: 'hello' };
  return (
    exact(reading, text) ??
    numbered(reading, text) ??
    numberedAnswer(content, text) ??
    (typed.includes('?') ? undefined : inSentence(content, text)) ??
    ofRound(content, text, (words) => command(reading, words)) ??
    command(reading, text) ??
    (namesPlace(reading, typed) ? undefined : inOwnWords(content, typed, text)) ??
    question
  );
}

/** Whether a text names a standard or criterion. Then it asks about that: "6e graag alles". */
function namesPlace({ numbers }: Reading, typed: string): boolean {
  return numbers.within(fold(typed).replace(/\s+/g, ' ')).length > 0;
}

/** Reads a choice, also one that names its criterion. */
function answerOf(content: Content, words: string): Event | undefined {
  return numberedAnswer(content, words) ?? inSentence(content, words) ?? command(readingOf(content), words);
}

function command(reading: Reading, words: string): Event | undefined {
  const said = exact(reading, words);
  if (said) return said;
  const meant = exact(reading, withoutFillers(reading, words));
  return meant && mayBeGuessed(meant) ? meant : nearest(reading.phrases, words);
}

/** Whether more words follow after the part that is read. Then the text says more than the command at its beginning. */
function goesOn(typed: string): boolean {
  return typed.length > COMMAND_LIMIT && /[\p{L}\p{N}]/u.test(typed.slice(COMMAND_LIMIT));
}

/** What is made of the content once, to read every text with. */
type Reading = Readonly<{
  phrases: readonly Phrase[];
  /** What each phrase means, exactly as it is written. */
  byWords: ReadonlyMap<string, Event>;
  fillers: ReadonlySet<string>;
  numbers: NumberReader;
  /** The most words of a choice, as people type it. */
  longest: number;
}>;

const readingOf = madeOnce((content: Content): Reading => {
  const { choices, commands, talk } = content;
  const answers = choices.flatMap((choice) =>
    choiceWords(choice).map((words) => ({
      words,
      event: { kind: 'answer', choice: choice.id } as const,
    })),
  );
  const others = Object.entries(commands.commands).flatMap(([kind, words]) =>
    words.map((one) => ({ words: plain(one), event: { kind } as Command })),
  );
  const parties = talk.parties.flatMap(({ id, typed }) =>
    typed.map((words) => ({ words: plain(words), event: { kind: 'party', party: id } as const })),
  );
  const phrases = [...answers, ...others, ...parties];
  return {
    phrases,
    // Where a phrase has two meanings, the first counts.
    byWords: new Map(phrases.toReversed().map(({ words, event }) => [words, event])),
    fillers: new Set(commands.fillers),
    numbers: createNumberReader(content),
    longest: Math.max(...answers.map(({ words }) => words.split(' ').length)),
  };
});

function exact({ byWords }: Reading, text: string): Event | undefined {
  return byWords.get(text);
}

function withoutFillers({ fillers }: Reading, text: string): string {
  return text
    .split(' ')
    .filter((word) => !fillers.has(word))
    .join(' ');
}

/** Reads "6c deels", "3a: ja", "standaard 2 weten we niet": an answer that names its criterion. */
function numberedAnswer(content: Content, text: string): Event | undefined {
  const reading = readingOf(content);
  const words = text.split(' ');
  for (let split = words.length - 1; split > 0 && words.length - split <= reading.longest; split -= 1) {
    const given = exact(reading, words.slice(split).join(' '));
    if (given?.kind !== 'answer') continue;
    const named = reading.numbers.whole(words.slice(0, split).join(' '));
    const id = named && `${named.standard}${named.letter}`;
    const criterion = content.criteria.find((one) => one.id === id);
    if (criterion) return { ...given, criterion: criterion.id };
  }
  return undefined;
}

/** Reads "doe maar deels", "zet 3b op deels". */
function inSentence(content: Content, text: string): Event | undefined {
  const said = saidAnswer(content, text);
  if (!said) return undefined;
  const { choice, criterion } = said;
  return criterion === undefined
    ? exact(readingOf(content), choice)
    : numberedAnswer(content, `${criterion} ${choice}`);
}

/** Reads "ga naar 6c", "standaard drie": a standard or criterion to open. */
function numbered({ numbers }: Reading, text: string): Event | undefined {
  const named = numbers.whole(text);
  if (!named) return undefined;
  const { standard, letter } = named;
  return letter === '' ? { kind: 'open', standard } : { kind: 'open', criterion: `${standard}${letter}` };
}
