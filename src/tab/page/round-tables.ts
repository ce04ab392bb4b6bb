import { fill } from '../../../content/fill.ts';
import { own } from '../../../content/own.ts';
import type { Rounds } from './client.ts';
import { make } from './dom.ts';
import { texts } from './texts.ts';

/** How often each choice was given in each round: the chart in numbers. */
export function countTable({ rounds, choices }: Rounds): HTMLElement {
  const { open } = texts.rounds;
  const head = [
    texts.rounds.answered,
    ...rounds.map(({ round }) => fill(texts.rounds.name, { ronde: round })),
  ];
  const rows = choices.map(({ id, symbol, label }) => ({
    name: `${symbol} ${label}`,
    cells: rounds.map(({ counts }) => make('td', { role: 'cell' }, String(own(counts, id) ?? 0))),
    under: null,
  }));
  const left = {
    name: `${open.symbol} ${open.label}`,
    cells: rounds.map((round) => make('td', { role: 'cell' }, String(round.open))),
    under: null,
  };
  return table({ caption: texts.rounds.counts, head, rows: [...rows, left], kind: 'numbers' });
}

/** How far the votes lay apart in each round. Without votes there is no table. */
export function voteTable({ rounds }: Rounds): HTMLElement[] {
  if (rounds.every(({ votes }) => votes === null)) return [];
  const { votes: caption, voted, spread, spreads, name } = texts.rounds;
  const row = (title: string, count: (votes: Votes) => number) => ({
    name: title,
    cells: rounds.map(({ votes }) => make('td', { role: 'cell' }, String(votes ? count(votes) : 0))),
    under: null,
  });
  const head = [spread, ...rounds.map(({ round }) => fill(name, { ronde: round }))];
  const rows = [
    row(voted, (votes) => KINDS.reduce((sum, kind) => sum + votes[kind], 0)),
    ...KINDS.map((kind) => row(spreads[kind], (votes) => votes[kind])),
  ];
  return [table({ caption, head, rows, kind: 'numbers' })];
}

type Votes = NonNullable<Rounds['rounds'][number]['votes']>;

const KINDS = ['same', 'near', 'apart', 'unranked'] as const;

/** The result of each standard in each round. */
export function standardTable({ rounds, standards }: Rounds): HTMLElement {
  const head = [
    texts.rounds.standard,
    ...rounds.map(({ round }) => fill(texts.rounds.name, { ronde: round })),
  ];
  const rows = standards.map(({ id, label, results, comparable }) => ({
    name: `${id} · ${label}`,
    cells: results.map((result) => {
      const { symbol, label: state } = result ?? texts.rounds.open;
      return make('td', { role: 'cell' }, make('b', {}, symbol), ` ${state}`);
    }),
    under: comparable ? null : texts.rounds.other,
  }));
  return table({ caption: texts.rounds.standards, head, rows, kind: 'results' });
}

type Row = Readonly<{ name: string; cells: readonly HTMLElement[]; under: string | null }>;
type Table = Readonly<{
  caption: string;
  /** The heading above the names of the rows, then the heading of each column. */
  head: readonly string[];
  rows: readonly Row[];
  /** The class of `style.css` that says how it looks. */
  kind: 'numbers' | 'results';
}>;

/**
 * Makes a table. On a phone CSS puts the name of a row above its cells; the roles then keep it a table for screen
 * readers.
 */
function table({ caption, head, rows, kind }: Table): HTMLElement {
  const [first = '', ...others] = head;
  const heading = (text: string) => make('th', { scope: 'col', role: 'columnheader' }, text);
  const drawn = make(
    'table',
    { role: 'table', class: kind },
    make('caption', {}, caption),
    make(
      'thead',
      { role: 'rowgroup' },
      make('tr', { role: 'row' }, heading(first), ...others.map((text) => heading(text))),
    ),
    make(
      'tbody',
      { role: 'rowgroup' },
      ...rows.map(({ name, cells, under }) =>
        make(
          'tr',
          { role: 'row' },
          make(
            'th',
            { scope: 'row', role: 'rowheader' },
            name,
            under === null ? null : make('small', {}, under),
          ),
          ...cells,
        ),
      ),
    ),
  );
  drawn.style.setProperty('--rounds', String(others.length));
  return make('div', { class: 'panel table', tabindex: '0', role: 'region', 'aria-label': caption }, drawn);
}
