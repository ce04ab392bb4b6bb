import { fill } from '../../content/fill.ts';
import type { Choice, Content, Criterion } from '../../content/index.ts';
import { directionOf, isComparable } from '../../dialogs/managers/compare.ts';
import { criterionLines } from '../../dialogs/progress.ts';
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
}>;

export const MOVE_SYMBOLS: Readonly<Record<HeatMove['kind'], string>> = {
  stronger: '▲',
  weaker: '▼',
  changed: '↔',
  other: '≠',
};

/** @returns how the criteria went that were answered in both rounds and did not stay the same, by their id */
export function heatMoves(content: Content, before: Scan, scan: Scan): ReadonlyMap<string, HeatMove> {
  const was = criterionLines(content, content.criteria, before.answers);
  const moves = criterionLines(content, content.criteria, scan.answers).flatMap(
    ({ criterion, choice }, n) => {
      const earlier = was[n]?.choice;
      if (!choice || !earlier) return [];
      const comparable = isComparable([criterion], [before, scan]);
      if (comparable && choice.id === earlier.id) return [];
      const kind = comparable ? kindOf(earlier, choice) : 'other';
      const sentence = sentenceOf(content, criterion, { kind, earlier, choice });
      return [
        [
          criterion.id,
          { kind, symbol: MOVE_SYMBOLS[kind], from: earlier.symbol, label: earlier.label, sentence },
        ] as const,
      ];
    },
  );
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
