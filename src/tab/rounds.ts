import type { Choice, Content } from '../../content/index.ts';
import { sideBySide } from '../../dialogs/managers/trend.ts';
import type { Scan } from '../../dialogs/scan.ts';

/** The most rounds that the tab shows side by side. It shows the newest. */
const ROUNDS = 12;

/** The rounds of a team for the chart and its tables, without anything that people wrote. */
export function roundsBody(content: Content, all: readonly Scan[]) {
  const { rounds, standards } = sideBySide(content, all.slice(-ROUNDS));
  return {
    rounds: rounds.map(({ round, closedAt, counts }) => ({
      round,
      closedAt,
      counts: counts.byChoice,
      open: counts.open,
    })),
    standards: standards.map(({ standard, results, comparable }) => ({
      id: standard.id,
      label: standard.label,
      results: results.map(shortOf),
      comparable,
    })),
    choices: content.choices.map(({ id, label, symbol, rank }) => ({
      id,
      label,
      symbol,
      rank: rank ?? null,
    })),
  };
}

function shortOf(choice: Choice | null) {
  return choice && { symbol: choice.symbol, label: choice.label };
}
