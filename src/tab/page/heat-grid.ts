import type { HeatButton } from '../heat-button.ts';
import type { HeatMap } from '../heat-map.ts';
import type { HeatCell, HeatStandard } from '../heat-standard.ts';
import { make } from './dom.ts';
import { followKeys } from './heat-keys.ts';
import { type Tone, tonesOf } from './tones.ts';

type Grid = Readonly<{
  /** Whether each answer stands beside that of the round before. */
  against: boolean;
  /** The criterion that is chosen. */
  chosen: string | null;
  /** The part that the Tab key leads to; null for the first. */
  at: string | null;
  /** What stands under the row of the criterion that is chosen; null where it stands elsewhere. */
  under: HTMLElement | null;
  press: (button: HeatButton) => void;
  choose: (criterion: string) => void;
  moved: (name: string) => void;
}>;

/**
 * Draws the map as a grid: a row for each standard, a cell for each of its criteria. The Tab key stops at it once; the
 * arrow keys, Home and End move inside.
 */
export function heatGrid({ map, standards, choices }: HeatMap, grid: Grid): HTMLElement {
  const tones = tonesOf(choices);
  const rows = standards.map((standard) => [
    standardButton(standard, grid),
    ...standard.cells.map((cell) => cellButton(cell, tones.get(cell.choice) ?? 'neutral', grid)),
  ]);
  const all = rows.flat();
  const first = all.find(({ dataset }) => dataset.same === grid.at) ?? rows[0]?.[1];
  for (const button of all) button.tabIndex = button === first ? 0 : -1;
  const drawn = make('div', { class: 'heat-map', role: 'grid', 'aria-label': map });
  for (const [index, [head, ...cells]] of rows.entries()) {
    const isChosen = standards[index]?.cells.some(({ criterion }) => criterion === grid.chosen);
    drawn.append(row(head, cells));
    if (isChosen && grid.under) drawn.append(under(grid.under));
  }
  followKeys(drawn, rows, (button) => grid.moved(button.dataset.same ?? ''));
  return drawn;
}

function row(head: HTMLElement | undefined, cells: readonly HTMLElement[]): HTMLElement {
  return make(
    'div',
    { class: 'heat-row', role: 'row' },
    make('div', { class: 'heat-standard', role: 'rowheader' }, head ?? null),
    ...cells.map((cell) => make('div', { role: 'gridcell' }, cell)),
  );
}

function under(panel: HTMLElement): HTMLElement {
  return make('div', { role: 'row' }, make('div', { role: 'gridcell' }, panel));
}

function standardButton({ label, state, open }: HeatStandard, { press }: Grid): HTMLButtonElement {
  const button = make(
    'button',
    { type: 'button', 'data-same': `standaard ${label}`, title: open.title },
    make('span', {}, `${label} `),
    make('span', { class: 'heat-state' }, state),
  );
  button.addEventListener('click', () => press(open));
  return button;
}

function cellButton(cell: HeatCell, tone: Tone, { against, chosen, choose }: Grid): HTMLButtonElement {
  const { criterion, symbol, label, noted, name } = cell;
  const move = against ? cell.move : null;
  const button = make(
    'button',
    {
      type: 'button',
      class: `heat-cell ${tone}${move ? ' moved' : ''}`,
      'data-same': criterion,
      'aria-label': move?.name ?? name,
      'aria-expanded': String(criterion === chosen),
      'data-word': label,
    },
    make('span', { class: 'heat-id' }, criterion, noted ? ' ✎' : ''),
    make('span', { class: 'heat-symbol' }, move ? `${move.from}→${symbol} ${move.symbol}` : symbol),
  );
  button.addEventListener('click', () => choose(criterion));
  return button;
}
