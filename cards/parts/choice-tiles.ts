import type { Choice, Content } from '../../content/index.ts';
import type { ButtonEvent } from '../../dialogs/event.ts';
import { column, columns, container, text } from './build.ts';
import { button } from './button.ts';
import type { Column, Container, Element } from './element.ts';

/** What pressing a choice does, and how a screen reader says it. */
type Press = Readonly<{ title: string; event: ButtonEvent }>;

type Tiles = Readonly<{
  label: (choice: Choice) => string;
  press: (choice: Choice) => Press;
  /** The choice that was made, where everybody may see it. */
  given?: string | null;
}>;

/** How many of the other choices stand beside each other. */
const IN_A_ROW = 2;

/** The choices to press, in the content's order. Those of the scale are wide and equal, the others small and below them. */
export function choiceTiles({ choices }: Content, tiles: Tiles): Container {
  const ranked = choices.filter(({ rank }) => rank !== undefined);
  const others = choices.filter(({ rank }) => rank === undefined);
  return container(
    [
      ...ranked.map((choice, index) =>
        container(words(choice, tiles), {
          ...tile(choice, tiles),
          spacing: index === 0 ? 'None' : 'Small',
        }),
      ),
      ...inRows(others).map((row) =>
        columns(
          row.map((choice) => smallTile(choice, tiles)),
          { spacing: 'Small' },
        ),
      ),
    ],
    { style: 'emphasis', spacing: 'Small' },
  );
}

function smallTile(choice: Choice, tiles: Tiles): Column {
  return column(words(choice, tiles), 'stretch', { ...tile(choice, tiles), spacing: 'Small' });
}

/** A tile has an edge: without one it can't be told from the card in the high-contrast theme. */
function tile(choice: Choice, { press, given }: Tiles) {
  const { title, event } = press(choice);
  return {
    style: choice.id === given ? 'accent' : 'default',
    showBorder: true,
    roundedCorners: true,
    selectAction: button(title, { event }),
  } as const;
}

function words(choice: Choice, { label }: Tiles): Element[] {
  const look = choice.rank === undefined ? ({ size: 'Small' } as const) : ({ weight: 'Bolder' } as const);
  return [text(`${choice.symbol} ${label(choice)}`, { ...look, horizontalAlignment: 'Center' })];
}

function inRows(choices: readonly Choice[]): Choice[][] {
  return Array.from({ length: Math.ceil(choices.length / IN_A_ROW) }, (_, row) =>
    choices.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  );
}
