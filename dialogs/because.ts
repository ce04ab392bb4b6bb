import { anyOf } from '../content/escaped.ts';
import type { Choice, Content } from '../content/index.ts';
import { plain } from '../content/plain.ts';
import { reasonWords } from '../content/typed-words.ts';
import type { Event, EventOf } from './event.ts';

/** How many characters are looked through for the word after which somebody says why. */
const HEAD = 60;

/**
 * Reads a choice and why: "deels, want we missen training", "3b weten we niet: nog niemand keek ernaar". Only such a word
 * or a colon makes it one: "deels van de training" is a question, and so is everything with a question mark. A comma does
 * where what follows tells a reason of the list: "nvt, een andere organisatie doet dit".
 * @param answerOf tells what the words before it mean
 */
export function answerAndNote(
  content: Content,
  typed: string,
  answerOf: (words: string) => Event | undefined,
): EventOf<'answer-and-note'> | undefined {
  if (typed.includes('?')) return undefined;
  const text = typed.trim();
  const { before, within, beside } = content.commands.because;
  for (const { 0: word, index } of text.slice(0, HEAD).matchAll(whyStarts([...before, ...within]))) {
    const head = plain(text.slice(0, index).replace(/[\s(–-]+$/, ''));
    const given = answerOf(head) ?? answerOf(without(beside, head));
    const told =
      given?.kind === 'answer' ? withNote(content, given, { word, said: text.slice(index) }) : null;
    if (told) return told;
  }
  return undefined;
}

/** The word or sign after a choice, and all that is said from there on. */
type Rest = Readonly<{ word: string; said: string }>;

function withNote(
  content: Content,
  { choice, criterion }: EventOf<'answer'>,
  { word, said }: Rest,
): EventOf<'answer-and-note'> | null {
  const { before, within } = content.commands.because;
  const after = said.slice(word.length);
  const note = noteOf(within.includes(word.toLowerCase()) ? said : after, before);
  const reason = reasonIn(content, choice, note);
  const isNone =
    !/\p{L}/u.test(after) || (word === ':' && isAsked(content, note)) || (word === ',' && !reason);
  if (isNone) return null;
  return {
    kind: 'answer-and-note',
    choice,
    ...(reason ? { reason } : {}),
    ...(criterion ? { criterion } : {}),
    note,
  };
}

function whyStarts(words: readonly string[]): RegExp {
  return new RegExp(`[:,]|${whole(words)}`, 'giu');
}

/** Any of these words, and not as a part of a longer one. */
function whole(words: readonly string[]): string {
  return `(?<![\\p{L}\\p{N}])${anyOf(words)}(?![\\p{L}\\p{N}])`;
}

/** Leaves out what people say beside a choice: "onze keuze is deels". */
function without(beside: readonly string[], head: string): string {
  return head
    .split(' ')
    .filter((word) => !beside.includes(word))
    .join(' ');
}

/** What is kept: without the word that comes before it, and as it was typed. */
function noteOf(said: string, before: readonly string[]): string {
  const note = said.replace(new RegExp(`^(?:[\\s,.;:]|${whole(before)})+`, 'iu'), '');
  return note.includes('(') ? note : note.replace(/\)$/, '');
}

/** Whether a text begins as a question does: "voldoende: waar vind ik meer". */
function isAsked({ search }: Content, text: string): boolean {
  return search.questionWords.includes(plain(text).split(' ')[0] ?? '');
}

/** The reason from the list of this choice that the words tell; nothing where they tell none, or more than one. */
function reasonIn({ choices }: Content, choice: string, note: string): string | undefined {
  const words = ` ${plain(note)} `;
  const reasons: Choice['reasons'] = choices.find(({ id }) => id === choice)?.reasons;
  const told = reasons?.filter((reason) => reasonWords(reason).some((one) => words.includes(` ${one} `)));
  return told?.length === 1 ? told[0]?.id : undefined;
}
