import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { EventOf } from '../../dialogs/event.ts';
import type { Speaks } from '../../dialogs/vote/speaks.ts';
import { button } from './button.ts';
import type { ExecuteAction } from './card-action.ts';

/** Where somebody is asked: the criterion that they vote on, and the team where they vote alone. */
export type SpeaksFrom = Pick<EventOf<'party'>, 'criterion' | 'team'>;

/** A button for each party and one to say none. What the organisation proposes comes first, and is called so. */
export function partyButtons(content: Content, { now, proposed }: Speaks, from: SpeaksFrom): ExecuteAction[] {
  const words = content.texts.talk.party;
  const say = (party: string, title: string) => button(title, { event: { kind: 'party', party, ...from } });
  const parties = content.talk.parties.toSorted(
    (a, b) => Number(b.id === proposed?.id) - Number(a.id === proposed?.id),
  );
  return [
    ...parties.map(({ id, label }) => {
      if (now !== 'unsaid' && now?.id === id) return say(id, fill(words.chosen, { partij: label }));
      return say(id, proposed?.id === id ? fill(words.proposal, { partij: label }) : label);
    }),
    say('', words.none),
  ];
}

/** The button that asks for whom somebody speaks. */
export function askPartyButton({ texts }: Content, from: SpeaksFrom): ExecuteAction {
  return button(texts.talk.party.change, { event: { kind: 'party', ...from } });
}
