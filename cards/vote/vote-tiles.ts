import { fill } from '../../content/fill.ts';
import type { Choice, Content } from '../../content/index.ts';
import { voteLabel } from '../../content/vote-label.ts';
import type { EventOf } from '../../dialogs/event.ts';
import { column, columns, container, text } from '../parts/build.ts';
import { tap } from '../parts/button.ts';
import type { Column, Container, Element } from '../parts/element.ts';

/** The vote that a tile is pressed for, without its choice. */
type Ballot = Omit<EventOf<'vote'>, 'choice' | 'draft'>;

/**
 * The choices to vote with. Those of the scale are wide, the others share a row. No tile is ever marked, so that the card
 * tells nobody what was chosen.
 */
export function voteTiles(content: Content, ballot: Ballot): Container {
  const ranked = content.choices.filter(({ rank }) => rank !== undefined);
  const others = content.choices.filter(({ rank }) => rank === undefined);
  const tiles = [
    ...ranked.map((choice, index) =>
      container(word(choice), {
        ...TILE,
        ...tapped(content, choice, ballot),
        spacing: index === 0 ? 'None' : 'Small',
      }),
    ),
    ...inRows(others).map((row) =>
      columns(
        row.map((choice) => smallTile(content, choice, ballot)),
        { spacing: 'Small' },
      ),
    ),
  ];
  return container(tiles, { style: 'emphasis', spacing: 'Small' });
}

function smallTile(content: Content, choice: Choice, ballot: Ballot): Column {
  const tile = { ...TILE, ...tapped(content, choice, ballot) };
  return column(word(choice, true), 'stretch', { ...tile, spacing: 'Small' });
}

/** A tile has an edge: without one it can't be told from the card in the high-contrast theme. */
const TILE = { style: 'default', showBorder: true, roundedCorners: true } as const;

/** How many of the other choices stand beside each other. */
const IN_A_ROW = 2;

function inRows(choices: readonly Choice[]): Choice[][] {
  return Array.from({ length: Math.ceil(choices.length / IN_A_ROW) }, (_, row) =>
    choices.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  );
}

function word(choice: Choice, small = false): Element[] {
  const look = small ? ({ size: 'Small' } as const) : ({ weight: 'Bolder' } as const);
  return [text(`${choice.symbol} ${voteLabel(choice)}`, { ...look, horizontalAlignment: 'Center' })];
}

function tapped(content: Content, choice: Choice, ballot: Ballot) {
  const { tile } = content.texts.votes.ballot;
  const title = fill(tile, { criterium: ballot.criterion, antwoord: voteLabel(choice) });
  return { selectAction: tap(title, { event: { ...ballot, choice: choice.id } }) };
}
