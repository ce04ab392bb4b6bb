type Rows = readonly (readonly HTMLButtonElement[])[];

/** Moves the focus through a grid, as its pattern says: arrows, Home and End, and with Ctrl to the first and the last. */
export function followKeys(grid: HTMLElement, rows: Rows, moved: (button: HTMLButtonElement) => void): void {
  grid.addEventListener('keydown', (event) => {
    const from = spotOf(rows, event.target);
    const to = from && !event.altKey && !event.metaKey && buttonFor(rows, from, event);
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
  grid.addEventListener('focusin', ({ target }) => {
    const spot = spotOf(rows, target);
    const here = spot && rows[spot.row]?.[spot.column];
    if (!here) return;
    for (const button of rows.flat()) button.tabIndex = button === here ? 0 : -1;
    moved(here);
  });
}

type Spot = Readonly<{ row: number; column: number }>;

function spotOf(rows: Rows, target: EventTarget | null): Spot | null {
  for (const [row, buttons] of rows.entries()) {
    for (const [column, button] of buttons.entries()) if (button === target) return { row, column };
  }
  return null;
}

function buttonFor(
  rows: Rows,
  { row, column }: Spot,
  { key, ctrlKey }: KeyboardEvent,
): HTMLButtonElement | undefined {
  const here = rows[row] ?? [];
  switch (key) {
    case 'ArrowRight':
      return here[column + 1];
    case 'ArrowLeft':
      return here[column - 1];
    case 'ArrowDown':
      return inRow(rows[row + 1], column);
    case 'ArrowUp':
      return inRow(rows[row - 1], column);
    case 'Home':
      return (ctrlKey ? rows[0] : here)?.[0];
    case 'End':
      return (ctrlKey ? rows.at(-1) : here)?.at(-1);
    default:
      return undefined;
  }
}

/** The one below or above; the last of a row that is shorter. */
function inRow(buttons: Rows[number] | undefined, column: number): HTMLButtonElement | undefined {
  return buttons?.[Math.min(column, buttons.length - 1)];
}
