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
          ...groups.map((group, n) => countCell(counts[n] ?? 0, group)),
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

/** A number, and a bar as long as its part of all votes of the group. On a phone the group is named beside it. */
function countCell(count: number, { label, voted }: TalkVotes['groups'][number]): HTMLElement {
  const bar = make('span', { class: 'talk-bar', 'aria-hidden': 'true' });
  bar.style.setProperty('--part', String(voted === 0 ? 0 : count / voted));
  const number = make('b', {}, String(count));
  return make('td', { 'data-group': label }, make('span', { class: 'talk-count' }, number, bar));
}
