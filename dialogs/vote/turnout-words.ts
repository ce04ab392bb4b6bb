import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { Ballot } from './ballot.ts';

/** How many people voted, out of how many where that is known, for a cell or between brackets: "8 van 9". */
export function turnoutWords({ texts }: Content, { voted, of }: Pick<Ballot, 'voted' | 'of'>): string {
  if (of === null || of < voted) return String(voted);
  return fill(texts.summary.turnout, { aantal: voted, totaal: of });
}
