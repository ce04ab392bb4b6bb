import type { Activity } from 'botbuilder';
import type { Card } from '../../cards/parts/element.ts';
import type { Member, Team } from '../../dialogs/state.ts';
import type { Config } from '../config.ts';
import type { People } from '../turn/people.ts';
import type { Adapter } from './adapter.ts';
import type { Conversation } from './conversation.ts';
import type { Updates } from './updates.ts';

/** A conversation, as it is reached by somebody who is not in it just now. */
export type Where = Readonly<{
  conversation: string;
  kind: Team['kind'];
  /** The team's id in Teams, where it is one. */
  team: string | null;
  serviceUrl: string;
  tenant: string | null;
}>;

/** What a conversation tells, and shows, outside a turn that began there. */
export type Outside = Readonly<{
  /**
   * @param person by directory id
   * @throws when Teams does not tell
   */
  isMember(at: Where, person: string): Promise<boolean>;
  people(at: Where, member: Member): People;
  /** Shows something else in a message that is there, a moment later. */
  show(at: Where, message: string, card: Card): void;
}>;

type OutsideDeps = Readonly<{
  adapter: () => Promise<Adapter>;
  app: Config['app'];
  conversationFor: (activity: Activity) => Conversation;
  schedule: Updates['schedule'];
}>;

/** How long (ms) Teams may take to tell whether somebody is in a conversation. */
const PATIENCE = 3_000;

/** The bot's way into conversations that it has been in. */
export function createOutside({ adapter, app, conversationFor, schedule }: OutsideDeps): Outside {
  /** Something that happens there, as if it came from Teams. */
  function activityAt(at: Where, member: Member): Activity {
    const activity: Partial<Activity> = {
      type: 'event',
      serviceUrl: at.serviceUrl,
      channelId: 'msteams',
      recipient: { id: `28:${app?.id ?? 'bot'}`, name: '' },
      from: { id: member.id, name: member.name, aadObjectId: member.id },
      conversation: {
        id: at.conversation,
        name: '',
        isGroup: at.kind !== 'personal',
        conversationType: TYPES[at.kind],
        ...(at.tenant ? { tenantId: at.tenant } : {}),
      },
      ...(at.team ? { channelData: { team: { id: at.team } } } : {}),
    };
    return activity as Activity;
  }

  return {
    async isMember(at, person) {
      const { conversations } = await (await adapter()).connectorFor(at.serviceUrl);
      const options = { abortSignal: AbortSignal.timeout(PATIENCE) };
      try {
        const found = await conversations.getConversationMember(at.team ?? at.conversation, person, options);
        return isPerson(found, person);
      } catch (error) {
        if (NOT_THERE.has((error as { statusCode?: number }).statusCode ?? 0)) return false;
        throw error;
      }
    },
    people: (at, member) => conversationFor(activityAt(at, member)).people,
    show({ serviceUrl, conversation }, message, card) {
      schedule({ serviceUrl, conversation, message }, card);
    },
  };
}

const TYPES = { channel: 'channel', group: 'groupChat', personal: 'personal' } as const;

/** What Teams answers about somebody who is not there, or about a conversation that the bot is not in. */
const NOT_THERE = new Set([400, 403, 404]);

/** Teams tells the directory id by one of these names; an answer without it proves nothing. */
function isPerson(found: object, person: string): boolean {
  const { aadObjectId, objectId } = found as { aadObjectId?: unknown; objectId?: unknown };
  return [aadObjectId, objectId].some(
    (id) => typeof id === 'string' && id.toLowerCase() === person.toLowerCase(),
  );
}
