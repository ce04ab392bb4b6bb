import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { CriterionLine } from '../../dialogs/view-parts.ts';
import { column, columns, type TypedTextLook, text, typedText } from './build.ts';
import { button } from './button.ts';
import type { Element } from './element.ts';
import { shortened } from './shortened.ts';

/** The round of the lines. */
type Where = Readonly<{
  round: number;
  /** Set where the beginning of each note stands under its criterion. */
  notes?: true;
}>;

/** How many characters of a note stand under its criterion. All of it stands on the page of notes. */
const SHORT = 160;
const NOTE: TypedTextLook = { size: 'Small', isSubtle: true, spacing: 'None' };

/** The criteria of a standard, each with its state as symbol and word. A tap opens a criterion. */
export function criterionLines(content: Content, lines: readonly CriterionLine[], where: Where): Element[] {
  return lines.map((line) => criterionLine(content, line, where));
}

function criterionLine(
  content: Content,
  { criterion, answer, choice }: CriterionLine,
  { round, notes }: Where,
): Element {
  const texts = content.texts.standard;
  const state = choice ?? content.open;
  const quoted = notes && answer?.note ? [typedText(shortened(answer.note, SHORT), NOTE)] : [];
  const note =
    answer && quoted.length === 0 && (answer.note !== '' || answer.link !== '') ? ` · ${texts.withNote}` : '';
  const title = fill(texts.openCriterion, { criterium: criterion.id, stand: state.label });
  return columns(
    [
      column([text(`**${state.symbol}** ${criterion.id}`)], '52px'),
      column([text(`${criterion.label} – **${state.label}**${note}`), ...quoted], 'stretch', {
        spacing: 'Small',
      }),
    ],
    {
      spacing: 'Small',
      selectAction: button(title, { event: { kind: 'open', round, criterion: criterion.id } }),
    },
  );
}
