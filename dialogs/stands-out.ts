import type { Choice, Content } from '../content/index.ts';
import { needsWork } from './progress.ts';
import type { CriterionLine } from './view-parts.ts';

/** What can be said about a round as a whole. */
export type StandsOut =
  /** Too little is answered to say anything. */
  | Readonly<{ kind: 'few' }>
  /** All answers are this one. */
  | Readonly<{ kind: 'same'; choice: Choice }>
  /** No answer tells how well it goes. */
  | Readonly<{ kind: 'unranked' }>
  /** What goes best and what needs strengthening first, of each at most three. */
  | Readonly<{ kind: 'ranked'; best: readonly CriterionLine[]; first: readonly CriterionLine[] }>;

/** From how many answers on a conclusion is drawn. */
const ENOUGH = 5;
/** How many criteria are named as best, and as first to strengthen. */
const NAMED = 3;

/**
 * Finds what goes best and what to begin with. Among criteria with the same answer, those come first whose standard needs
 * the most strengthening; for what goes best, those whose standard is best as a whole.
 */
export function standsOut(content: Content, lines: readonly CriterionLine[]): StandsOut {
  const given = lines.flatMap(({ choice }) => choice ?? []);
  const [one] = given;
  if (given.length < ENOUGH || !one) return { kind: 'few' };
  if (given.every(({ id }) => id === one.id)) return { kind: 'same', choice: one };
  const ranked = lines.filter(({ choice }) => choice?.rank !== undefined);
  if (ranked.length === 0) return { kind: 'unranked' };
  const isWeak = ({ choice }: CriterionLine) => needsWork(content, choice);
  const [weak, good] = [ranked.filter(isWeak), ranked.filter((line) => !isWeak(line))];
  const [weakIn, goodIn, rankedIn] = [countedBy(weak), countedBy(good), countedBy(ranked)];
  const applying = countedBy(lines.filter(({ choice }) => !isNotApplicable(choice)));
  const share = (line: CriterionLine) => goodIn(line) / applying(line);
  return {
    kind: 'ranked',
    first: weak
      .toSorted((a, b) => (a.choice?.rank ?? 0) - (b.choice?.rank ?? 0) || weakIn(b) - weakIn(a))
      .slice(0, NAMED),
    best: good.toSorted((a, b) => share(b) - share(a) || rankedIn(b) - rankedIn(a)).slice(0, NAMED),
  };
}

/** Counts criteria by their standard. @returns how many of these are of the same standard as a criterion */
function countedBy(lines: readonly CriterionLine[]): (line: CriterionLine) => number {
  const counts = new Map<string, number>();
  for (const { criterion } of lines)
    counts.set(criterion.standard, 1 + (counts.get(criterion.standard) ?? 0));
  return ({ criterion }) => counts.get(criterion.standard) ?? 0;
}

/** Such a criterion says nothing about how well a standard goes. What is unknown or open could go badly. */
function isNotApplicable(choice: Choice | null): boolean {
  return choice !== null && choice.rank === undefined && !choice.unknown;
}
