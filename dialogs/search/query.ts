import { createIntent, type Intent } from './intent.ts';
import type { Language, Status } from './language.ts';
import type { Term, Word } from './terms.ts';
import type { WordLists } from './word-lists.ts';

/** A word of the question that is looked up, its index among all words, and how well it is known. */
export type QueryWord = Word & Readonly<{ index: number; status: Status | 'repaired' | 'general' }>;

export type Query = Readonly<{
  /** All words, repaired, stop words too. */
  all: readonly string[];
  /** The words of the subject. Words that ask for a kind, a publisher or a list are left out. */
  words: readonly QueryWord[];
  /** What to look up, with weights. */
  terms: readonly Term[];
  intent: Intent;
}>;

/** The most words of a question that are repaired. */
const MOST_REPAIRS = 12;
/** How much a word counts (0 to 1) that was repaired, that asks for a kind or publisher, or that all entries have. */
const REPAIRED = 0.8;
const INTENT = 0.6;
const GENERAL = 0.5;

/** How questions are read. */
type Reading = Readonly<{ language: Language; lists: Pick<WordLists, 'general' | 'intents'> }>;

/** Makes the function that reads a question by its words: it repairs words, joins neighbours and finds the intent. */
export function createReader({ language, lists }: Reading): (typed: readonly string[]) => Query {
  const general = new Set(lists.general);
  const intentIn = createIntent(lists.intents, language.stem);
  return (typed) => {
    const words = repaired(typed, language);
    const joined = joinNeighbours(words, language.isKnown);
    const intent = intentIn(words);
    const statusOf = (word: Word, index: number): QueryWord['status'] => {
      if (word.word !== typed[index]) return 'repaired';
      if (general.has(word.stem)) return 'general';
      const status = language.statusOf(word.word);
      if (word.meant && status !== 'foreign') return 'core';
      return status === 'unknown' && word.terms.length > 1 ? 'made' : status;
    };
    const read = language
      .read(words, joined)
      .map((word, index): QueryWord => ({ ...word, index, status: statusOf(word, index) }))
      .filter((word) => word.terms.length > 0);
    const factorOf = ({ status, index }: QueryWord) =>
      (status === 'repaired' ? REPAIRED : 1) * (intent.saidBy.has(index) ? INTENT : 1);
    return {
      all: words,
      words: read.filter(({ index }) => !intent.saidBy.has(index)),
      terms: read.flatMap((word) =>
        word.terms.map(({ stem, weight }) => ({
          stem,
          weight: weight * factorOf(word) * (general.has(stem) ? GENERAL : 1),
        })),
      ),
      intent,
    };
  };
}

/** Repairs the words that mean nothing, neither by themselves nor with a neighbour ("trauma sensitief"). */
function repaired(typed: readonly string[], language: Language): string[] {
  let repairs = 0;
  return typed.map((word, index) => {
    if (repairs >= MOST_REPAIRS || language.isStop(word) || language.statusOf(word) !== 'unknown')
      return word;
    if (language.isKnown(`${typed[index - 1] ?? ''}${word}`)) return word;
    if (language.isKnown(`${word}${typed[index + 1] ?? ''}`)) return word;
    repairs++;
    return language.repair(word) ?? word;
  });
}

/** The known word that two neighbours make together, by the index of the first and by that of the second. */
function joinNeighbours(words: readonly string[], isKnown: (word: string) => boolean): Map<number, string> {
  const joined = new Map<number, string>();
  words.slice(0, -1).forEach((word, index) => {
    const next = words[index + 1] ?? '';
    if (word.length < 2 || next.length < 3) return;
    const both = [`${word}${next}`, `${word}s${next}`].find(isKnown);
    if (both === undefined) return;
    joined.set(index, both);
    joined.set(index + 1, both);
  });
  return joined;
}
