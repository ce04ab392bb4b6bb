import { fill } from '../../content/fill.ts';
import type { Choice, Content, Criterion } from '../../content/index.ts';
import { answeredInBoth, directionOf } from '../../dialogs/managers/compare.ts';
import type { Scan } from '../../dialogs/scan.ts';

/**
 * How an answer went since the round before. `changed`: to or from a choice that is not on the scale. `other`: the text of
 * the criterion changed in between, so that the two answers can't be compared.
 */
export type HeatMove = Readonly<{
  kind: 'stronger' | 'weaker' | 'changed' | 'other';
  symbol: string;
  /** The symbol and the label of what it came from. */
  from: string;
  label: string;
  /** The same in a sentence. */
  sentence: string;
  /** What the team wrote with its new answer; empty where it wrote nothing. */
  why: string;
}>;

export const MOVE_SYMBOLS: Readonly<Record<HeatMove['kind'], string>> = {
  stronger: '▲',
  weaker: '▼',
  changed: '↔',
  other: '≠',
};

/** @returns how the criteria went that were answered in both rounds and did not stay the same, by their id */
export function heatMoves(content: Content, before: Scan, scan: Scan): ReadonlyMap<string, HeatMove> {
  const moves = answeredInBoth(content, before, scan).flatMap((both) => {
    const { criterion, before: earlier, after: choice, comparable } = both;
    const isSame = choice.id === earlier.id;
    if (comparable && isSame) return [];
    const kind = comparable ? kindOf(earlier, choice) : 'other';
    const move = {
      kind,
      symbol: MOVE_SYMBOLS[kind],
      from: earlier.symbol,
      label: earlier.label,
      sentence: sentenceOf(content, criterion, { kind, earlier, choice }),
      why: isSame ? '' : both.why,
    };
    return [[criterion.id, move] as const];
  });
  return new Map(moves);
}

function kindOf(before: Choice, after: Choice): HeatMove['kind'] {
  const direction = directionOf(before, after);
  return direction === 'stronger' || direction === 'weaker' ? direction : 'changed';
}

function sentenceOf(
  { texts: { tab } }: Content,
  { id, label }: Criterion,
  { kind, earlier, choice }: Readonly<{ kind: HeatMove['kind']; earlier: Choice; choice: Choice }>,
): string {
  return fill(kind === 'other' ? tab.heat.notComparable : tab.heat.went, {
    criterium: id,
    naam: label,
    eerst: `${earlier.symbol} ${earlier.label}`,
    nu: `${choice.symbol} ${choice.label}`,
  });
}
