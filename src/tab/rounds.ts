import type { Choice, Content } from '../../content/index.ts';
import { sideBySide } from '../../dialogs/managers/trend.ts';
import type { Scan } from '../../dialogs/scan.ts';

/** How many rounds stand side by side in the tab at most, the newest. */
const ROUNDS = 12;

/** The rounds of a team for the chart and its table; what people wrote is not in it. */
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
