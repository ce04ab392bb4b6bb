import { madeOnce } from '../../content/made-once.ts';
import { plainStart } from '../../content/plain.ts';
import type { Urgent } from '../../content/urgent-schema.ts';
import { TEXT_LIMIT } from '../typed.ts';
import { createLexicon, type Node, type Sign } from './urgent-lexicon.ts';

/**
 * Whether somebody tells of a concrete, present danger, to another or to themselves. The signs in content/urgent.yaml that
 * the question shows must weigh enough together, each counted once. One of them at least must name a danger or a certain
 * person: people often tell what is happening without a word for the danger. It prefers one alarm too many to one missed.
 */
export function isUrgent(content: Readonly<{ urgent: Urgent }>, question: string): boolean {
  const stretches = signsIn(content.urgent, question);
  return stretches.some((signs, index) => {
    const near = new Set([...signs, ...(stretches[index + 1] ?? [])]);
    return isDanger([...near], content.urgent.threshold);
  });
}

/** The signs that a question shows: they tell an editor why there was an alarm, or none. */
export function urgentSigns(content: Readonly<{ urgent: Urgent }>, question: string): readonly Sign[] {
  const shown = new Set(signsIn(content.urgent, question).flatMap((signs) => [...signs]));
  return content.urgent.signs.filter((sign) => shown.has(sign));
}

function isDanger(signs: readonly Sign[], threshold: number): boolean {
  const score = signs.reduce((sum, sign) => sum + sign.weight, 0);
  return score >= threshold && signs.some((sign) => sign.danger || sign.concrete);
}

/**
 * How many words a stretch of a text has. Signs count together only within two stretches beside each other: a very long
 * text has some signs of everything.
 */
const STRETCH = 150;

const lexiconOf = madeOnce(createLexicon);

/** The signs in each stretch of a text; a phrase belongs to the stretch in which it begins. */
function signsIn(urgent: Urgent, question: string): readonly ReadonlySet<Sign>[] {
  const { start, corrected } = lexiconOf(urgent);
  const typed = plainStart(question, TEXT_LIMIT).split(' ');
  // Each word is corrected once, however often it comes.
  const meant = new Map([...new Set(typed)].map((word) => [word, corrected(word)]));
  const words = typed.map((word) => meant.get(word) ?? word);
  const stretches = Array.from({ length: Math.ceil(words.length / STRETCH) }, () => new Set<Sign>());
  words.forEach((_, index) => {
    const found = stretches[Math.floor(index / STRETCH)];
    if (found) follow(start, index, { words, found });
  });
  return stretches;
}

/** The most words that "..." stands for. */
const GAP = 4;

/** The words of a text, and the signs that were found in it. */
type Search = Readonly<{ words: readonly string[]; found: Set<Sign> }>;

/** Goes on after words that were read: adds the signs whose phrases end here, and reads the next word. */
function follow(node: Node, next: number, search: Search): void {
  for (const sign of node.signs) search.found.add(sign);
  step(node, next, search);
  if (!node.gap) return;
  for (let skipped = 0; skipped <= GAP; skipped += 1) step(node.gap, next + skipped, search);
}

function step({ exact, open }: Node, index: number, search: Search): void {
  const word = search.words[index];
  if (word === undefined) return;
  const whole = exact.get(word);
  if (whole) follow(whole, index + 1, search);
  for (const begun of open.get(word.charAt(0)) ?? []) {
    if (word.startsWith(begun.start)) follow(begun.node, index + 1, search);
  }
}
