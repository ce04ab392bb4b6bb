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
  const ranked = placed(content, lines).filter(({ line }) => line.choice?.rank !== undefined);
  if (ranked.length === 0) return { kind: 'unranked' };
  const isWeak = ({ line }: Placed) => needsWork(content, line.choice);
  const rankOf = ({ line }: Placed) => line.choice?.rank ?? 0;
  const share = ({ all }: Placed) => (all.ranked - all.weak) / all.applying;
  return {
    kind: 'ranked',
    first: topOf(ranked.filter(isWeak), (a, b) => rankOf(a) - rankOf(b) || b.all.weak - a.all.weak),
    best: topOf(
      ranked.filter((one) => !isWeak(one)),
      (a, b) => share(b) - share(a) || b.all.ranked - a.all.ranked,
    ),
  };
}

/** A criterion, and how many of its standard need strengthening, have a rank, and say something about how it goes. */
type Placed = Readonly<{ line: CriterionLine; all: { weak: number; ranked: number; applying: number } }>;

function placed(content: Content, lines: readonly CriterionLine[]): Placed[] {
  const counted = new Map<string, Placed['all']>();
  return lines.map((line) => {
    const { criterion, choice } = line;
    const all = counted.get(criterion.standard) ?? { weak: 0, ranked: 0, applying: 0 };
    counted.set(criterion.standard, all);
    all.weak += Number(needsWork(content, choice));
    all.ranked += Number(choice?.rank !== undefined);
    all.applying += Number(!isNotApplicable(choice));
    return { line, all };
  });
}

/** The first ones of these in an order. */
function topOf(among: readonly Placed[], order: (a: Placed, b: Placed) => number): CriterionLine[] {
  return among
    .toSorted(order)
    .slice(0, NAMED)
    .map(({ line }) => line);
}

/** Such a criterion says nothing about how well a standard goes. What is unknown or open could go badly. */
function isNotApplicable(choice: Choice | null): boolean {
  return choice !== null && choice.rank === undefined && !choice.unknown;
}
