import { randomUUID } from 'node:crypto';
import { QUESTION_FIELD } from '../../cards/payload.ts';
import type { Content } from '../../content/index.ts';
import { findPersonalData } from '../../dialogs/privacy/find-personal-data.ts';
import { withoutSecrets } from '../../src/log.ts';
import { createTextSenders, type Typist } from './text-senders.ts';

/** A place where people type: `json` makes what arrives there of a text, and `read` reads it. */
export type Way = Readonly<{
  name: string;
  json: (text: string) => string;
  /** @throws when it is not answered as it should be */
  read: (body: unknown) => unknown;
}>;

/** The places where people type, and two steps that each text goes through. */
export async function waysOf(content: Content, typist: Typist): Promise<readonly Way[]> {
  const { activity, press, toBot, toTab } = await createTextSenders(typist);
  await toBot(JSON.parse(press({ event: { kind: 'start' } })));
  const criterion = content.criteria[0]?.id ?? '';
  const saving = (note: string, link: string) =>
    press({
      event: { kind: 'save', round: 1 },
      fields: { criterion, version: 0 },
      [`note-${criterion}-0`]: note,
      [`link-${criterion}-0`]: link,
    });
  const action = (what: string, role: string) => {
    const rest = { version: 0, round: 1, criterion, resource: null, owner: '', due: '' };
    return press({ event: { kind: 'save-action', ...rest, what, role } });
  };
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
      read: (body) => toTab({ method: 'POST', path: '/tab/api/turn', query: { place: 'personal' }, body }),
    },
    {
      name: 'search in the tab',
      json: (text) => JSON.stringify(text.slice(0, 400).toWellFormed()),
      read: (body) => toTab({ method: 'GET', path: '/tab/api/search', query: { q: String(body) } }),
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
      json: (text) => action(text, ''),
      read: toBot,
    },
    {
      name: 'role',
      json: (text) => action('', text),
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
