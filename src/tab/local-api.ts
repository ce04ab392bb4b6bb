import * as z from 'zod';
import type { Content } from '../../content/index.ts';
import type { Local } from './local-people.ts';
import { jsonReply, problemReply, type TabReply, type TabRequest } from './tab-reply.ts';

const Who = z.strictObject({ person: z.string().max(100) });

/** By method and path. */
export type LocalApi = Readonly<Record<string, (request: TabRequest) => Promise<TabReply>>>;

/**
 * Serves everybody on this machine in a local run: it tells which people there are, and lets somebody be one of them.
 */
export function createLocalApi(content: Content, { people, places, tokenFor }: Local): LocalApi {
  return {
    'GET /tab/api/local': async () => jsonReply({ people, places }),
    'POST /tab/api/local': async ({ body }) => {
      const who = Who.safeParse(body);
      const token = who.success ? await tokenFor(who.data.person) : null;
      return token ? jsonReply({ token }) : problemReply(content, 'badRequest');
    },
  };
}
