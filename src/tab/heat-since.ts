import { gapSentences } from '../../cards/parts/gaps.ts';
import { shortened } from '../../cards/parts/shortened.ts';
import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { VotesCompared } from '../../dialogs/managers/managers-view.ts';
import type { Scan } from '../../dialogs/scan.ts';
import { spreadLine } from '../../dialogs/vote/spread-line.ts';
import { votesCompared } from '../../dialogs/vote/votes-compared.ts';
import { type HeatMove, MOVE_SYMBOLS } from './heat-moves.ts';

/** What is different from the closed round before, in words. */
export type HeatSince = Readonly<{
  round: number;
  /** Which mark means what, and how often it stands there. */
  marks: readonly Readonly<{ symbol: string; label: string; count: number }>[];
  /** In the framework's order. `why`: what the team wrote with it; empty where it wrote nothing. */
  lines: readonly Readonly<{ symbol: string; sentence: string; why: string }>[];
  /** What is said where nothing moved; null where something did. */
  none: string | null;
  /** The criteria on which the team voted in both rounds. */
  votes: readonly Readonly<{ title: string; lines: readonly string[] }>[];
}>;

/** How many characters of what the team wrote stand beside a change. All of it stands with the criterion. */
const SHORT = 200;
const KINDS = ['stronger', 'weaker', 'changed', 'other'] as const;

type Compared = Readonly<{ before: Scan; scan: Scan; moves: ReadonlyMap<string, HeatMove> }>;

export function heatSince(content: Content, { before, scan, moves }: Compared): HeatSince {
  const { tab, trend } = content.texts;
  const all = [...moves.values()];
  return {
    round: before.round,
    marks: KINDS.map((kind) => ({
      symbol: MOVE_SYMBOLS[kind],
      label: tab.heat.moves[kind],
      count: all.filter((move) => move.kind === kind).length,
    })),
    lines: all.map(({ symbol, sentence, why }) => ({ symbol, sentence, why: shortened(why, SHORT) })),
    none: moves.size === 0 ? trend.noChanges : null,
    votes: votesCompared(content, before, scan).map((votes) =>
      votesOf(content, votes, [before.round, scan.round]),
    ),
  };
}

function votesOf(
  content: Content,
  { before, after, comparable }: VotesCompared,
  rounds: readonly [number, number],
): HeatSince['votes'][number] {
  const { trend } = content.texts;
  const { criterion } = after;
  const both = [before, after].map((one, n) => ({
    ...one,
    name: fill(trend.roundShort, { ronde: rounds[n] ?? '' }),
  }));
  return {
    title: `${criterion.id} ${criterion.label}`,
    lines: [
      ...both.flatMap(({ counts, voted, of, name }) =>
        counts ? [spreadLine(content, name, { ...counts, voted, of })] : [],
      ),
      ...both.flatMap(({ gaps, name }) =>
        gapSentences(content, criterion, gaps.slice(0, 1)).map((gap) => `${name} · ${gap}`),
      ),
      ...(comparable ? [] : [trend.otherText]),
    ],
  };
}
