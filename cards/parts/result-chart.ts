import type { Choice, Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import type { Counts } from '../../dialogs/view-parts.ts';
import type { ChartColour, StackedBarChart } from './element.ts';

/** The names of Teams' chart colours, from best to worst. Words beside the chart tell the same. */
const COLOURS: readonly ChartColour[] = ['good', 'warning', 'attention'];

type Bar = Readonly<{ title: string; counts: Counts }>;

/**
 * A bar for each standard or round, with a part for each answer in the order of the scale, and last for what is open. No
 * bar and no answer is left out, so that a bar is as long as all of its criteria. Clients without charts draw nothing.
 */
export function stackedBars(content: Content, bars: readonly Bar[]): StackedBarChart {
  return {
    type: 'Chart.HorizontalBar.Stacked',
    spacing: 'Small',
    data: bars.map(({ title, counts }) => ({
      title,
      data: [
        ...content.choices.map((choice) => ({
          legend: choice.label,
          value: own(counts.byChoice, choice.id) ?? 0,
          color: colourOf(content, choice),
        })),
        { legend: content.open.label, value: counts.open, color: 'categoricalLightBlue' as const },
      ].filter(({ value }) => value > 0),
    })),
    // Words beside it tell the same, so nothing is missing where no chart is drawn.
    fallback: 'drop',
  };
}

function colourOf({ choices }: Content, { rank, unknown }: Choice): ChartColour {
  if (rank === undefined) return unknown ? 'categoricalPurple' : 'neutral';
  const better = choices.filter((one) => (one.rank ?? 0) > rank).length;
  return COLOURS[better] ?? 'neutral';
}
