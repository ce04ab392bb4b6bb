import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { SummaryView } from '../../dialogs/view-parts.ts';
import { column, columns, container, type TextLook, text } from './build.ts';
import { toggle } from './button.ts';
import { countsSentence } from './counts.ts';
import type { Element } from './element.ts';

type Results = Pick<SummaryView, 'lines' | 'criteria' | 'counts'>;

/**
 * A line for each standard, with a symbol for each of its criteria, and under them what the symbols mean and how many
 * there are of each. The lines are pressed as a whole: that unfolds the same in words. Screen readers say the results
 * in words right away.
 * @param details the id of the folded part that tells the same in words
 */
export function resultStrip(
  content: Content,
  { lines, criteria, counts }: Results,
  details: string,
): Element[] {
  const { summary } = content.texts;
  const inWords = lines.map(({ standard, result }) => {
    const state = result ?? content.open;
    return fill(summary.stripLine, { standaard: `${standard.id} ${standard.short}`, stand: state.label });
  });
  return [
    container(
      lines.map(({ standard }) => {
        const symbols = criteria
          .filter(({ criterion }) => criterion.standard === standard.id)
          .map(({ choice }) => (choice ?? content.open).symbol);
        return columns(
          [
            column([text(standard.id, { ...SMALL, isSubtle: true })], '20px'),
            column([text(standard.short, SMALL)], NAME, { spacing: 'None' }),
            column([text(symbols.join(' '), { ...SMALL, weight: 'Bolder' })], 'stretch', {
              spacing: 'Small',
            }),
          ],
          { spacing: 'None' },
        );
      }),
      {
        spacing: 'Medium',
        selectAction: toggle(fill(summary.strip, { standaarden: inWords.join(' ') }), [details]),
      },
    ),
    text(countsSentence(content, counts), { ...SMALL, spacing: 'Small' }),
  ];
}

const SMALL: TextLook = { size: 'Small' };

/** As wide as the longest name, so that the symbols stand beside it on a wide screen too. */
const NAME = '140px';
