import { randomUUID } from 'node:crypto';
import type { Parts } from '../../src/parts.ts';
import type { Local } from '../../src/tab/local-people.ts';

/** Somebody of the local try-out, the bot and the tab that they write to, and where Teams stands. */
export type Typist = Readonly<{ parts: Parts; serviceUrl: string; local: Local }>;

type TabRequest = Readonly<{
  method: string;
  path: string;
  query: Record<string, string>;
  body?: unknown;
}>;

/** How texts of one person reach a bot and its tab, in this process. */
export async function createTextSenders({ parts: { bot, tab }, serviceUrl, local }: Typist) {
  const person = local.people[0]?.id ?? '';
  const token = await local.tokenFor(person);
  const activity = (
    rest: object,
    name = 'Sanne Bakker',
    place: object = { id: 'a:1', conversationType: 'personal' },
  ) =>
    JSON.stringify({
      id: randomUUID(),
      channelId: 'msteams',
      serviceUrl,
      from: { id: '29:1', aadObjectId: person, name },
      recipient: { id: '28:bot' },
      conversation: place,
      ...rest,
    });
  const press = (data: object, name?: string) =>
    activity(
      { type: 'invoke', name: 'adaptiveCard/action', replyToId: 'card', value: { action: { data } } },
      name,
    );
  const toBot = async (body: unknown) => {
    const { status } = await bot.handle({ authorization: '', address: '127.0.0.1', host: '127.0.0.1' }, body);
    if (status !== 200) throw new Error(`the bot answered ${status}`);
  };
  const tabRequest = {
    address: '127.0.0.1',
    authorization: `Bearer ${token}`,
    host: '127.0.0.1',
    encodings: undefined,
    gone: new AbortController().signal,
  };
  const toTab = async ({ method, path, query, body }: TabRequest) => {
    const reply = await tab.handle({ ...tabRequest, method, path, query: new URLSearchParams(query), body });
    if (reply.status !== 200) throw new Error(`the tab answered ${reply.status}`);
  };
  return {
    /** The JSON of an activity. */
    activity,
    /** The JSON of a press on a card. */
    press,
    /** @throws when the bot does not answer 200 */
    toBot,
    /** @throws when the tab does not answer 200 */
    toTab,
  };
}
