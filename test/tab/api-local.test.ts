import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { SignJWT } from 'jose';
import { content, TestBot } from '../fixtures/bot.ts';
import { TabClient, visitTab } from '../fixtures/tab-api.ts';

const GROUP_TAB = 'chat:group-chat-id';

type Local = Readonly<{
  people: readonly { id: string; name: string }[];
  places: readonly { place: string; name: string | null }[];
}>;

describe('The tab of a local run', () => {
  let bot: TestBot;
  before(async () => {
    bot = await TestBot.start();
  });
  after(() => bot.stop());

  const local = async () => (await visitTab(bot, '/tab/api/local')).body as Local;
  const choose = (person: unknown) =>
    visitTab(bot, '/tab/api/local', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    });
  async function page(place: string, name: string): Promise<TabClient> {
    const person = (await local()).people.find((one) => one.name === name);
    const { body } = await choose(person?.id);
    return new TabClient(bot, place, (body as { token: string }).token);
  }

  it('lists the people of the Playground and where they are together', async () => {
    const { people, places } = await local();
    assert.deepEqual(people.map(({ name }) => name).sort(), [
      'Anke Visser',
      'Els de Groot',
      'Fatima Amrani',
      'Joris Smit',
      'Mo Yilmaz',
      'Sanne Bakker',
    ]);
    assert.deepEqual(places, [
      { place: 'personal', name: null },
      { place: 'chat:group-chat-id', name: 'Wijkteam Noord' },
      { place: 'channel:team-id', name: 'Wijkteam Centrum' },
    ]);
  });

  it('gives whoever is chosen a place in each of them, before the bot was ever there', async () => {
    for (const { place, name } of (await local()).places) {
      const { status, body } = await (await page(place, 'Mo Yilmaz')).get('me');
      assert.equal(status, 200);
      assert.equal((body as { name: string }).name, 'Mo Yilmaz');
      assert.equal((body as { team: string }).team, name ?? content.texts.teamNames.personal);
    }
    assert.equal((await (await page('chat:elsewhere', 'Mo Yilmaz')).get('me')).status, 403);
  });

  it('is one team for all who are in it', async () => {
    const sanne = await page(GROUP_TAB, 'Sanne Bakker');
    await sanne.show({ kind: 'together' });
    const { body } = await (await page(GROUP_TAB, 'Els de Groot')).get('me');
    assert.equal((body as { round: unknown }).round, 1);
    for (const kind of ['managers', 'actions', 'plan', 'delete-team', 'download']) {
      assert.equal((await sanne.turn({ event: { kind } })).status, 200, kind);
    }
  });

  it('knows nobody else', async () => {
    for (const person of ['somebody', '', null, 7]) assert.equal((await choose(person)).status, 400);
  });

  it('takes no token of another process, nor one that was made elsewhere', async () => {
    const sanne = await page('personal', 'Sanne Bakker');
    assert.equal((await sanne.get('me')).status, 200);
    const [person] = (await local()).people;
    const made = await new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('local')
      .setAudience('local')
      .setSubject(person?.id ?? '')
      .setExpirationTime('1h')
      .sign(new Uint8Array(32));
    assert.equal((await new TabClient(bot, 'personal', made).get('me')).status, 401);
    const other = await TestBot.start();
    try {
      assert.equal((await new TabClient(other, 'personal', sanne.token).get('me')).status, 401);
    } finally {
      await other.stop();
    }
  });

  it('answers only who calls this machine by its own name', async () => {
    const { port } = new URL(bot.url);
    const ask = (host: string, path: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const sent = request({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        sent.on('error', reject).end();
      });
    assert.equal(await ask(`127.0.0.1:${port}`, '/tab/api/local'), 200);
    assert.equal(await ask(`localhost:${port}`, '/tab/api/local'), 200);
    for (const path of ['/tab/api/local', '/tab/api/me?place=personal', '/tab/local']) {
      assert.equal(await ask(`evil.example:${port}`, path), 403, path);
      assert.equal(await ask('127.0.0.1.evil.example', path), 403, path);
    }
  });

  it('does not ask browsers to come back with https, which is not there', async () => {
    const { headers } = await visitTab(bot, '/tab/api/local');
    assert.equal(headers.get('strict-transport-security'), null);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
  });

  it('does a press once with the id of before', async () => {
    const sanne = await page('channel:team-id', 'Sanne Bakker');
    const id = randomUUID();
    const one = await sanne.turn({ event: { kind: 'together' } }, id);
    assert.equal((await sanne.turn({ event: { kind: 'together' } }, id)).text, one.text);
  });
});
