import type { Content, Criterion } from '../../content/index.ts';
import { standardOf } from '../of-round.ts';
import type { State } from '../state.ts';
import type { ViewOf } from '../view.ts';
import type { Notice } from '../view-parts.ts';
import { ballotOn, openBallots } from './voting.ts';

/**
 * Which criterion is asked. `criterion`: this one, as long as people can vote on it. Otherwise the first on which the
 * person has not voted, counted from the one that comes after `after`.
 */
export type Wanted = Readonly<{
  criterion?: string | undefined;
  after?: string | undefined;
  notice?: Notice | null;
}>;

/** The card on which one person votes, criterion after criterion. When they voted on all, it asks nothing. */
export function aloneView(
  content: Content,
  { team, scan, cast }: Pick<State, 'scan' | 'cast'> & Readonly<{ team: Pick<State['team'], 'id' | 'name'> }>,
  { criterion, after, notice = null }: Wanted = {},
): ViewOf<'vote-alone'> {
  const open = scan ? openBallots(content, scan) : [];
  const start = content.criteria.findIndex(({ id }) => id === after) + 1;
  const turned = [...content.criteria.slice(start), ...content.criteria.slice(0, start)];
  const left = turned.filter((one) => open.includes(one) && !cast.includes(one.id));
  const asked = open.find(({ id }) => id === criterion) ?? left[0];
  const previous = open.find(({ id }) => id === after);
  return {
    kind: 'vote-alone',
    team: { id: team.id, name: team.name },
    round: scan?.round ?? 1,
    asked: scan && asked ? askedIn(content, asked, ballotOn(scan, asked.id).ballot) : null,
    previous: scan && previous ? { criterion: previous, ballot: ballotOn(scan, previous.id).ballot } : null,
    cast: open.filter(({ id }) => cast.includes(id)).length,
    open: open.length,
    link: null,
    by: null,
    notice,
  };
}

function askedIn(content: Content, criterion: Criterion, ballot: number) {
  return { standard: standardOf(content, criterion), criterion, ballot };
}
