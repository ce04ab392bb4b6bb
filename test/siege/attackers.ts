import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { press } from '../doors/locked-bot.ts';
import type { Doing } from './crowd.ts';
import { ask, breakOff, hold, sendRaw } from './requests.ts';

/** A sentence of ordinary words, which is repeated to a text far longer than people write. */
const LONG =
  'We willen graag weten hoe we als wijkteam beter kunnen samenwerken rond veiligheid in gezinnen. ';

type Target = Readonly<{
  /** Where the bot listens, without a path. */
  url: string;
  /** What proves that an activity comes from Teams. */
  headers: Readonly<Record<string, string>>;
}>;

/** Hostile people and programs that run wild: what each does, and how often. */
export function attackers({ url, headers }: Target): readonly Doing[] {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  let count = 0;
  const next = () => ++count;

  /** Sends an activity, with a token that holds unless another header is given. */
  const send = (activity: unknown, more: Readonly<Record<string, string>> = {}) =>
    ask(agent, `${url}/api/messages`, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
    });
  const get = (path: string, more: Readonly<Record<string, string>> = {}) =>
    ask(agent, `${url}${path}`, { method: 'GET', headers: more });
  const say = (text: string, n: number) => send(message(text, n % 300));

  return [
    { what: 'a message that Teams takes no answer to', every: 50, act: () => say('overzicht', next()) },
    { what: 'a message of 28,000 characters', every: 400, act: () => say(LONG.repeat(290), next()) },
    { what: 'a body of a megabyte', every: 500, act: () => send('x'.repeat(1_000_000)) },
    { what: 'no token', every: 20, act: () => send(press({}), { authorization: '' }) },
    {
      what: 'a token that proves nothing',
      every: 20,
      act: () => send(press({}), { authorization: `Bearer eyJ.${next()}.x` }),
    },
    { what: 'no activity', every: 100, act: () => send('{"type":') },
    { what: 'somebody of another tenant', every: 100, act: () => send(message('hallo', 1, 'elders')) },
    {
      what: 'a payload of nonsense',
      every: 50,
      act: () => send(press({ event: { kind: next(), team: {} } })),
    },
    {
      what: 'one person who presses without end',
      every: 20,
      act: () => send(press({ event: { kind: 'start' } })),
    },
    { what: 'sharing again and again', every: 200, act: () => send(press({ event: { kind: 'share' } })) },
    {
      what: 'the tab without a token that holds',
      every: 50,
      act: () => get('/tab/api/me?place=x', { authorization: `Bearer ${randomUUID()}` }),
    },
    { what: 'a guessed link to a file', every: 100, act: () => get(`/download/${randomUUID()}`) },
    { what: 'a page that is not there', every: 50, act: () => get(`/${randomUUID()}`) },
    { what: 'another protocol', every: 100, act: () => sendRaw(url, UPGRADE) },
    {
      what: 'a tunnel',
      every: 100,
      act: () => sendRaw(url, 'CONNECT x.example:443 HTTP/1.1\r\nHost: x.example\r\n\r\n'),
    },
    { what: 'a connection that says nothing', every: 200, act: () => hold(url, '') },
    {
      what: 'a head that does not end',
      every: 200,
      act: () => hold(url, 'POST /api/messages HTTP/1.1\r\nHost: x'),
    },
    { what: 'a connection that breaks off', every: 100, act: () => breakOff(url) },
  ];
}

const UPGRADE =
  'GET /privacy HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

function message(text: string, person: number, tenantId?: string): Record<string, unknown> {
  const conversation = { id: `a:druk-${person}`, conversationType: 'personal', tenantId };
  return press(undefined, {
    type: 'message',
    text,
    value: undefined,
    replyToId: undefined,
    from: { id: `29:druk-${person}`, name: 'Druk', aadObjectId: `aad-druk-${person}` },
    ...(tenantId === undefined ? {} : { conversation, channelData: { tenant: { id: tenantId } } }),
  });
}
