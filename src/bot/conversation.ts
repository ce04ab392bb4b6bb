import type { Activity } from 'botbuilder';
import type { Card } from '../../cards/parts/element.ts';
import type { People } from '../turn/people.ts';
import type { Adapter, Opened } from './adapter.ts';
import { messageWith } from './message.ts';
import { type PeopleDeps, peopleOf } from './people.ts';

/** The conversation that an activity came from. Teams' client for it is made by the first who needs it. */
export type Conversation = Readonly<{
  people: People;
  /** Puts a card there as a new message. @returns its id */
  post(card: Card): Promise<string | null>;
  /** Shows another card in a message that is there. */
  update(message: string, card: Card): Promise<void>;
}>;

export function conversationOf(
  adapter: () => Promise<Adapter>,
  activity: Activity,
  deps: PeopleDeps,
): Conversation {
  let opened: Promise<Opened> | undefined;
  let told: People | undefined;

  function open(): Promise<Opened> {
    opened ??= adapter().then((sdk) => sdk.open(activity));
    return opened;
  }

  async function people(): Promise<People> {
    const here = await open();
    told ??= peopleOf(activity, here, deps);
    return told;
  }

  return {
    people: {
      roster: async () => (await people()).roster(),
      candidate: async (id) => (await people()).candidate(id),
      isOwner: async (member) => (await people()).isOwner(member),
    },
    post: async (card) => (await open()).send(messageWith(card)),
    async update(message, card) {
      const { conversations } = (await open()).connector;
      await conversations.updateActivity(activity.conversation.id, message, messageWith(card));
    },
  };
}
