import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { Round } from '../../dialogs/managers/managers-view.ts';
import type { StackedBarChart } from './element.ts';
import { stackedBars } from './result-chart.ts';

/** How the criteria were answered in each round; the lines under it tell the same in words. */
export function roundChart(content: Content, rounds: readonly Round[]): StackedBarChart {
  return stackedBars(
    content,
    rounds.map(({ round, counts }) => ({
      title: fill(content.texts.trend.roundShort, { ronde: round }),
      counts,
    })),
  );
}
