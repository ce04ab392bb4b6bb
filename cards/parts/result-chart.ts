import type { Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import type { StandardLine } from '../../dialogs/view-parts.ts';
import type { ChartColour, StackedBarChart } from './element.ts';

/** The names of Teams' chart colours, from best to worst. Words beside the chart tell the same. */
const COLOURS: readonly ChartColour[] = ['good', 'warning', 'attention'];

/** How the criteria of each standard were answered, drawn where the client can draw charts. */
export function resultChart(content: Content, lines: readonly StandardLine[]): StackedBarChart {
  return stackedBars(
    content,
    lines.map(({ standard, counts }) => ({
      title: `${standard.id} ${standard.label}`,
      byChoice: counts.byChoice,
    })),
  );
}

type Bar = Readonly<{ title: string; byChoice: Readonly<Record<string, number>> }>;

/** A bar for each standard or round, with a part for each choice that counts. Clients without charts draw nothing. */
export function stackedBars(content: Content, bars: readonly Bar[]): StackedBarChart {
  const ranked = content.choices
    .filter((choice) => choice.rank !== undefined)
    .sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0));
  return {
    type: 'Chart.HorizontalBar.Stacked',
    spacing: 'Small',
    data: bars
      .map(({ title, byChoice }) => ({
        title,
        data: ranked.flatMap((choice, index): StackedBarChart['data'][number]['data'] => {
          const value = own(byChoice, choice.id) ?? 0;
          return value > 0 ? [{ legend: choice.label, value, color: COLOURS[index] ?? 'neutral' }] : [];
        }),
      }))
      .filter((bar) => bar.data.length > 0),
    // Words beside it tell the same, so nothing is missing where no chart is drawn.
    fallback: 'drop',
  };
}
