import type { Content } from '../../content/index.ts';
import type { StandardLine } from '../../dialogs/view.ts';
import type { Element } from './element.ts';

/** Best to worst, as Teams names its chart colours; never the only sign, since the table tells the same. */
const COLOURS = ['good', 'warning', 'attention'] as const;

/** How the criteria of each standard were answered, drawn where the client can draw charts. */
export function resultChart(content: Content, lines: readonly StandardLine[]): Element {
  const ranked = content.choices
    .filter((choice) => choice.rank !== undefined)
    .sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0));
  return {
    type: 'Chart.HorizontalBar.Stacked',
    spacing: 'Small',
    data: lines
      .map(({ standard, counts }) => ({
        title: `${standard.id} ${standard.label}`,
        data: ranked.flatMap((choice, index) => {
          const value = counts.byChoice[choice.id] ?? 0;
          return value > 0 ? [{ legend: choice.label, value, color: COLOURS[index] ?? 'neutral' }] : [];
        }),
      }))
      .filter((bar) => bar.data.length > 0),
    // The table under it is the text twin: where no chart is drawn, nothing is missing.
    fallback: 'drop',
  };
}
