import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { CriterionLine } from '../../dialogs/view-parts.ts';
import type { Payload } from '../payload.ts';
import { tap } from './button.ts';
import { column, columns, type Element, text } from './element.ts';

/** The criteria of a standard, each with its state as symbol and word; a tap opens one. */
export function criterionLines(
  content: Content,
  lines: readonly CriterionLine[],
  round: number,
  fields?: Payload['fields'],
): Element[] {
  return lines.map((line) => criterionLine(content, line, round, fields));
}

function criterionLine(
  content: Content,
  { criterion, answer, choice }: CriterionLine,
  round: number,
  fields: Payload['fields'],
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
