import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { CriterionLine } from '../../dialogs/view-parts.ts';
import type { CardFields } from '../payload.ts';
import { column, columns, text } from './build.ts';
import { tap } from './button.ts';
import type { Element } from './element.ts';

/** The round of the lines, and the fields of the card that they stand on, where it has any. */
type Where = Readonly<{ round: number; fields?: CardFields }>;

/** The criteria of a standard, each with its state as symbol and word. A tap opens a criterion. */
export function criterionLines(content: Content, lines: readonly CriterionLine[], where: Where): Element[] {
  return lines.map((line) => criterionLine(content, line, where));
}

function criterionLine(
  content: Content,
  { criterion, answer, choice }: CriterionLine,
  { round, fields }: Where,
): Element {
  const texts = content.texts.standard;
  const state = choice ?? content.open;
  const note = answer && (answer.note !== '' || answer.link !== '') ? ` · ${texts.withNote}` : '';
  const title = fill(texts.openCriterion, { criterium: criterion.id, stand: state.label });
  return columns(
    [
      column([text(`**${state.symbol}** ${criterion.id}`)], '52px'),
      column([text(`${criterion.label} – **${state.label}**${note}`)], 'stretch', { spacing: 'Small' }),
    ],
    {
      spacing: 'Small',
      selectAction: tap(title, {
        event: { kind: 'open', round, criterion: criterion.id },
        ...(fields ? { fields } : {}),
      }),
    },
  );
}
