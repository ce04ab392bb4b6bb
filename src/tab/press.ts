import { draw } from '../../cards/draw.ts';
import type { Card } from '../../cards/parts/element.ts';
import { readPayload } from '../../cards/payload.ts';
import { isEnd } from '../../dialogs/ends.ts';
import { type TabPart, tabPartOf } from '../../dialogs/view.ts';
import { changesScan } from '../../dialogs/with-changes.ts';
import { createRepeats } from '../bot/repeats.ts';
import type { Elapsed } from '../elapsed.ts';
import { TAB } from '../store/contract/tab-conversation.ts';
import type { People } from '../turn/people.ts';
import type { Refresh } from '../turn/refresh.ts';
import { takeTurn } from '../turn/turn.ts';
import type { TurnDeps } from '../turn/turn-deps.ts';
import type { TurnInput } from '../turn/turn-input.ts';

/** A press in the tab: what, by whom and where. */
export type Press = Readonly<{
  /** A second press with the same id does nothing. */
  id: string;
  /** The payload of the pressed button, with the texts that were typed into its card. */
  data: unknown;
  team: TurnInput['team'];
  member: TurnInput['member'];
  people: People;
}>;

/** What the tab shows: the kind of view, the part of the tab that it belongs to, and its card. */
export type Shown = Readonly<{ view: string; part: TabPart | null; card: Card }>;

type PressDeps = TurnDeps &
  Readonly<{
    elapsed: Elapsed;
    refresh: Refresh;
    /** Says that addresses may have been deleted. */
    ended: () => void;
  }>;

/** Takes a turn from the tab, with the same decisions and cards as in the chat. The cards in the chat follow. */
export function createPress(deps: PressDeps): (press: Press) => Promise<Shown> {
  const once = createRepeats<Shown>(deps.elapsed);

  async function take({ id, data, team, member, people }: Press): Promise<Shown> {
    const via = { kind: 'page', audience: 'one' } as const;
    const input = { team, member, conversation: TAB, activity: id, event: readPayload(data), via };
    const { decision } = await takeTurn(deps, input, people);
    if (decision.changes.some(isEnd)) deps.ended();
    else if (changesScan(decision.changes)) deps.refresh.team(team.id);
    const { view } = decision;
    return { view: view.kind, part: tabPartOf(view), card: draw(deps.content, view) };
  }

  return (press) => once(`${press.team.id} ${press.member.id} ${press.id}`, () => take(press));
}
