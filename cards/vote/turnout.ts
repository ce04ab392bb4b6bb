import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { Turnout } from '../../dialogs/vote/vote-view.ts';

/** "5 van 8 hebben gestemd." Without a number of people it only counts the votes. */
export function turnoutSentence(content: Content, { voted, of, all }: Omit<Turnout, 'threshold'>): string {
  const { turnout } = content.texts.votes;
  if (voted === 0) return turnout.nobody;
  if (of === null) return voted === 1 ? turnout.one : fill(turnout.many, { aantal: voted });
  if (all) return fill(turnout.all, { totaal: Math.max(voted, of) });
  return fill(voted === 1 ? turnout.oneOf : turnout.manyOf, { aantal: voted, totaal: of });
}

/** Tells from how many votes on the team may reveal. When all have voted it adds nothing. */
export function thresholdSentence(content: Content, { voted, threshold, all }: Turnout): string {
  const { ballot } = content.texts.votes;
  if (all) return '';
  if (voted >= threshold) return ballot.reached;
  return threshold === 1 ? ballot.thresholdOne : fill(ballot.threshold, { aantal: threshold });
}
