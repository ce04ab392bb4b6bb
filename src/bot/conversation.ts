import { type Activity, ActivityTypes, CardFactory, type TurnContext } from 'botbuilder';
import type { Card } from '../../cards/parts/element.ts';
import type { People } from '../turn/people.ts';
import type { Adapter } from './adapter.ts';
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
  adapter: Adapter,
  activity: Activity,
  deps: Omit<PeopleDeps, 'connector'>,
): Conversation {
  let opened: Promise<TurnContext> | undefined;
  let told: People | undefined;

  function open(): Promise<TurnContext> {
    opened ??= adapter.open(activity);
    return opened;
  }

  async function people(): Promise<People> {
    const context = await open();
    told ??= peopleOf(context, { ...deps, connector: adapter.connector(context) });
    return told;
  }

  return {
    people: {
      roster: async () => (await people()).roster(),
      candidate: async (id) => (await people()).candidate(id),
      isOwner: async (member) => (await people()).isOwner(member),
    },
    async post(card) {
      const sent = await (await open()).sendActivity(messageWith(card));
      return sent?.id ?? null;
    },
    async update(message, card) {
      const { conversations } = adapter.connector(await open());
      await conversations.updateActivity(activity.conversation.id, message, messageWith(card) as Activity);
    },
  };
}

function messageWith(card: Card): Partial<Activity> {
  return { type: ActivityTypes.Message, attachments: [CardFactory.adaptiveCard(card)] };
}
