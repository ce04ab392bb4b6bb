import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { Ballot } from './ballot.ts';
import type { Spread } from './spread.ts';

/** How far votes lie apart, in words: "uit elkaar, van onvoldoende tot voldoende". */
export function spreadWords({ texts }: Content, { kind, low, high }: Spread): string {
  const { spread, spreadRange } = texts.summary;
  if (kind !== 'apart' || !low || !high) return spread[kind];
  const range = { laag: low.label.toLowerCase(), hoog: high.label.toLowerCase() };
  return fill(spreadRange, { stemmen: spread[kind], ...range });
}

/** How many people voted, out of how many where that is known: "8 van 9". */
export function turnoutWords({ texts }: Content, { voted, of }: Pick<Ballot, 'voted' | 'of'>): string {
  return of === null ? String(voted) : fill(texts.summary.turnout, { aantal: voted, totaal: of });
}
