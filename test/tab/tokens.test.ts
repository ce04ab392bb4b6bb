import assert from 'node:assert/strict';
import {
  exportSPKI,
  generateKeyPair,
  importJWK,
  type JWTHeaderParameters,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { elapsed } from '../../src/elapsed.ts';
import { createEntra } from '../../src/tab/entra.ts';
import { content } from '../fixtures/bot.ts';
import { Chat, GROUP } from '../fixtures/chat.ts';
import type { OpenId } from '../fixtures/openid.ts';
import { startTab, TabClient, visitTab } from '../fixtures/tab-api.ts';
import { wordOf } from '../fixtures/wording.ts';

const PLACE = `chat:${GROUP.id}`;
const HOUR = 3_600;
const now = () => Math.floor(Date.now() / 1_000);

/** Each makes something that proves nothing. */
const WRONG: Readonly<Record<string, (openId: OpenId) => Promise<string>>> = {
  'for another app': (openId) =>
    openId.token('Sanne Bakker', { aud: '99999999-2222-4333-8444-555555555555' }),
  'for no app': (openId) => openId.token('Sanne Bakker', { aud: undefined }),
  'of another issuer': (openId) =>
    openId.token('Sanne Bakker', { iss: 'https://sts.windows.net/tenant-noord/' }),
  'of another tenant': (openId) => openId.token('Sanne Bakker', { tid: 'tenant-zuid' }),
  'without a tenant': (openId) => openId.token('Sanne Bakker', { tid: undefined }),
  'without a person': (openId) => openId.token('Sanne Bakker', { oid: undefined }),
  'of a program instead of a person': (openId) =>
    openId.token('Sanne Bakker', { scp: undefined, roles: ['all'] }),
  'for something else of the app': (openId) => openId.token('Sanne Bakker', { scp: 'User.Read' }),
  'that has expired': (openId) => openId.token('Sanne Bakker', { iat: now() - 2 * HOUR, exp: now() - HOUR }),
  'that never expires': (openId) => openId.token('Sanne Bakker', { exp: undefined }),
  'that is not valid yet': (openId) => openId.token('Sanne Bakker', { nbf: now() + HOUR }),
  'signed with another key': async (openId) => await signedWithAnotherKey(openId, 'another'),
  'signed with another key under a known name': async (openId) =>
    await signedWithAnotherKey(openId, String((await openId.publicKey()).kid)),
  'without a signature': async (openId) => new UnsecuredJWT(openId.claims('Sanne Bakker')).encode(),
  'signed with the public key as if it were a secret': async (openId) => {
    const jwk = await openId.publicKey();
    const key = (await importJWK(jwk, 'RS256', { extractable: true })) as CryptoKey;
    const secret = new TextEncoder().encode(await exportSPKI(key));
    return await signed(openId, { alg: 'HS256', kid: String(jwk.kid) }, secret);
  },
  'of which the claims were changed': async (openId) => {
    const [header, , signature] = (await openId.token('Sanne Bakker')).split('.');
    const claims = Buffer.from(JSON.stringify(openId.claims('Mo Yilmaz'))).toString('base64url');
    return [header, claims, signature].join('.');
  },
  'that is cut off': async (openId) => (await openId.token('Sanne Bakker')).slice(0, -10),
  'that is no token': async () => 'sesam-open-u',
  'that is empty': async () => '',
};

describe('A token for the tab', () => {
  let tab: Awaited<ReturnType<typeof startTab>>;
  before(async () => {
    tab = await startTab();
    await new Chat(tab.bot, GROUP).say(wordOf('together'));
  });
  after(() => tab.stop());

  const ask = async (token: string, place = PLACE) => await new TabClient(tab.bot, place, token).get('me');

  it('lets somebody in, for either name of the app', async () => {
    for (const aud of tab.openId.settings.audiences) {
      const { status, body } = await ask(await tab.openId.token('Sanne Bakker', { aud }));
      assert.equal(status, 200);
      assert.equal((body as { name: string }).name, 'Sanne Bakker');
    }
  });

  for (const [what, make] of Object.entries(WRONG)) {
    it(`${what} is refused, with the same answer as no token at all`, async () => {
      const without = await visitTab(tab.bot, `/tab/api/me?${new URLSearchParams({ place: PLACE })}`);
      const answer = await ask(await make(tab.openId));
      assert.equal(answer.status, 401);
      assert.deepEqual([without.status, without.text], [401, answer.text]);
      assert.deepEqual(answer.body, { error: content.texts.tabProblems.signIn });
      assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
    });
  }

  it('is asked for at everything that tells something', async () => {
    const query = new URLSearchParams({ place: PLACE, q: 'training' });
    for (const [name, method] of Object.entries({ me: 'GET', rounds: 'GET', search: 'GET', turn: 'POST' })) {
      const answer = await visitTab(tab.bot, `/tab/api/${name}?${query}`, { method });
      assert.equal(answer.status, 401, name);
    }
  });

  it('that was forged is counted, and keeps out nobody whose token holds', async () => {
    tab.bot.tab = { forged: 2 };
    await tab.bot.restart();
    const known = String((await tab.openId.publicKey()).kid);
    const statuses = async (token: string, times: number) => {
      const answers = [];
      for (let n = 0; n < times; n += 1) answers.push((await ask(token)).status);
      return answers;
    };
    const forged = await signedWithAnotherKey(tab.openId, known);
    const right = await tab.openId.token('Sanne Bakker');
    const expired = await tab.openId.token('Sanne Bakker', { exp: now() - HOUR });
    const stranger = await signedWithAnotherKey(tab.openId, 'nobody');
    for (const other of ['', 'a.b.c', expired, stranger]) {
      assert.deepEqual(await statuses(other, 3), [401, 401, 401]);
    }
    assert.deepEqual(await statuses(forged, 5), [401, 401, 429, 429, 429]);
    assert.deepEqual(await statuses(right, 2), [200, 200]);
    assert.deepEqual(await statuses(expired, 1), [401], 'the page has to fetch another one');
    const { headers, body } = await ask(forged);
    assert.equal(headers.get('retry-after'), '10');
    assert.deepEqual(body, { error: content.texts.tabProblems.tooMany });
    const lines = () => tab.bot.logged.filter((line) => line.includes('a request of the tab was refused'));
    assert.equal(lines().length, 1, 'one line a minute');
    tab.bot.clock += 60_000;
    assert.deepEqual(await statuses(forged, 3), [401, 401, 429]);
    assert.deepEqual(
      lines().map((line) => JSON.parse(line).times),
      [1, 4],
    );
    tab.bot.tab = {};
    await tab.bot.restart();
  });

  it('that can not be checked, since the keys are out of reach, is nobody’s fault but ours', async () => {
    tab.bot.identity = createEntra({ ...tab.openId.settings, keys: 'http://127.0.0.1:9/keys' }, elapsed);
    await tab.bot.restart();
    const answer = await ask(await tab.openId.token('Sanne Bakker'));
    assert.equal(answer.status, 500);
    assert.deepEqual(answer.body, { error: content.texts.tabProblems.failed });
    assert.match(tab.bot.logged.at(-1) ?? '', /a request of the tab failed/);
    const lines = tab.bot.logged.length;
    for (let n = 0; n < 5; n += 1) assert.equal((await ask(await tab.openId.token('Mo'))).status, 500);
    assert.equal(tab.bot.logged.length, lines, 'one line a minute');
  });
});

async function signedWithAnotherKey(openId: OpenId, kid: string): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  return await signed(openId, { alg: 'RS256', kid }, privateKey);
}

async function signed(
  openId: OpenId,
  header: JWTHeaderParameters,
  key: Parameters<SignJWT['sign']>[0],
): Promise<string> {
  return await new SignJWT(openId.claims('Sanne Bakker')).setProtectedHeader(header).sign(key);
}
