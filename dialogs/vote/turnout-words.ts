import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { Ballot } from './ballot.ts';

type Counted = Pick<Ballot, 'voted' | 'of'>;

/** How many people voted, for a cell or between brackets: "8 van 9". Where nobody knows out of how many: "8". */
export function turnoutWords({ texts }: Content, { voted, of }: Counted): string {
  if (of === null || of < voted) return String(voted);
  return fill(texts.summary.turnout, { aantal: voted, totaal: of });
}

/** The same in words that stand by themselves: "8 van 9 stemden", or "8 stemden". */
export function votedWords({ texts }: Content, { voted, of }: Counted): string {
  const { reveal } = texts.votes;
  if (of !== null && of >= voted) {
    return fill(voted === 1 ? reveal.votedOneOf : reveal.votedOf, { aantal: voted, totaal: of });
  }
  return voted === 1 ? reveal.votedOne : fill(reveal.voted, { aantal: voted });
}
