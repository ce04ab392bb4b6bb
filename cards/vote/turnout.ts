import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { Revealed, Turnout } from '../../dialogs/vote/vote-view.ts';

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

/** "8 van 9 stemden", of votes that are shown. */
export function votedWords(content: Content, { voted, of }: Pick<Revealed, 'voted' | 'of'>): string {
  const { reveal } = content.texts.votes;
  if (of !== null && of >= voted) {
    return fill(voted === 1 ? reveal.votedOneOf : reveal.votedOf, { aantal: voted, totaal: of });
  }
  return voted === 1 ? reveal.votedOne : fill(reveal.voted, { aantal: voted });
}
