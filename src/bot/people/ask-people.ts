import type { Roster } from '../../turn/people.ts';
import type { Origin } from '../activity/origin.ts';
import type { Connector } from '../sdk/connector.ts';
import { isBot, type ListedPerson } from './listed.ts';

/** How many people a page has, and how many pages are read. Nobody chooses from a longer list. */
const PAGE = 200;
const PAGES = 5;

/** The statuses with which Teams says that it knows no such person, or that they are not there. */
const UNKNOWN = new Set([400, 403, 404]);

/** The chat that was made, by its id, or the error that Teams gave instead. */
export type Made = Readonly<{ chat: string }> | Readonly<{ refused: unknown }>;

type Asking = Readonly<{
  /** The channel, when it has people of its own; null when the people are those of the team, the group or the chat. */
  ownChannel: string | null;
  /** Aborts when nobody waits for the result any more. */
  until: AbortSignal;
}>;

/** The questions to Teams about the people of this turn's conversation. */
export function askPeople(
  { conversation, team, tenant, bot }: Origin,
  { conversations }: Connector,
  { ownChannel, until }: Asking,
) {
  const here = ownChannel ?? team?.id ?? conversation.id;

  async function member(id: string, where: string): Promise<ListedPerson | null> {
    try {
      const options = { abortSignal: until };
      return personIn(await conversations.getConversationMember(where, id, options));
    } catch (error) {
      if (UNKNOWN.has((error as { statusCode?: number }).statusCode ?? 0)) return null;
      throw error;
    }
  }

  return {
    /** The people in the conversation. @throws when Teams does not tell */
    async roster(): Promise<Roster<ListedPerson>> {
      const members: ListedPerson[] = [];
      let continuationToken: string | undefined;
      for (let page = 0; page < PAGES; page += 1) {
        // The SDK's type asks for a token for the first page too, but there is none.
        const from = continuationToken as string;
        const options = { pageSize: PAGE, continuationToken: from, abortSignal: until };
        const told = await conversations.getConversationPagedMembers(here, options);
        members.push(...(told.members ?? []).map(personIn));
        continuationToken = told.continuationToken;
        if (!continuationToken) break;
      }
      return { people: members.filter((one) => !isBot(one)), isWhole: !continuationToken };
    },

    /** Somebody in a conversation; null when nobody there has that id. @throws when Teams does not tell */
    member: (id: string, where = here) => member(id, where),

    /** Makes a chat with somebody without saying anything in it. That shows whether messages can reach them. */
    async chat(id: string): Promise<Made> {
      const organisation = tenant ? { tenantId: tenant, channelData: { tenant: { id: tenant } } } : {};
      const chat = { isGroup: false, bot, members: [{ id, name: '' }], ...organisation };
      try {
        const wanted = chat as Parameters<Connector['conversations']['createConversation']>[0];
        return { chat: (await conversations.createConversation(wanted, { abortSignal: until })).id };
      } catch (refused) {
        return { refused };
      }
    },
  };
}

/** Reads a person from a reply of Teams, which tells the directory's id under one of two names. */
function personIn(told: object): ListedPerson {
  const { objectId, aadObjectId = objectId, ...person } = told as ListedPerson & { objectId?: string };
  return { ...person, aadObjectId };
}
