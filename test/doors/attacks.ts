import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Claims } from '../fixtures/channel-provider.ts';
import { INHERITED_NAMES, NO_TEXT } from '../fixtures/inherited-names.ts';
import { SERVICE, TENANT } from '../fixtures/registration.ts';
import { STRANGE_BALLOTS } from './any-vote.ts';
import { choose, GROUP_TEAM, type LockedBot, press } from './locked-bot.ts';
import { raw } from './raw.ts';

/** Something that nobody should send, and what must come of it. Each would change an answer if it came in. */
export type Attack = Readonly<{
  what: string;
  status: number;
  send(bot: LockedBot): Promise<number>;
}>;

const HOUR = 3_600;
const now = () => Math.floor(Date.now() / 1_000);
/** Chooses something else than what is kept; its version is the one that is kept. */
const change = (more: Record<string, unknown> = {}) => choose('onvoldoende', 1, more);

function attack(what: string, status: number, send: Attack['send']): Attack {
  return { what, status, send };
}

/** An activity that is in order, with this in the Authorization header. */
function authorized(what: string, make: (bot: LockedBot) => Promise<string> | string): Attack {
  return attack(`token: ${what}`, 401, async (bot) => {
    const { status, text } = await bot.post(change(), { authorization: await make(bot) });
    assert.equal(text, '', 'a refusal says nothing');
    return status;
  });
}

/** A token that is in order but for these claims. */
function claiming(what: string, claims: () => Claims): Attack {
  return authorized(
    what,
    async ({ provider }) => `Bearer ${await provider.token({ serviceurl: SERVICE, ...claims() })}`,
  );
}

/** A token that is in order, with an activity that is not. */
function bringing(what: string, status: number, activity: unknown, headers?: Record<string, string>): Attack {
  return attack(`activity: ${what}`, status, async (bot) => (await bot.post(activity, headers)).status);
}

/** From elsewhere, with a token that proves that it comes from there. */
function from(what: string, serviceUrl: string): Attack {
  return attack(`address: ${what}`, 403, async (bot) => {
    const authorization = `Bearer ${await bot.provider.token({ serviceurl: serviceUrl })}`;
    return (await bot.post(change({ serviceUrl }), { authorization })).status;
  });
}

const TOKENS = [
  authorized('none', () => ''),
  authorized('empty', () => 'Bearer '),
  authorized('no token at all', () => 'Bearer sesam-open-u'),
  authorized('of three empty parts', () => 'Bearer ..'),
  authorized('parts that are no JSON', () => 'Bearer AAAA.AAAA.AAAA'),
  authorized('another scheme', () => 'Basic c2FubmU6Z2VoZWlt'),
  authorized('without a scheme', ({ provider }) => provider.token({ serviceurl: SERVICE })),
  authorized('of 12 KB', () => `Bearer ${'a'.repeat(12_000)}.b.c`),
  authorized('signed with another key', async ({ provider }) => {
    return `Bearer ${await provider.token({ serviceurl: SERVICE }, 'stranger')}`;
  }),
  authorized('signed with a key that is not known', async ({ provider }) => {
    return `Bearer ${await provider.ofUnknownKey({ serviceurl: SERVICE })}`;
  }),
  authorized('signed with a key for another channel', async ({ provider }) => {
    return `Bearer ${await provider.token({ serviceurl: SERVICE }, 'webchat')}`;
  }),
  authorized('alg none', ({ provider }) => `Bearer ${provider.unsigned({ serviceurl: SERVICE })}`),
  authorized('alg none with a made-up signature', ({ provider }) => {
    return `Bearer ${provider.unsigned({ serviceurl: SERVICE })}AAAA`;
  }),
  authorized('HS256 with the public key', async ({ provider }) => {
    return `Bearer ${await provider.symmetric({ serviceurl: SERVICE })}`;
  }),
  authorized('of which the claims were changed', async ({ provider }) => {
    const [head, , signature] = (await provider.token({ serviceurl: 'https://else.example/' })).split('.');
    const claims = Buffer.from(JSON.stringify(provider.claims({ serviceurl: SERVICE }))).toString(
      'base64url',
    );
    return `Bearer ${head}.${claims}.${signature}`;
  }),
  authorized('cut off', async ({ provider }) => {
    return `Bearer ${(await provider.token({ serviceurl: SERVICE })).slice(0, -9)}`;
  }),
  claiming('expired', () => ({ nbf: now() - 2 * HOUR, exp: now() - HOUR })),
  claiming('that never expires', () => ({ exp: undefined })),
  claiming('not valid yet', () => ({ nbf: now() + HOUR, exp: now() + 2 * HOUR })),
  claiming('for another bot', () => ({ aud: '99999999-2222-4333-8444-555555555555' })),
  claiming('for no bot', () => ({ aud: undefined })),
  claiming('of another issuer', () => ({ iss: 'https://api.botframework.example' })),
  claiming('of an Entra ID tenant', () => ({ iss: `https://sts.windows.net/${TENANT}/`, ver: '1.0' })),
  claiming('of no issuer', () => ({ iss: undefined })),
  claiming('that names no address', () => ({ serviceurl: undefined })),
  claiming('that names an address that is no text', () => ({ serviceurl: [SERVICE] })),
];

