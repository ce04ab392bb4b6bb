import { distance } from 'fastest-levenshtein';
import type { Content } from '../content/index.ts';
import { plain } from '../content/plain.ts';
import type { COMMANDS } from '../content/schema.ts';
import type { Event } from './event.ts';

type Command = (typeof COMMANDS)[number];

/**
 * Turns what somebody typed into an event: a choice, a command, a place in the framework, or unknown.
 * Capitals, accents, punctuation and small slips do not matter.
 */
export function understand(content: Content, typed: string): Event {
  const text = plain(typed);
  if (text === '') return { kind: 'hello' };
  return (
    exact(content, text) ?? place(content, text) ?? nearest(content, text) ?? { kind: 'unknown', text: typed }
  );
}

type Phrase = Readonly<{ words: string; event: Event }>;

const phrasesOf = new WeakMap<Content, readonly Phrase[]>();

/** Every phrase that means one thing, made once for each content. */
function phrases(content: Content): readonly Phrase[] {
  const known = phrasesOf.get(content);
  if (known) return known;
  const choices = content.choices.flatMap((choice) =>
    choice.typed.map((words) => ({
      words: plain(words),
      event: { kind: 'answer', choice: choice.id } as const,
    })),
  );
  const commands = Object.entries(content.commands.commands).flatMap(([kind, words]) =>
    words.map((one) => ({ words: plain(one), event: { kind: kind as Command } })),
  );
  const all = [...choices, ...commands];
  phrasesOf.set(content, all);
  return all;
}

function exact(content: Content, text: string): Event | undefined {
  return phrases(content).find((phrase) => phrase.words === text)?.event;
}

/** "ga naar 6c", "standaard drie", "criterium 6 c", "6c". */
function place(content: Content, text: string): Event | undefined {
  const lead = new RegExp(`^(?:(?:${content.commands.goTo.map(plain).join('|')})\\s+)*`);
  const rest = text.replace(lead, '');
  const words = content.commands.numbers.map(plain);
  const found = new RegExp(`^(\\d{1,2}|${words.join('|')})\\s*(?:onderdeel\\s*)?([a-z]?)$`).exec(rest);
  if (!found) return undefined;
  const word = found[1] ?? '';
  const standard = /^\d/.test(word) ? String(Number(word)) : String(words.indexOf(word) + 1);
  const letter = (found[2] ?? '').toUpperCase();
  return letter === '' ? { kind: 'open', standard } : { kind: 'open', criterion: `${standard}${letter}` };
}

/** A phrase with a slip: one letter off from four letters on, two from eight on. */
function nearest(content: Content, text: string): Event | undefined {
  const slips = (words: string) => (words.length < 4 ? 0 : words.length < 8 ? 1 : 2);
  return phrases(content)
    .map((phrase) => ({ phrase, off: distance(phrase.words, text) }))
    .filter(({ phrase, off }) => off <= slips(phrase.words) || (off === 2 && isSwap(phrase.words, text)))
    .sort((a, b) => a.off - b.off)[0]?.phrase.event;
}

/** Two neighbouring letters changed places, the commonest slip on a phone. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
