import { fill } from '../../content/fill.ts';
import type { Choice, Content } from '../../content/index.ts';
import type { Asked } from '../../dialogs/view-parts.ts';
import { actionSet, column, columns, text } from '../parts/build.ts';
import { button, tap } from '../parts/button.ts';
import type { ActionSet, Column, ColumnSet, Element } from '../parts/element.ts';
import type { CardFields } from '../payload.ts';

/** What all tiles of one card share. */
type Asking = Readonly<{
  round: number;
  asked: Asked;
  fields: CardFields;
  /** The revealed ballot on the card, where the team agrees on an answer after a vote. */
  ballot?: number;
}>;

/** How many tiles stand beside each other: on a phone a third one would break its word. */
const IN_A_ROW = 2;

/** The answers as tiles, two in a row: wide enough for a thumb and for the longest word on a phone. */
export function answerTiles(content: Content, asking: Asking): ColumnSet[] {
  const rows = Array.from({ length: Math.ceil(content.choices.length / IN_A_ROW) }, (_, row) =>
    content.choices.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  );
  return rows.map((row, index) =>
    columns(
      row.map((choice) => answerTile(content, choice, asking)),
      { spacing: index === 0 ? 'Medium' : 'Small' },
    ),
  );
}

function answerTile(content: Content, choice: Choice, { asked, fields, ...of }: Asking): Column {
  const given = asked.answer?.choice === choice.id;
  const title = `${fill(content.texts.standard.chooseAnswer, { criterium: fields.criterion })} ${choice.label}`;
  return column(
    [
      text(`${choice.symbol} ${choice.label}`, {
        weight: 'Bolder',
        size: 'Small',
        horizontalAlignment: 'Center',
      }),
    ],
    'stretch',
    {
      style: given ? 'accent' : 'default',
      // Without an edge a tile can't be told from the card in the high-contrast theme.
      showBorder: true,
      roundedCorners: true,
      spacing: 'Small',
      verticalContentAlignment: 'Center',
      selectAction: tap(title, { event: { kind: 'answer', ...of, choice: choice.id }, fields }),
    },
  );
}

/** The reasons of a choice that needs one, and the way back to the choices. */
export function reasonButtons(
  content: Content,
  choice: Choice,
  { fields, ...of }: Omit<Asking, 'asked'>,
): Element[] {
  const reasons = (choice.reasons ?? []).map((reason) =>
    button(reason.label, {
      event: { kind: 'answer', ...of, choice: choice.id, reason: reason.id },
      fields,
    }),
  );
  const other = button(content.texts.buttons.otherAnswer, {
    event: { kind: 'open', round: of.round, criterion: fields.criterion },
    fields,
  });
  return [
    text(content.texts.standard.reasonTitle, { weight: 'Bolder', size: 'Small' }),
    ...[...reasons, other].map((one): ActionSet => actionSet([one], { spacing: 'Small' })),
  ];
}
