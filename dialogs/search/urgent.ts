import { madeOnce } from '../../content/made-once.ts';
import { plainStart } from '../../content/plain.ts';
import type { Urgent } from '../../content/urgent-schema.ts';
import { TEXT_LIMIT } from '../typed.ts';
import { rememberLast } from './remember-last.ts';
import { type SignTree, signTreeOf } from './sign-tree.ts';
import { openLexicon } from './urgent-lexicon.ts';

export type Sign = Urgent['signs'][number];

/** What the signs in a text come to. */
export type SignsRead = Readonly<{
  /** The signs that it shows, in the order of the content. */
  shown: readonly Sign[];
  /** Whether they weigh enough together, and whether they would if they all stood close to each other. */
  isUrgent: boolean;
  wouldBe: boolean;
}>;

/** Reads a text for signs of danger. */
export type ReadSigns = (text: string) => SignsRead;

/**
 * Whether somebody tells of a concrete, present danger, to another or to themselves. The signs in content/urgent.yaml that
 * the question shows must weigh enough together, each counted once. One of them at least must name a danger or a certain
 * person: people often tell what is happening without a word for the danger. It prefers one alarm too many to one missed.
 */
export function isUrgent(content: Readonly<{ urgent: Urgent }>, question: string): boolean {
  return readSignsOf(content.urgent)(question).isUrgent;
}

/** The signs that a question shows: they tell an editor why there was an alarm, or none. */
export function urgentSigns(content: Readonly<{ urgent: Urgent }>, question: string): readonly Sign[] {
  return readSignsOf(content.urgent)(question).shown;
}

/** The reader of signs that were not prepared. */
export const readSignsOf = madeOnce((urgent: Urgent) => createReadSigns(urgent, signTreeOf(urgent)));

/** Makes the function that reads a text for signs. @param tree made of the same signs */
export function createReadSigns({ signs, threshold }: Urgent, tree: SignTree): ReadSigns {
  const { read } = openLexicon(tree);
  const inOrder = (numbers: ReadonlySet<number>) =>
    [...numbers].sort((a, b) => a - b).flatMap((number) => signs[number] ?? []);
  return rememberLast((text) => {
    const words = plainStart(text, TEXT_LIMIT).split(' ');
    const stretches = Array.from({ length: Math.ceil(words.length / STRETCH) }, () => new Set<number>());
    // A phrase belongs to the stretch in which it begins.
    read(words, (sign, from) => stretches[Math.floor(from / STRETCH)]?.add(sign));
    const signsIn = (some: readonly ReadonlySet<number>[]) =>
      inOrder(new Set(some.flatMap((one) => [...one])));
    const shown = signsIn(stretches);
    const wouldBe = isDanger(shown, threshold);
    return {
      shown,
      wouldBe,
      isUrgent:
        stretches.length === 1
          ? wouldBe
          : stretches.some((_, index) => isDanger(signsIn(stretches.slice(index, index + 2)), threshold)),
    };
  });
}

/**
 * How many words a stretch of a text has. Signs count together only within two stretches beside each other: a very long
 * text has some signs of everything.
 */
const STRETCH = 150;

function isDanger(signs: readonly Sign[], threshold: number): boolean {
  const score = signs.reduce((sum, sign) => sum + sign.weight, 0);
  return score >= threshold && signs.some((sign) => sign.danger || sign.concrete);
}
