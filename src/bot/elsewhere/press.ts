import { draw } from '../../../cards/draw.ts';
import type { Card } from '../../../cards/parts/element.ts';
import { type Again, againOf } from '../../../dialogs/again.ts';
import { isEnd } from '../../../dialogs/ends.ts';
import type { Event } from '../../../dialogs/event.ts';
import { type TabPart, tabPartOf, type View } from '../../../dialogs/view.ts';
import type { Progress } from '../../../dialogs/view-parts.ts';
import { changesScan } from '../../../dialogs/with-changes.ts';
import type { Elapsed } from '../../elapsed.ts';
import { TAB } from '../../store/contract/tab-conversation.ts';
import type { People } from '../../turn/people.ts';
import type { Refresh } from '../../turn/refresh.ts';
import { isVote, takeTurn } from '../../turn/turn.ts';
import type { TurnDeps } from '../../turn/turn-deps.ts';
import type { TurnInput } from '../../turn/turn-input.ts';
import { createRepeats } from '../repeats.ts';

/** A press outside the team's conversations: what, by whom and for which team. */
export type Press = Readonly<{
  /** A second press with the same id does nothing. */
  id: string;
  event: Event;
  team: TurnInput['team'];
  member: TurnInput['member'];
  people: People;
}>;

/** What the person sees. */
export type Shown = Readonly<{
  /** The kind of view. */
  view: string;
  /** The part of the tab that it belongs to. */
  part: TabPart | null;
  card: Card;
  /** How far the open round is; null where the card does not tell. */
  progress: Progress | null;
  /** How a page shows the same anew; null for what others do not change. */
  again: Again | null;
}>;

type PressDeps = TurnDeps &
  Readonly<{
    elapsed: Elapsed;
    refresh: Pick<Refresh, 'now' | 'soon'>;
    /** Says that addresses may have been deleted. */
    ended: () => void;
  }>;

/** How many presses are remembered, each with its card. A page repeats one within seconds, when its connection fails. */
const REMEMBERED = 100;

/** Takes a turn with the same decisions and cards as in the team's chat. The cards in that chat follow. */
export function createPress(deps: PressDeps): (press: Press) => Promise<Shown> {
  const once = createRepeats<Shown>(deps.elapsed, { atMost: REMEMBERED });

  async function take({ id, event, team, member, people }: Press): Promise<Shown> {
    const via = { kind: 'page', audience: 'one' } as const;
    const input = { team, member, conversation: TAB, activity: id, event, via };
    const { decision } = await takeTurn(deps, input, people);
    const { changes, view } = decision;
    if (changes.some(isEnd)) deps.ended();
    else if (changesScan(changes)) deps.refresh.now(team.id);
    else if (changes.some(isVote)) deps.refresh.soon(team.id);
    return shownOf(deps.content, view);
  }

  return (press) => once(`${press.team.id} ${press.member.id} ${press.id}`, () => take(press));
}

export function shownOf(content: TurnDeps['content'], view: View): Shown {
  const progress = 'closed' in view && !view.closed ? view.progress : null;
  return {
    view: view.kind,
    part: tabPartOf(view),
    card: draw(content, view),
    progress,
    again: againOf(view),
  };
}
