import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { StandardLine, SummaryView } from '../../dialogs/view-parts.ts';
import { column, columns, container, type TextLook, text } from './build.ts';
import { toggle } from './button.ts';
import { countsSentence } from './counts.ts';
import type { Element } from './element.ts';

type Results = Pick<SummaryView, 'lines' | 'criteria' | 'counts'>;

/**
 * A line for each standard, with a symbol for each of its criteria, and under them what the symbols mean and how many
 * there are of each. Screen readers say the result of each line in words. A press unfolds all of it in words.
 * @param details the id of the folded part that tells the same in words
 */
export function resultStrip(content: Content, results: Results, details: string): Element[] {
  return [
    container(
      results.lines.map((line) => standardLine(content, line, { results, details })),
      { spacing: 'Medium' },
    ),
    text(countsSentence(content, results.counts), { ...SMALL, spacing: 'Small' }),
  ];
}

function standardLine(
  content: Content,
  { standard, result }: StandardLine,
  { results, details }: Readonly<{ results: Results; details: string }>,
): Element {
  const { id, short } = standard;
  const symbols = results.criteria
    .filter(({ criterion }) => criterion.standard === id)
    .map(({ choice }) => (choice ?? content.open).symbol);
  const seen = symbols.join(' ');
  const stand = (result ?? content.open).label;
  const title = fill(content.texts.summary.stripLine, { stand, standaard: `${id} ${short}`, symbolen: seen });
  return columns(
    [
      column([text(id, { ...SMALL, isSubtle: true })], '20px'),
      column([text(short, SMALL)], NAME, { spacing: 'None' }),
      column([text(seen, { ...SMALL, weight: 'Bolder' })], 'stretch', { spacing: 'Small' }),
    ],
    { spacing: 'None', selectAction: toggle(title, [details]) },
  );
}

const SMALL: TextLook = { size: 'Small' };

/** As wide as the longest name, so that the symbols stand beside it on a wide screen too. */
const NAME = '140px';
