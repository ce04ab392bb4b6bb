import { own } from '../../content/own.ts';
import type { ColumnName } from '../report/columns.ts';
import { dutchDay, dutchMoment } from '../report/dutch-time.ts';
import type { Day, Time } from '../time.ts';
import type { OwnCell } from './own-cell.ts';

/** A column of what is kept about somebody, and how its cells are put into words. */
export type OwnColumn = Readonly<{ title: ColumnName; shown: (cell: OwnCell) => string }>;

export const at = (title: ColumnName, column: string): OwnColumn => ({
  title,
  shown: (cell) => moment(cell, column),
});
export const plain = (title: ColumnName, column: string): OwnColumn => ({
  title,
  shown: (cell) => text(cell, column),
});
export const day = (title: ColumnName, column: string): OwnColumn => ({
  title,
  shown: (cell) => dutchDay(text(cell, column) as Day),
});
export const word = (title: ColumnName, column: string): OwnColumn => ({
  title,
  shown: (cell) => cell.words.word(text(cell, column)),
});
export const yes = (title: ColumnName, column: string): OwnColumn => ({
  title,
  shown: (cell) => cell.words.yesOrNo(Number(cell.row[column] ?? 0) !== 0),
});
/** Whether this column holds the person themself. */
export const you = (title: ColumnName, column: string): OwnColumn => ({
  title,
  shown: ({ words, data, row }) => (row[column] === data.person ? words.yesOrNo(true) : ''),
});

export const team: OwnColumn = {
  title: 'inTeam',
  shown: ({ data, row }) => own(data.teams, String(row.team)) ?? String(row.team ?? ''),
};
export const criterion: OwnColumn = {
  title: 'criterion',
  shown: (cell) => {
    const id = text(cell, 'criterion');
    const label = cell.content.criteria.find((one) => one.id === id)?.label ?? '';
    return `${id} ${label}`.trim();
  },
};
export const choice: OwnColumn = {
  title: 'choice',
  shown: (cell) => cell.words.choice(value(cell, 'choice')),
};
export const reason: OwnColumn = {
  title: 'reason',
  shown: (cell) => cell.words.reason(value(cell, 'reason')),
};
export const round = plain('round', 'round');
export const party: OwnColumn = {
  title: 'party',
  shown: (cell) => {
    const said = value(cell, 'party');
    return said === null ? '' : cell.words.party(said);
  },
};

/** @returns null for an empty cell */
export function value({ row }: OwnCell, column: string): string | null {
  const found = row[column] ?? null;
  return found === null ? null : String(found);
}

export function text(cell: OwnCell, column: string): string {
  return value(cell, column) ?? '';
}

function moment(cell: OwnCell, column: string): string {
  const time = text(cell, column);
  return time === '' ? '' : dutchMoment(time as Time);
}
