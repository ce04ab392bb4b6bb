import assert from 'node:assert/strict';
import { type MutableToken, OAuth2Server } from 'oauth2-mock-server';
import { createSignIn } from '../../src/download/sign-in.ts';
import { content, TestBot } from '../fixtures/bot.ts';
import { Chat } from '../fixtures/chat.ts';
import { linkFor, visit, withAnswer } from '../fixtures/downloads.ts';
import { readCsv } from '../fixtures/office.ts';

const { pages } = content.texts.download;
const TENANT = 'tenant-noord';
const SANNE = { oid: 'aad-Sanne Bakker', tid: TENANT };

describe('A link to a file, where people sign in', () => {
  let bot: TestBot;
  let issuer: OAuth2Server;
  /** Who is signed in at the organisation, as its tokens tell. */
  let claims: Record<string, unknown>;
  let link: string;

  before(async () => {
    issuer = new OAuth2Server();
    await issuer.issuer.keys.generate('RS256');
    await issuer.start(0, '127.0.0.1');
    issuer.service.on('beforeTokenSigning', (token: MutableToken) => Object.assign(token.payload, claims));
    bot = await TestBot.start();
    bot.signIn = createSignIn({
      issuer: issuer.issuer.url ?? '',
      tenant: TENANT,
      client: 'zelfscan',
      secret: 'geheim',
      back: 'https://zelfscan.example/download/signed-in',
    });
    await bot.restart();
    await withAnswer(new Chat(bot));
  });
  after(async () => {
    await bot.stop();
    await issuer.stop();
  });
  beforeEach(async () => {
    claims = { ...SANNE, aud: 'zelfscan' };
    link = await linkFor(new Chat(bot), 'csv');
  });

  /** Presses the button on the link's page. @returns where the browser is sent to sign in */
  async function begin(): Promise<string> {
    const { status, headers } = await visit(link, 'POST');
    assert.equal(status, 303);
    return headers.get('location') ?? '';
  }

  /** Signs in there. @returns the address that the browser comes back to */
  async function signIn(at: string): Promise<string> {
    const { headers } = await visit(at);
    const back = new URL(headers.get('location') ?? '');
    assert.equal(back.origin + back.pathname, 'https://zelfscan.example/download/signed-in');
    return bot.url + back.pathname + back.search;
  }

  it('gives the file to its owner after they signed in', async () => {
    const page = await visit(link);
    assert.ok(page.text.includes(pages.signIn));
    const file = await visit(await signIn(await begin()));
    assert.equal(file.status, 200);
    assert.equal(
      readCsv(file.bytes)[0]?.[content.texts.report.columns.note],
      'Elke maand in het teamoverleg',
    );
  });

  it('asks with a proof that only this sign-in can give, and tells the link’s secret to nobody', async () => {
    const [one, other] = [new URL(await begin()), new URL(await begin())];
    for (const name of ['state', 'nonce', 'code_challenge']) {
      assert.ok((one.searchParams.get(name) ?? '').length >= 43, name);
      assert.notEqual(one.searchParams.get(name), other.searchParams.get(name));
    }
    assert.equal(one.searchParams.get('code_challenge_method'), 'S256');
    assert.ok(!one.href.includes(link.split('/').at(-1) ?? ''));
  });

  it('goes on after a restart, as on another replica', async () => {
    const at = await begin();
    await bot.restart();
    const back = new URL(await signIn(at));
    assert.equal((await visit(bot.url + back.pathname + back.search)).status, 200);
  });

  it('gives nothing to a colleague who has the link, and still works for its owner', async () => {
    claims = { ...claims, oid: 'aad-Bram' };
    const { status, text } = await visit(await signIn(await begin()));
    assert.equal(status, 403);
    assert.ok(text.includes(pages.other.title) && !text.includes('teamoverleg'));
    claims = { ...claims, ...SANNE };
    assert.equal((await visit(await signIn(await begin()))).status, 200);
  });

  it('gives nothing to the same id in another organisation', async () => {
    claims = { ...claims, tid: 'tenant-elders' };
    assert.equal((await visit(await signIn(await begin()))).status, 403);
  });

  const broken: Record<string, () => Record<string, unknown>> = {
    'for another app': () => ({ aud: 'andere-app' }),
    'from another issuer': () => ({ iss: 'https://elders.example' }),
    'of another sign-in': () => ({ nonce: 'van-een-ander' }),
    'that has ended': () => ({ exp: 1_000 }),
    'that names nobody': () => ({ oid: undefined }),
  };
  for (const [name, change] of Object.entries(broken)) {
    it(`refuses a token ${name}, says so, and is not used up`, async () => {
      claims = { ...claims, ...change() };
      const { status, text } = await visit(await signIn(await begin()));
      assert.equal(status, 401);
      assert.ok(text.includes(pages['sign-in-failed'].title));
      claims = { ...SANNE, aud: 'zelfscan' };
      assert.equal((await visit(await signIn(await begin()))).status, 200);
    });
  }

  it('refuses what did not come from the sign-in that is under way', async () => {
    const first = await signIn(await begin());
    const second = new URL(await signIn(await begin()));
    assert.equal((await visit(first)).status, 401, 'the sign-in before');
    const third = await signIn(await begin());
    assert.equal((await visit(third.replace(/state=[^&]+/, '$&x'))).status, 401, 'another state');
    await begin();
    second.searchParams.set('code', 'verzonnen');
    assert.equal((await visit(second.href)).status, 401, 'a code that nobody gave');
    const [hash] = (second.searchParams.get('state') ?? '').split('.');
    const guessed = await visit(`${bot.url}/download/signed-in?code=x&state=${hash}.guessed`);
    assert.equal(guessed.status, 401, 'a guessed state');
  });

  it('says so when somebody does not want to sign in', async () => {
    const state = new URL(await begin()).searchParams.get('state');
    const refused = await visit(`${bot.url}/download/signed-in?error=access_denied&state=${state}`);
    assert.equal(refused.status, 401);
    assert.equal((await visit(await signIn(await begin()))).status, 200);
  });

  it('gives the file once, also to who goes back or opens the address again', async () => {
    const back = await signIn(await begin());
    assert.equal((await visit(back)).status, 200);
    for (const again of [await visit(back), await visit(link), await visit(link, 'POST')]) {
      assert.equal(again.status, 410);
      assert.ok(again.text.includes(pages.used.title));
    }
  });

  it('gives the file to one of two sign-ins at the same moment', async () => {
    const back = await signIn(await begin());
    const statuses = (await Promise.all([visit(back), visit(back), visit(back)])).map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 200).length, 1);
  });

  it('ends when the quarter of an hour goes by while somebody signs in', async () => {
    const back = await signIn(await begin());
    bot.clock += 15 * 60_000;
    const { status, text } = await visit(back);
    assert.equal(status, 410);
    assert.ok(text.includes(pages.expired.title));
  });

  it('lets a form lead to the sign-in only on the page that has one', async () => {
    const policy = async (url: string) => (await visit(url)).headers.get('content-security-policy') ?? '';
    assert.match(await policy(link), /form-action 'self' https:$/);
    assert.match(await policy(`${link}x`), /form-action 'none'$/);
  });

  it('says that it can’t go on while the organisation does not answer, and tries again later', async () => {
    const { port } = issuer.address();
    const { url = '' } = issuer.issuer;
    await issuer.stop();
    bot.signIn = createSignIn({
      issuer: url,
      tenant: TENANT,
      client: 'zelfscan',
      secret: '',
      back: 'https://zelfscan.example/download/signed-in',
    });
    await bot.restart();
    link = bot.url + new URL(link).pathname;
    const { status, text } = await visit(link, 'POST');
    assert.equal(status, 500);
    assert.ok(text.includes(pages.failed.title));
    await issuer.start(port, '127.0.0.1');
    await begin();
  });
});
