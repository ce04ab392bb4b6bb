import { randomUUID } from 'node:crypto';
import { QUESTION_FIELD } from '../../cards/payload.ts';
import type { Content } from '../../content/index.ts';
import { findPersonalData } from '../../dialogs/privacy/find-personal-data.ts';
import { withoutSecrets } from '../../src/log.ts';
import type { Parts } from '../../src/parts.ts';
import type { createLocal } from '../../src/tab/local-people.ts';

/** A place where people type: the JSON of a text as it arrives, and who reads that. */
export type Way = Readonly<{
  name: string;
  json: (text: string) => string;
  /** @throws when it is not answered as it should be */
  read: (body: unknown) => unknown;
}>;

/** The places where people type, and two steps that each text goes through. */
export async function waysOf(
  { bot, tab }: Parts,
  content: Content,
  serviceUrl: string,
  local: ReturnType<typeof createLocal>,
): Promise<readonly Way[]> {
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
  };
  const toTab = async (method: string, path: string, query: Record<string, string>, body: unknown) => {
    const reply = await tab.handle({ ...tabRequest, method, path, query: new URLSearchParams(query), body });
    if (reply.status !== 200) throw new Error(`the tab answered ${reply.status}`);
  };
  await toBot(JSON.parse(press({ event: { kind: 'start' } })));
  const criterion = content.criteria[0]?.id ?? '';
  const saving = (note: string, link: string) =>
    press({
      event: { kind: 'save', round: 1 },
      fields: { criterion, version: 0 },
      [`note-${criterion}-0`]: note,
      [`link-${criterion}-0`]: link,
    });
  return [
    { name: 'chat', json: (text) => activity({ type: 'message', text }), read: toBot },
    {
      name: 'question on a card',
      json: (text) => press({ event: { kind: 'question', text: '' }, [QUESTION_FIELD]: text }),
      read: toBot,
    },
    {
      name: 'tab',
      json: (text) => JSON.stringify({ id: randomUUID(), data: { event: { kind: 'question', text } } }),
      read: (body) => toTab('POST', '/tab/api/turn', { place: 'personal' }, body),
    },
    {
      name: 'search in the tab',
      json: (text) => JSON.stringify(text.slice(0, 400).toWellFormed()),
      read: (body) => toTab('GET', '/tab/api/search', { q: String(body) }, undefined),
    },
    {
      name: 'message extension',
      json: (text) =>
        activity({
          type: 'invoke',
          name: 'composeExtension/query',
          value: { parameters: [{ name: 'vraag', value: text }] },
        }),
      read: toBot,
    },
    {
      name: 'note',
      json: (text) => saving(text, ''),
      read: toBot,
    },
    {
      name: 'link',
      json: (text) => saving('', text),
      read: toBot,
    },
    {
      name: 'action',
      json: (text) =>
        press({
          event: {
            kind: 'save-action',
            version: 0,
            round: 1,
            criterion,
            resource: null,
            what: text,
            owner: '',
            role: '',
            due: '',
          },
        }),
      read: toBot,
    },
    {
      name: 'role',
      json: (text) =>
        press({
          event: {
            kind: 'save-action',
            version: 0,
            round: 1,
            criterion,
            resource: null,
            what: '',
            owner: '',
            role: text,
            due: '',
          },
        }),
      read: toBot,
    },
    { name: 'name of a person', json: (text) => press({ event: { kind: 'help' } }, text), read: toBot },
    {
      name: 'name of a team',
      json: (text) =>
        activity({ type: 'message', text: 'overzicht' }, undefined, {
          id: '19:g',
          conversationType: 'groupChat',
          name: text,
        }),
      read: toBot,
    },
    {
      name: 'privacy rule',
      json: (text) => JSON.stringify(text),
      read: (body) => findPersonalData(String(body)),
    },
    {
      name: 'log',
      json: (text) => JSON.stringify(text),
      read: (body) => withoutSecrets(String(body), ['secret']),
    },
  ];
}
