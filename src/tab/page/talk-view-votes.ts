import type { TalkVotes } from '../talk-votes.ts';
import { make } from './dom.ts';
import { texts } from './texts.ts';

/** Revealed votes: what they mean, and how many votes each choice got, of all and of each party beside each other. */
export function votesPart({ title, lines, voted, groups, rows, before }: TalkVotes): HTMLElement {
  const isSplit = groups.length > 1;
  const table = make(
    'table',
    { class: isSplit ? 'talk-votes split' : 'talk-votes' },
    make('caption', { class: 'unseen' }, texts.talk.votes),
    make(
      'thead',
      { class: isSplit ? null : 'unseen' },
      make(
        'tr',
        {},
        make('td', { class: 'talk-names' }),
        ...groups.map(({ label, voted: votes }) =>
          make('th', { scope: 'col' }, label, make('small', {}, `${votes} ${texts.talk.voted}`)),
        ),
      ),
    ),
    make(
      'tbody',
      {},
      ...rows.map(({ symbol, label, counts }) =>
        make(
          'tr',
          {},
          make('th', { scope: 'row' }, `${symbol} ${label}`),
          ...counts.map((count, n) => countCell(count, groups[n]?.voted ?? 0)),
        ),
      ),
    ),
  );
  return make(
    'div',
    { class: 'talk-column' },
    make(
      'div',
      { class: 'talk-row' },
      make('h3', { class: 'talk-title', tabindex: '-1' }, title),
      make('p', {}, voted),
    ),
    ...lines.map((line) => make('p', {}, line)),
    table,
    before === null ? null : make('p', { class: 'talk-small' }, before),
  );
}

/** A number, and a bar as long as its part of all votes of the group. */
function countCell(count: number, of: number): HTMLElement {
  const bar = make('span', { class: 'talk-bar', 'aria-hidden': 'true' });
  bar.style.setProperty('--part', String(of === 0 ? 0 : count / of));
  return make('td', {}, make('span', { class: 'talk-count' }, make('b', {}, String(count)), bar));
}