const PLACES = [
  ...['.', '..'].map((id) =>
    bringing(`a conversation "${id}", which an address loses`, 400, change({ conversation: { id } })),
  ),
  bringing(
    'for another address than the token',
    403,
    change({ serviceUrl: 'https://smba.trafficmanager.net/uk/' }),
  ),
  bringing('without an address', 400, change({ serviceUrl: undefined })),
  bringing('with an empty address', 400, change({ serviceUrl: '' })),
  from('elsewhere', 'https://evil.example/'),
  from('that only begins like one of Teams', 'https://smba.trafficmanager.net.evil.example/'),
  from('that only ends like one of Teams', 'https://evilbotframework.com/'),
  from('with one of Teams as its user name', 'https://smba.trafficmanager.net@evil.example/'),
  from('with a password', 'https://u:p@smba.trafficmanager.net/'),
  from('on another port', 'https://smba.trafficmanager.net:8443/'),
  from('without https', 'http://smba.trafficmanager.net/emea/'),
  from('of this machine', 'http://127.0.0.1:3978/'),
  from('of the cloud’s metadata', 'http://169.254.169.254/latest/'),
  from('that is no address', 'smba'),
  bringing('of another channel', 403, change({ channelId: 'webchat' })),
  bringing('of the emulator', 403, change({ channelId: 'emulator' })),
  bringing('without a channel', 400, change({ channelId: undefined })),
  bringing('of another tenant', 403, change({ ...inTenant('tenant-elders'), channelData: {} })),
  bringing('of two tenants', 403, change(inTenant('tenant-elders'))),
  bringing(
    'of another tenant in its channel data',
    403,
    change({ channelData: { tenant: { id: 'elders' } } }),
  ),
  bringing(
    'of another tenant’s person in a shared channel',
    403,
    change({ from: { id: '29:piet', tenantId: 'tenant-elders' } }),
  ),
  bringing('of no tenant', 403, change({ ...inTenant(undefined), channelData: {} })),
];

/** What a browser sends that wants to speak over a web socket. */
const WEB_SOCKET =
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';

