import { distance } from 'fastest-levenshtein';
import { plain } from '../../content/plain.ts';
import type { Urgent } from '../../content/urgent-schema.ts';

/**
 * Whether somebody tells of a concrete, present danger, to another or to themselves. Adds up what the signs
 * in content/urgent.yaml weigh, each once; at least one must name a danger or a certain person: people often
 * tell what is happening without a word for the danger. Prefers one alarm too many to one missed.
 */
export function isUrgent(content: Readonly<{ urgent: Urgent }>, question: string): boolean {
  const found = urgentSigns(content, question);
  const score = found.reduce((sum, sign) => sum + sign.weight, 0);
  return score >= content.urgent.threshold && found.some((sign) => sign.danger || sign.concrete);
}

/** The signs that a question shows: for the editor who wants to know why there was an alarm, or none. */
export function urgentSigns(content: Readonly<{ urgent: Urgent }>, question: string): readonly Sign[] {
  const lexicon = lexiconOf(content.urgent);
  const words = plain(question)
    .split(' ')
    .slice(0, MOST_WORDS)
    .map((word) => corrected(lexicon, word));
  const shown = new Set<Sign>();
  words.forEach((word, at) => {
    for (const phrase of beginningWith(lexicon, word)) {
      if (!shown.has(phrase.sign) && matches(phrase.parts, words, at)) shown.add(phrase.sign);
    }
  });
  return lexicon.signs.filter((sign) => shown.has(sign));
}

/** Somebody who tells of danger does so at once; the rest of a very long text is not read. */
const MOST_WORDS = 300;

/** How many words "..." stands for. */
const GAP = 4;

type Sign = Urgent['signs'][number];
type Part = Readonly<{ word: string; open: boolean; gap: boolean }>;
type Phrase = Readonly<{ sign: Sign; parts: readonly Part[] }>;
type Lexicon = Readonly<{
  signs: readonly Sign[];
  /** By the whole first word. */
  exact: ReadonlyMap<string, readonly Phrase[]>;
  /** By the first two letters of a first word that may go on. */
  open: ReadonlyMap<string, readonly Phrase[]>;
  /** Words long enough to be told from a slip, by their first letter. */
  long: ReadonlyMap<string, readonly string[]>;
  known: ReadonlySet<string>;
}>;

const lexicons = new WeakMap<Urgent, Lexicon>();

function lexiconOf(urgent: Urgent): Lexicon {
  const made = lexicons.get(urgent);
  if (made) return made;
  const phrases = urgent.signs.flatMap((sign) =>
    sign.words.map((words) => ({ sign, parts: partsOf(words) })),
  );
  const isOpen = (phrase: Phrase) => phrase.parts[0]?.open === true;
  const first = (phrase: Phrase) => phrase.parts[0]?.word ?? '';
  const known = new Set(phrases.flatMap((phrase) => phrase.parts.map((part) => part.word)));
  const lexicon = {
    signs: urgent.signs,
    exact: Map.groupBy(
      phrases.filter((phrase) => !isOpen(phrase)),
      first,
    ),
    open: Map.groupBy(phrases.filter(isOpen), (phrase) => first(phrase).slice(0, 2)),
    long: Map.groupBy(
      [...known].filter((word) => word.length >= LONG),
      (word) => word.charAt(0),
    ),
    known,
  };
  lexicons.set(urgent, lexicon);
  return lexicon;
}

/** "trekt ... haren" is trekt, then haren within four words; "tril*" is any word that begins so. */
function partsOf(words: string): readonly Part[] {
  return words.split(' ... ').flatMap((half, index) =>
    half
      .split(' ')
      .map((word) => ({ word: plain(word), open: word.endsWith('*') }))
      .map((part, at) => ({ ...part, gap: index > 0 && at === 0 })),
  );
}

function beginningWith(lexicon: Lexicon, word: string): readonly Phrase[] {
  return [...(lexicon.exact.get(word) ?? []), ...(lexicon.open.get(word.slice(0, 2)) ?? [])];
}

/** Whether the parts stand in the words from this place on. */
function matches(parts: readonly Part[], words: readonly string[], at: number): boolean {
  const [part, ...rest] = parts;
  if (!part) return true;
  const places = Array.from({ length: part.gap ? GAP + 1 : 1 }, (_, skipped) => at + skipped);
  return places.some((place) => isPart(part, words[place]) && matches(rest, words, place + 1));
}

function isPart(part: Part, word: string | undefined): boolean {
  if (word === undefined) return false;
  return part.open ? word.startsWith(part.word) : word === part.word;
}

/** From this length on, two letters that changed places, or one too many or too few, are taken for a slip. */
const LONG = 7;

/** From this length on, a wrong letter is a slip as well; in shorter words it makes another Dutch word. */
const VERY_LONG = 9;

/** The word of the lexicon that was meant by a word with one slip. */
function corrected(lexicon: Lexicon, word: string): string {
  if (word.length < LONG || word.length > 30 || lexicon.known.has(word)) return word;
  const near = lexicon.long.get(word.charAt(0)) ?? [];
  return near.find((known) => isSlip(known, word)) ?? word;
}

function isSlip(known: string, word: string): boolean {
  const longer = Math.abs(known.length - word.length);
  if (longer > 1) return false;
  const off = distance(known, word);
  if (off === 1) return longer === 1 || word.length >= VERY_LONG;
  return off === 2 && longer === 0 && sameLetters(known, word);
}

const sameLetters = (a: string, b: string) => [...a].sort().join('') === [...b].sort().join('');
