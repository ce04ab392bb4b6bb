import { distance } from 'fastest-levenshtein';
import type { Content } from '../content/index.ts';
import { plain } from '../content/plain.ts';
import type { COMMANDS } from '../content/schema.ts';
import type { Event } from './event.ts';

type Command = (typeof COMMANDS)[number];

/**
 * Turns what somebody typed into an event: a choice, a command, a place in the framework, or a question.
 * Capitals, accents, punctuation and small slips do not matter.
 */
export function understand(content: Content, typed: string): Event {
  const text = plain(typed);
  if (text === '') return { kind: 'hello' };
  return (
    exact(content, text) ??
    place(content, text) ??
    placeAndChoice(content, text) ??
    exact(content, withoutFillers(content, text)) ??
    nearest(content, text) ?? { kind: 'question', text: typed }
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

function withoutFillers(content: Content, text: string): string {
  const fillers = new Set(content.commands.fillers);
  return text
    .split(' ')
    .filter((word) => !fillers.has(word))
    .join(' ');
}

/** "6c deels", "3a: ja", "standaard 2 weten we niet": the answer to a criterion that is named. */
function placeAndChoice(content: Content, text: string): Event | undefined {
  const words = text.split(' ');
  for (let split = words.length - 1; split > 0; split -= 1) {
    const at = place(content, words.slice(0, split).join(' '));
    const given = exact(content, words.slice(split).join(' '));
    if (at?.kind !== 'open' || given?.kind !== 'answer') continue;
    const criterion = content.criteria.find((one) => one.id === (at.criterion ?? at.standard));
    if (criterion) return { ...given, criterion: criterion.id };
  }
  return undefined;
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

/** A phrase with a slip, unless another meaning is as near: then it is not clear what was meant. */
function nearest(content: Content, text: string): Event | undefined {
  const known = phrases(content).map((phrase) => ({ phrase, off: slipsBetween(phrase.words, text) }));
  const allowed = known.filter(({ phrase, off }) => off <= slipsAllowed(phrase, text));
  const least = Math.min(...allowed.map(({ off }) => off));
  const asNear = allowed.length > 0 ? known.filter(({ off }) => off <= least) : [];
  const [first, ...others] = asNear.map(({ phrase }) => phrase.event);
  return others.every((event) => isDeepSame(event, first)) ? first : undefined;
}

/**
 * One from four letters on, for an answer from five, and in short words only after the first letter: they are too
 * near to others ("pijn" and "fijn"). Two from eight on, or where only the order is wrong.
 */
function slipsAllowed({ words, event }: Phrase, text: string): number {
  const sameStart = words[0] === text[0];
  if (words.length < (event.kind === 'answer' ? 5 : 4)) return 0;
  if (words.length < 5 && !sameStart) return 0;
  const order = words.length >= 6 && [...words].sort().join('') === [...text].sort().join('');
  return (words.length >= 8 || order) && sameStart ? 2 : 1;
}

/** Letters that are extra, missing or other; two neighbours that changed places are one slip. */
function slipsBetween(a: string, b: string): number {
  const off = distance(a, b);
  if (off < 2 || off > 4 || a.length !== b.length) return off;
  let swaps = 0;
  let rest = a;
  for (let n = 0; n < rest.length - 1; n += 1) {
    if (rest[n] !== b[n] && rest[n] === b[n + 1] && rest[n + 1] === b[n]) {
      rest = rest.slice(0, n) + b.slice(n, n + 2) + rest.slice(n + 2);
      swaps += 1;
    }
  }
  return Math.min(off, swaps + distance(rest, b));
}

function isDeepSame(a: Event, b: Event | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
