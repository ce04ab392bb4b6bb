import { plainStart } from '../../content/plain.ts';
import type { Urgent } from '../../content/urgent-schema.ts';
import { TEXT_LIMIT } from '../typed.ts';
import { createLexicon, type Lexicon, type Node, type Sign } from './urgent-lexicon.ts';

/**
 * Whether somebody tells of a concrete, present danger, to another or to themselves. Adds up what the signs
 * in content/urgent.yaml weigh, each once; at least one must name a danger or a certain person: people often
 * tell what is happening without a word for the danger. Prefers one alarm too many to one missed.
 */
export function isUrgent(content: Readonly<{ urgent: Urgent }>, question: string): boolean {
  const stretches = signsIn(content.urgent, question);
  return stretches.some((signs, at) => {
    const near = new Set([...signs, ...(stretches[at + 1] ?? [])]);
    return isDanger([...near], content.urgent.threshold);
  });
}

/** The signs that a question shows: for the editor who wants to know why there was an alarm, or none. */
export function urgentSigns(content: Readonly<{ urgent: Urgent }>, question: string): readonly Sign[] {
  const shown = new Set(signsIn(content.urgent, question).flatMap((signs) => [...signs]));
  return content.urgent.signs.filter((sign) => shown.has(sign));
}

function isDanger(signs: readonly Sign[], threshold: number): boolean {
  const score = signs.reduce((sum, sign) => sum + sign.weight, 0);
  return score >= threshold && signs.some((sign) => sign.danger || sign.concrete);
}

/**
 * The whole text is read, but signs count together only where they stand within two stretches of so many words:
 * in a very long text there are some of everything.
 */
const STRETCH = 150;

const lexicons = new WeakMap<Urgent, Lexicon>();

function lexiconOf(urgent: Urgent): Lexicon {
  const made = lexicons.get(urgent) ?? createLexicon(urgent);
  lexicons.set(urgent, made);
  return made;
}

/** The signs in each stretch of a text, where its phrases begin. */
function signsIn(urgent: Urgent, question: string): readonly ReadonlySet<Sign>[] {
  const { start, corrected } = lexiconOf(urgent);
  const typed = plainStart(question, TEXT_LIMIT).split(' ');
  // Each word is corrected once, however often it comes.
  const meant = new Map([...new Set(typed)].map((word) => [word, corrected(word)]));
  const words = typed.map((word) => meant.get(word) ?? word);
  const stretches = Array.from({ length: Math.ceil(words.length / STRETCH) }, () => new Set<Sign>());
  words.forEach((_, at) => {
    const stretch = stretches[Math.floor(at / STRETCH)];
    if (stretch) follow(start, words, at, stretch);
  });
  return stretches;
}

/** How many words "..." stands for. */
const GAP = 4;

/** Goes on from words that were read: adds the signs whose phrases end here, and reads the next word. */
function follow(node: Node, words: readonly string[], at: number, found: Set<Sign>): void {
  for (const sign of node.signs) found.add(sign);
  step(node, words, at, found);
  if (!node.gap) return;
  for (let skipped = 0; skipped <= GAP; skipped += 1) step(node.gap, words, at + skipped, found);
}

function step({ exact, open }: Node, words: readonly string[], at: number, found: Set<Sign>): void {
  const word = words[at];
  if (word === undefined) return;
  const next = exact.get(word);
  if (next) follow(next, words, at + 1, found);
  for (const begun of open.get(word.charAt(0)) ?? []) {
    if (word.startsWith(begun.start)) follow(begun.node, words, at + 1, found);
  }
}
