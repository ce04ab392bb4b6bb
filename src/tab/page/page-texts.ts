import type { Content } from '../../../content/index.ts';

/** All Dutch that the page itself says. Texts that the cards say too stand in the content once. */
export type PageTexts = ReturnType<typeof pageTexts>;

/** @returns the texts that the build puts into the HTML for the page's scripts */
export function pageTexts({ texts, open, choices }: Content) {
  const { tab, results, trend, votes } = texts;
  const { opening, colleague } = texts.talk.guide;
  const { none, urgentTitle, urgent, suicide, call, besides } = results;
  return {
    ...tab,
    /** The symbol of each choice. */
    symbols: Object.fromEntries(choices.map(({ label, symbol }) => [label, symbol])),
    heat: { ...tab.heat, votesBoth: trend.votes },
    talk: {
      ...tab.talk,
      reason: texts.standard.reasonTitle,
      other: texts.buttons.otherAnswer,
      reveal: votes.buttons.reveal,
      again: votes.buttons.again,
      agree: votes.reveal.agree,
      evidence: texts.talk.evidence.question,
      opening,
      colleague,
    },
    search: { ...tab.search, none, urgentTitle, urgent, suicide, call, besides },
    rounds: {
      ...tab.rounds,
      name: trend.roundShort,
      closed: trend.round,
      running: trend.roundOpen,
      other: trend.otherText,
      open,
      spreads: texts.summary.spread,
    },
  };
}