const BODIES = [
  bringing('that is no JSON', 400, '{"type":'),
  bringing('that is empty', 400, ''),
  bringing('that is a list', 400, '[]'),
  bringing('that is null', 400, 'null'),
  bringing('without a type', 400, change({ type: undefined })),
  bringing('without a sender', 400, change({ from: undefined })),
  bringing('without a conversation', 400, change({ conversation: undefined })),
  bringing('of numbers for names', 400, change({ id: 7, from: { id: 8 } })),
  bringing('with an id of a megabyte', 413, change({ id: 'x'.repeat(1_000_000) })),
  bringing('as a form', 400, 'type=invoke', { 'content-type': 'application/x-www-form-urlencoded' }),
  bringing('as plain text', 400, JSON.stringify(change()), { 'content-type': 'text/plain' }),
  bringing('as an upload', 400, '--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
  attack('body: larger than it says nowhere', 413, (bot) => raw(bot.url, { chunks: 40, size: 32_768 })),
  attack('body: a bomb', 415, (bot) => {
    return raw(bot.url, {
      body: gzipSync(Buffer.alloc(20_000_000, 32)),
      headers: { 'content-encoding': 'gzip' },
    });
  }),
  attack('body: packed and broken', 415, (bot) => {
    return raw(bot.url, { body: Buffer.from('no gzip'), headers: { 'content-encoding': 'gzip' } });
  }),
  attack('body: never ends', 408, (bot) =>
    raw(bot.url, { body: Buffer.from('{'), headers: { 'content-length': '9' } }),
  ),
  attack('head: never ends', 408, (bot) =>
    raw(bot.url, { head: 'POST /api/messages HTTP/1.1\r\nHost: x\r\nA: b' }),
  ),
  attack('head: of 40 KB', 431, (bot) => raw(bot.url, { headers: { 'x-long': 'a'.repeat(40_000) } })),
  attack('head: not HTTP', 400, (bot) => raw(bot.url, { head: 'sesam open u\r\n\r\n' })),
  attack('head: two lengths', 400, (bot) => {
    const head =
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
    return raw(bot.url, { head });
  }),
  attack('path: nowhere', 404, async (bot) => (await fetch(`${bot.url}/wp-login.php`)).status),
  attack('path: out of the folder', 404, (bot) =>
    raw(bot.url, { head: 'GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n' }),
  ),
  attack('path: as through a proxy', 400, (bot) =>
    raw(bot.url, { head: 'GET http://x/health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n' }),
  ),
  attack('path: none', 400, (bot) =>
    raw(bot.url, { head: 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n' }),
  ),
  attack('head: two names as the host', 400, (bot) =>
    raw(bot.url, { head: 'GET /health/live HTTP/1.1\r\nHost: x,y\r\nConnection: close\r\n\r\n' }),
  ),
  attack('path: a broken name', 404, (bot) =>
    raw(bot.url, { head: 'GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n' }),
  ),
  attack('method: GET', 405, async (bot) => (await fetch(`${bot.url}/api/messages`)).status),
  attack('method: CONNECT', 405, (bot) =>
    raw(bot.url, { head: 'CONNECT example.nl:443 HTTP/1.1\r\nHost: example.nl:443\r\n\r\n' }),
  ),
  attack('protocol: a web socket where there is none', 404, (bot) =>
    raw(bot.url, { head: `GET /nergens HTTP/1.1\r\nHost: x\r\n${WEB_SOCKET}\r\n` }),
  ),
  attack('protocol: a web socket where Teams comes', 405, (bot) =>
    raw(bot.url, { head: `GET /api/messages HTTP/1.1\r\nHost: x\r\n${WEB_SOCKET}\r\n` }),
  ),
  attack('protocol: HTTP/2 for the rest', 401, (bot) =>
    raw(bot.url, {
      body: Buffer.from(JSON.stringify(change())),
      headers: { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABk' },
    }),
  ),
  attack('expects: to be told to go on', 401, (bot) => {
    const body = Buffer.from(JSON.stringify(change()));
    const length = { 'content-length': String(body.length) };
    return raw(bot.url, { body, headers: { expect: '100-continue', ...length } });
  }),
  attack('expects: something else', 417, (bot) => raw(bot.url, { headers: { expect: 'a-reply' } })),
  attack(
    'method: DELETE',
    405,
    async (bot) => (await fetch(`${bot.url}/api/messages`, { method: 'DELETE' })).status,
  ),
];

/** These come in, as themselves: what they claim beside who they are has no effect. */
const CLAIMS = [
  bringing('a payload that says who somebody is', 200, {
    ...change(),
    value: { action: { data: { event: { kind: 'delete-team' }, member: 'aad-baas', owner: true } } },
  }),
  bringing(
    'a payload of nonsense',
    200,
    press({ event: { kind: 'drop table' }, fields: { __proto__: { a: 1 } } }),
  ),
  bringing(
    'a payload of values that can be made no text',
    200,
    press({ event: { kind: NO_TEXT }, fields: { criterion: NO_TEXT, version: NO_TEXT } }),
  ),
  ...INHERITED_NAMES.map((name) =>
    bringing(`the name ${name} as a payload`, 200, press({ event: { kind: name } })),
  ),
  bringing('a payload that is no object', 200, press('answer')),
  bringing('an old card', 200, choose('onvoldoende', 0)),
  bringing(
    'an answer that the group did not see',
    200,
    change({ recipient: { id: '28:bot', isTargeted: true } }),
  ),
  bringing('another team’s id in the payload', 200, press({ event: { kind: 'answer', team: 'team:other' } })),
  bringing('an invoke of another kind', 400, press({}, { name: 'signin/tokenExchange', id: randomUUID() })),
];

/** A vote that would count if it were in order: standard 3 is voted on. */
function voting(event: Record<string, unknown>, more: Record<string, unknown> = {}) {
  const vote = { kind: 'vote', round: 1, criterion: '3A', ballot: 1, choice: 'deels' };
  return press({ event: { ...vote, ...event } }, more);
}

/** Somebody of no team, in their own chat. */
const STRANGER = {
  from: { id: '29:piet', name: 'Piet', aadObjectId: 'aad-piet' },
  conversation: { id: 'a:piet', conversationType: 'personal', tenantId: TENANT },
};

/** A press from an own chat for a team of others gets what one for a team that is not there gets. */
function forOthers(kind: string): Attack {
  return attack(`vote: ${kind} for a team of others`, 200, async (bot) => {
    const teams = [GROUP_TEAM, 'group:19:nergens@thread.v2', 'team:19:nergens@thread.tacv2'];
    const answers = await Promise.all(teams.map((team) => bot.post(voting({ kind, team }, STRANGER))));
    const [first, ...others] = answers.map(({ text }) => text);
    for (const other of others) assert.equal(other, first);
    return answers[0]?.status ?? 0;
  });
}

const VOTES = [
  ...['vote', 'my-vote', 'vote-alone'].map(forOthers),
  bringing('a vote of somebody who is not in the group', 200, voting({}, { from: STRANGER.from })),
  ...['vote', 'my-vote', 'vote-alone'].map((kind) =>
    bringing(
      `${kind} for another team, in a group of others`,
      200,
      voting(
        { kind, team: GROUP_TEAM },
        {
          ...STRANGER,
          conversation: { ...STRANGER.conversation, id: '19:zuid', conversationType: 'groupChat' },
        },
      ),
    ),
  ),
  ...STRANGE_BALLOTS.flatMap((ballot) =>
    ['vote', 'my-vote', 'reveal'].map((kind) =>
      bringing(`${kind} in ballot ${ballot}`, 200, voting({ kind, ballot })),
    ),
  ),
  ...[1, ...STRANGE_BALLOTS].map((ballot) =>
    bringing(`a new ballot ${ballot}`, 200, voting({ kind: 'vote-again', ballot })),
  ),
  ...INHERITED_NAMES.flatMap((name) => [
    bringing(`the name ${name} as a choice`, 200, voting({ choice: name })),
    bringing(`the name ${name} as a criterion`, 200, voting({ criterion: name })),
    bringing(`the name ${name} as a standard`, 200, voting({ kind: 'vote-first', standard: name })),
    bringing(`the name ${name} as a team`, 200, voting({ team: name })),
  ]),
  bringing('a vote that is a value without text', 200, voting({ choice: NO_TEXT, criterion: NO_TEXT })),
  bringing('a day for votes that is none', 200, voting({ kind: 'vote-by', day: '9999-99-99' })),
];

/** What comes after a flood and is in order comes in; it is an old card, so that nothing changes. */
function flooding(what: string, make: (bot: LockedBot) => Promise<string> | string): Attack {
  return attack(`flood: ${what}, then one that holds`, 200, async (bot) => {
    const authorization = await make(bot);
    const answers = Array.from({ length: 120 }, () => bot.post(change(), { authorization }));
    const refused = new Set((await Promise.all(answers)).map(({ status }) => status));
    assert.ok([...refused].every((status) => status === 401 || status === 429));
    const another = `Bearer ${await bot.provider.token({ serviceurl: SERVICE, jti: what })}`;
    return (await bot.post(choose('onvoldoende', 0), { authorization: another })).status;
  });
}

const FLOODS = [
  flooding('of no tokens', () => ''),
  flooding('of no tokens at all', () => 'Bearer a.b.c'),
  flooding('of forged tokens', async ({ provider }) => {
    return `Bearer ${await provider.token({ serviceurl: SERVICE }, 'stranger')}`;
  }),
  flooding('of tokens of a key that is not known', async ({ provider }) => {
    return `Bearer ${await provider.ofUnknownKey({ serviceurl: SERVICE })}`;
  }),
  flooding('of expired tokens', async ({ provider }) => {
    const past = { nbf: now() - 2 * HOUR, exp: now() - HOUR };
    return `Bearer ${await provider.token({ serviceurl: SERVICE, ...past })}`;
  }),
];

function inTenant(tenantId: string | undefined) {
  return { conversation: { id: '19:noord@thread.v2', conversationType: 'groupChat', tenantId } };
}

export const ATTACKS: readonly Attack[] = [...TOKENS, ...PLACES, ...BODIES, ...FLOODS, ...CLAIMS, ...VOTES];
