import type { Content } from '../../../content/index.ts';

/** All Dutch that the page says itself; what the cards say too stands in the content once. */
export type PageTexts = ReturnType<typeof pageTexts>;

/** @returns what the build puts into the HTML for the page's scripts */
export function pageTexts({ texts, open, choices }: Content) {
  const { tab, answer, trend } = texts;
  const { none, urgentTitle, urgent, call } = answer;
  return {
    ...tab,
    /** What stands for each answer. */
    symbols: Object.fromEntries(choices.map(({ label, symbol }) => [label, symbol])),
    search: { ...tab.search, none, urgentTitle, urgent, call },
    rounds: {
      ...tab.rounds,
      name: trend.roundShort,
      closed: trend.round,
      running: trend.roundOpen,
      other: trend.otherText,
      open,
    },
  };
}
