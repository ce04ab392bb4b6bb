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
  const weight = (line: CriterionLine) => ofStandard(ranked, line).filter(isWeak).length;
  const share = (line: CriterionLine) => {
    const all = ofStandard(lines, line).filter(({ choice }) => !isNotApplicable(choice));
    return ofStandard(ranked, line).filter((one) => !isWeak(one)).length / all.length;
  };
  const size = (line: CriterionLine) => ofStandard(ranked, line).length;
  return {
    kind: 'ranked',
    first: ranked
      .filter(isWeak)
      .sort((a, b) => (a.choice?.rank ?? 0) - (b.choice?.rank ?? 0) || weight(b) - weight(a))
      .slice(0, NAMED),
    best: ranked
      .filter((line) => !isWeak(line))
      .sort((a, b) => share(b) - share(a) || size(b) - size(a))
      .slice(0, NAMED),
  };
}

function ofStandard(lines: readonly CriterionLine[], { criterion }: CriterionLine): readonly CriterionLine[] {
  return lines.filter((line) => line.criterion.standard === criterion.standard);
}

/** Such a criterion says nothing about how well a standard goes. What is unknown or open could go badly. */
function isNotApplicable(choice: Choice | null): boolean {
  return choice !== null && choice.rank === undefined && !choice.unknown;
}
