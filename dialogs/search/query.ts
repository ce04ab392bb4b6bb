import type { Content } from '../../content/index.ts';
import type { Index } from './index.ts';
import { createIntent, type Intent } from './intent.ts';
import { createRepair } from './repair.ts';
import type { Term, Word } from './terms.ts';

/** A word of the question and how well it is known. */
export type QueryWord = Word &
  Readonly<{ status: Status }>;

/**
 * A word of the subject, one that only some example questions have, a repaired one, one that is made of known
 * words, one that is not known at all, one of another subject, or one that says nothing.
 */
export type Status = 'core' | 'side' | 'repaired' | 'made' | 'unknown' | 'foreign' | 'ordinary';

export type Query = Readonly<{
  /** The words of the subject; those that ask for a kind, a publisher or a list are left out. */
  words: readonly QueryWord[];
  /** What to look up, with weights. */
  terms: readonly Term[];
  intent: Intent;
}>;

const MOST_REPAIRS = 12;
const REPAIRED = 0.8;
const INTENT = 0.6;
const GENERAL = 0.5;

/** Makes the function that reads a question: words, repairs, joined neighbours, intent. */
export function createReader(content: Content, { language }: Index): (question: string) => Query {
  const stems = (text: string) => language.wordsOf(text).map(language.stem);
  const general = new Set(content.search.general.map((text) => stems(text).join('_')));
  const weigh = (term: Term, factor: number) => ({
    stem: term.stem,
    weight: term.weight * factor * (general.has(term.stem) ? GENERAL : 1),
  });
  const repair = createRepair([...language.words].filter((word) => !language.isStop(word) && language.isCore(word)));
  const intentIn = createIntent(content.search, stems);
  const statusOf = (word: string): QueryWord['status'] => {
    if (language.isForeign(word)) return 'foreign';
    if (language.isOrdinary(word) || /^\d+$/.test(word) || word.length < 2) return 'ordinary';
    if (language.isCore(word)) return 'core';
    return language.isKnown(word) ? 'side' : 'unknown';
  };
  return (question) => {
    const typed = language.wordsOf(question);
    let repairs = 0;
    const words = typed.map((word) => {
      if (language.isStop(word) || statusOf(word) !== 'unknown' || repairs >= MOST_REPAIRS) return word;
      if (language.partsOf(word).length > 0 || isJoined(typed, word, language.isKnown)) return word;
      repairs++;
      return repair(word) ?? word;
    });
    const intent = intentIn(words.map(language.stem));
    const joined = joinNeighbours(words, language.isKnown);
    const read = language.read(words, (at) => joined.get(at));
    const query = read.map((word): QueryWord => {
      const original = typed[word.at] ?? word.word;
      const status = statusOf(word.word);
      if (original !== word.word) return { ...word, status: 'repaired' };
      return { ...word, status: status === 'unknown' && word.terms.length > 1 ? 'made' : status };
    });
    return {
      words: query.filter((word) => !intent.at.has(word.at)),
      terms: query.flatMap((word) => {
        const factor = (word.status === 'repaired' ? REPAIRED : 1) * (intent.at.has(word.at) ? INTENT : 1);
        return word.terms.map((term) => weigh(term, factor));
      }),
      intent,
    };
  };
}

/** Whether the word and a neighbour make one known word: "trauma sensitief". */
function isJoined(words: readonly string[], word: string, isKnown: (word: string) => boolean): boolean {
  const at = words.indexOf(word);
  return isKnown(`${words[at - 1] ?? ''}${word}`) || isKnown(`${word}${words[at + 1] ?? ''}`);
}

/** Two neighbours that make a known word together, by the place of the first and of the second. */
function joinNeighbours(words: readonly string[], isKnown: (word: string) => boolean): Map<number, string> {
  const joined = new Map<number, string>();
  words.slice(0, -1).forEach((word, at) => {
    const next = words[at + 1] ?? '';
    if (word.length < 2 || next.length < 3) return;
    const both = [`${word}${next}`, `${word}s${next}`].find(isKnown);
    if (both === undefined) return;
    joined.set(at, both);
    joined.set(at + 1, both);
  });
  return joined;
}
