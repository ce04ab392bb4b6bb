import { conclusionOf, type Reader } from './conclusion.ts';
import type { OfRound } from './of-round.ts';
import { criterionLines, needsWork, progressOf } from './progress.ts';
import { type StandsOut, standsOut } from './stands-out.ts';
import type { CriterionLine } from './view-parts.ts';

type Concluded = Readonly<{
  /** All criteria, in the order of the framework. */
  lines: readonly CriterionLine[];
  found: StandsOut;
  /** The criteria that need strengthening, the weakest first. */
  weak: readonly CriterionLine[];
  unknown: readonly CriterionLine[];
  /** What the round comes to, in a few short sentences. */
  conclusion: string;
}>;

/** What the answers of a round come to, for its summary and for the end of its questions. */
export function concluded({ content, scan }: OfRound, reader: Reader): Concluded {
  const lines = criterionLines(content, content.criteria, scan.answers);
  const weak = lines
    .filter((line) => needsWork(content, line.choice))
    .sort((a, b) => (a.choice?.rank ?? 0) - (b.choice?.rank ?? 0));
  const unknown = lines.filter((line) => line.choice?.unknown);
  const found = standsOut(content, lines);
  const counted = {
    found,
    progress: progressOf(content, scan.answers),
    unknown: unknown.length,
    weak: weak.map(({ criterion }) => criterion.id),
  };
  return { lines, found, weak, unknown, conclusion: conclusionOf(content, counted, reader) };
}
