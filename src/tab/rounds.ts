import type { Choice, Content } from '../../content/index.ts';
import { sideBySide } from '../../dialogs/managers/trend.ts';
import type { Scan } from '../../dialogs/scan.ts';
import type { Spread } from '../../dialogs/vote/spread.ts';
import { voteResults } from '../../dialogs/vote/vote-results.ts';

/** The most rounds that the tab shows side by side. It shows the newest. */
const ROUNDS = 12;

/** The rounds of a team for the chart and its tables, without anything that people wrote. */
export function roundsBody(content: Content, all: readonly Scan[]) {
  const newest = all.slice(-ROUNDS);
  const { rounds, standards } = sideBySide(content, newest);
  return {
    rounds: rounds.map(({ round, closedAt, counts }, n) => ({
      round,
      closedAt,
      counts: counts.byChoice,
      open: counts.open,
      votes: spreadsOf(content, newest[n]),
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

/** On how many criteria the votes lay so far apart; null without revealed votes. */
function spreadsOf(content: Content, scan: Scan | undefined) {
  const votes = scan && voteResults(content, scan);
  if (!votes) return null;
  const count = (kind: Spread['kind']) =>
    votes.lines.filter(({ counts }) => counts?.spread.kind === kind).length;
  return { same: count('same'), near: count('near'), apart: count('apart'), unranked: count('unranked') };
}

function shortOf(choice: Choice | null) {
  return choice && { symbol: choice.symbol, label: choice.label };
}
