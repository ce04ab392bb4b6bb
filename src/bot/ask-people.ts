import type { Activity } from 'botbuilder';
import type { Connector } from './adapter.ts';
import { isBot, type Listed } from './listed.ts';

/** How many people, and pages of them, are read at most: longer lists are of no use to choose from. */
const PAGE = 200;
const PAGES = 5;

/** How Teams says that it knows nobody like that, or not there. */
const UNKNOWN = new Set([400, 403, 404]);

/** What became of making a chat. */
export type Made = Readonly<{ chat: string }> | Readonly<{ refused: unknown }>;

/**
 * The questions to Teams about the people of this turn's conversation.
 * @param until when nobody waits for their answers any more
 */
export function askPeople(
  activity: Activity,
  { conversations }: Connector,
  until: AbortSignal,
  ownChannel: string | null,
) {
  const here: string = ownChannel ?? activity.channelData?.team?.id ?? activity.conversation.id;
  const tenant: string | undefined = activity.conversation.tenantId ?? activity.channelData?.tenant?.id;

  async function member(id: string, conversation: string): Promise<Listed | null> {
    try {
      const options = { abortSignal: until };
      return (await conversations.getConversationMember(conversation, id, options)) as Listed;
    } catch (error) {
      if (UNKNOWN.has((error as { statusCode?: number }).statusCode ?? 0)) return null;
      throw error;
    }
  }

  return {
    tenant,

    /** Who is in the conversation. @throws when Teams does not tell */
    async roster(): Promise<readonly Listed[]> {
      const members: Listed[] = [];
      let continuationToken: string | undefined;
      for (let page = 0; page < PAGES; page += 1) {
        // The SDK's type wants a token for the first page too, which has none.
        const from = continuationToken as string;
        const options = { pageSize: PAGE, continuationToken: from, abortSignal: until };
        const told = await conversations.getConversationPagedMembers(here, options);
        members.push(...((told.members ?? []) as Listed[]));
        continuationToken = told.continuationToken;
        if (!continuationToken) break;
      }
      return members.filter((one) => !isBot(one));
    },

    /** Somebody in a conversation; null when nobody there is called so. @throws when Teams does not tell */
    member: (id: string, conversation = here) => member(id, conversation),

    /** Makes the chat with somebody, in which nothing is said yet, to know whether that can be done. */
    async chat(id: string): Promise<Made> {
      const where = tenant ? { tenantId: tenant, channelData: { tenant: { id: tenant } } } : {};
      const chat = { isGroup: false, bot: activity.recipient, members: [{ id, name: '' }], ...where };
      try {
        const wanted = chat as Parameters<Connector['conversations']['createConversation']>[0];
        return { chat: (await conversations.createConversation(wanted, { abortSignal: until })).id };
      } catch (refused) {
        return { refused };
      }
    },
  };
}
