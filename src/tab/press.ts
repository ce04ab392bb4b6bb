import { draw } from '../../cards/draw.ts';
import type { Card } from '../../cards/parts/element.ts';
import { readPayload } from '../../cards/payload.ts';
import type { Change } from '../../dialogs/change.ts';
import type { Event } from '../../dialogs/event.ts';
import { type TabPart, tabPartOf } from '../../dialogs/view.ts';
import { createRepeats } from '../bot/repeats.ts';
import type { Elapsed } from '../elapsed.ts';
import { TAB } from '../store/contract/tab-conversation.ts';
import type { People } from '../turn/people.ts';
import type { Questions } from '../turn/questions.ts';
import type { Refresh } from '../turn/refresh.ts';
import { type TurnDeps, type TurnInput, takeTurn } from '../turn/turn.ts';

/** What somebody pressed in the tab, and who and where they are. */
export type Press = Readonly<{
  /** The same id does it once. */
  id: string;
  /** What the pressed button carries, with what was typed into its card. */
  data: unknown;
  team: TurnInput['team'];
  member: TurnInput['member'];
  people: People;
}>;

/** What the tab shows now: the kind of view, the part of the tab that it belongs to, and its card. */
export type Shown = Readonly<{ view: string; part: TabPart | null; card: Card }>;

type PressDeps = TurnDeps &
  Readonly<{ elapsed: Elapsed; refresh: Refresh /** Addresses may have been deleted. */; ended: () => void }>;

/** A turn from the tab: the same decisions and cards as in the chat, whose own cards follow. */
export function createPress(deps: PressDeps): (press: Press) => Promise<Shown> {
  const once = createRepeats<Shown>(deps.elapsed);

  async function take({ id, data, team, member, people }: Press): Promise<Shown> {
    const event = withoutFrom(readPayload(data));
    const questions = questionsOf(deps.questions, member.id);
    const input = {
      team,
      member,
      conversation: TAB,
      activity: id,
      event,
      pressed: null,
      alone: true,
    } as const;
    const { decision } = await takeTurn({ ...deps, questions }, { ...input, page: true }, people);
    if (decision.changes.some(ends)) deps.ended();
    else if (decision.changes.some(shows)) deps.refresh.team(team.id);
    const { view } = decision;
    return { view: view.kind, part: tabPartOf(view), card: draw(deps.content, view) };
  }

  return (press) => once(`${press.team.id} ${press.member.id} ${press.id}`, () => take(press));
}

/** In a chat a message stays, and the answer comes below it; a page shows the answer alone. */
function withoutFrom(event: Event): Event {
  if (!('from' in event)) return event;
  const { from: _, ...rest } = event;
  return rest as Event;
}

/** The tab is the same conversation for all in the store, but a follow-up question is somebody's own. */
function questionsOf(questions: Questions, member: string): Questions {
  const conversation = `${TAB} ${member}`;
  return {
    asked: (_, question) => questions.asked(conversation, question),
    before: () => questions.before(conversation),
  };
}

function ends({ kind }: Change): boolean {
  return kind === 'delete-team' || kind === 'forget-member';
}

/** Whether cards about standards look different after it. */
function shows({ kind }: Change): boolean {
  return kind === 'answer' || kind === 'start-scan' || kind === 'close-scan' || kind === 'take-back';
}
