import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOwners } from '../../src/bot/people/owners.ts';
import { createLog } from '../../src/log.ts';
import { TestBot } from '../fixtures/bot.ts';
import { textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, type Pressed } from '../fixtures/chat.ts';
import { listed } from '../fixtures/connector.ts';
import { says, TEXTS, wordOf } from '../fixtures/wording.ts';

describe('Who can receive the summary, as Teams tells it', () => {
  let bot: TestBot;
  let chat: Chat;
  let card: Pressed;
  beforeEach(async () => {
    bot = await TestBot.start();
    chat = new Chat(bot, { ...GROUP, tenant: 'tenant-1' });
    card = await chat.ask(wordOf('managers'));
    bot.connector.known.asked.length = 0;
  });
  afterEach(() => bot.stop());

  const add = async (id: string) =>
    textOf((await chat.press(card, TEXTS.managers.add, { ontvanger: id })).card);
  const refuse = (status: number, code = '', message = '') =>
    bot.connector.known.failing.push({ on: /^POST \/v3\/conversations$/, status, code, message });

  it('is everybody of the roster, of all its pages, without bots', async () => {
    const { roster } = bot.connector.known;
    roster.push(listed('Joris Smit'), { id: '28:other-bot', name: 'Een bot' }, listed('Anke Visser'));
    const again = await chat.ask(wordOf('managers'));
    const body = JSON.stringify(again.card);
    for (const name of ['Sanne Bakker', 'Fatima Amrani', 'Joris Smit', 'Anke Visser']) {
      assert.ok(body.includes(`"title":"${name}"`), name);
    }
    assert.ok(!body.includes('Een bot'));
  });

  it('is asked of Teams once in a turn, one page after the other', async () => {
    await add('aad-Mo Yilmaz');
    const pages = bot.connector.known.asked.filter((one) => one.includes('pagedmembers'));
    assert.equal(pages.length, new Set(pages).size, pages.join('\n'));
    assert.equal(pages.length, 2);
  });

  it('is asked without the roster when Teams does not give that', async () => {
    bot.connector.known.failing.push({ on: /pagedmembers/, status: 403 });
    const again = await chat.ask(wordOf('managers'));
    assert.match(textOf(again.card), says(TEXTS.managers.title));
    assert.ok(bot.logged.some((line) => line.includes('the roster')));
  });

  it('takes somebody of the conversation with whom a chat can be made', async () => {
    assert.match(await add('aad-Mo Yilmaz'), says(TEXTS.managers.notices.added, { naam: 'Mo Yilmaz' }));
    assert.deepEqual(bot.connector.known.made, ['29:Mo Yilmaz']);
  });

  it('takes somebody of the organisation who is in no conversation with the bot, by their own name', async () => {
    bot.connector.known.people.set('aad-Wim', listed('Wim Manager', { aadObjectId: 'aad-Wim' }));
    assert.match(await add('aad-Wim'), says(TEXTS.managers.notices.added, { naam: 'Wim Manager' }));
    assert.deepEqual(bot.connector.known.made, ['aad-Wim']);
  });

  it('refuses a guest who is in no conversation with the bot', async () => {
    bot.connector.known.people.set('aad-Wim', listed('Wim Gast', { userRole: 'guest' }));
    assert.match(await add('aad-Wim'), says(TEXTS.managers.problems.otherTenant, { naam: 'Wim Gast' }));
  });

  it('refuses somebody with whom a chat was made, but of whom Teams knows nothing, as the Playground does', async () => {
    assert.match(await add('aad-Niemand'), says(TEXTS.managers.problems.unknown));
  });

  it('takes somebody without the app, and says what to do', async () => {
    refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
    assert.match(
      await add('aad-Mo Yilmaz'),
      says(TEXTS.managers.notices.notInstalled, { naam: 'Mo Yilmaz' }),
    );
  });

  for (const [name, rest] of Object.entries({
    'a guest by role': { userRole: 'guest' },
    'a guest by name': { userPrincipalName: 'gast_anders.nl#EXT#@voorbeeld.nl' },
    'somebody of another organisation': { tenantId: 'tenant-2' },
  })) {
    it(`refuses ${name}, without making a chat`, async () => {
      bot.connector.known.roster.push(listed('Gast', rest));
      assert.match(await add('aad-Gast'), says(TEXTS.managers.problems.otherTenant, { naam: 'Gast' }));
      assert.deepEqual(bot.connector.known.made, []);
    });
  }

  it('refuses who Teams says is of another tenant', async () => {
    refuse(403, 'Forbidden', 'User is in a different tenant');
    assert.match(await add('aad-Elders'), says(TEXTS.managers.problems.otherTenant));
  });

  for (const status of [400, 404]) {
    it(`refuses who Teams does not know (${status})`, async () => {
      refuse(status, 'BadArgument');
      assert.match(await add('zomaar iets'), says(TEXTS.managers.problems.unknown));
    });
  }

  for (const id of ['.', '..']) {
    it(`refuses "${id}", and asks for no address that it would change`, async () => {
      bot.connector.known.asked.length = 0;
      assert.match(await add(id), says(TEXTS.managers.problems.unknown));
      const reads = bot.connector.known.asked.filter((one) => one.startsWith('GET'));
      assert.deepEqual(
        reads.filter((one) => !one.includes('/pagedmembers?')),
        [],
      );
    });
  }

  it('believes the roster when Teams does not say whether a chat can be made', async () => {
    refuse(503);
    assert.match(await add('aad-Mo Yilmaz'), says(TEXTS.managers.notices.added, { naam: 'Mo Yilmaz' }));
  }).timeout(10_000);

  it('asks to try again when Teams does not answer about a stranger, within four seconds', async () => {
    refuse(0);
    const from = Date.now();
    assert.match(await add('aad-Wim'), says(TEXTS.messages.failure.title));
    assert.ok(Date.now() - from < 4_000);
  }).timeout(10_000);

  it('is asked nothing about in an ordinary turn', async () => {
    await chat.ask(wordOf('together'));
    assert.deepEqual(
      bot.connector.known.asked.filter((one) => one.startsWith('GET') || one === 'POST /v3/conversations'),
      [],
    );
  });
});

describe('Who owns a team, as the directory tells it', () => {
  type Page = { status: number; body: unknown };
  let pages: Record<string, Page>;
  let asked: string[];
  let close: () => void;
  let owners: (group: string) => Promise<ReadonlySet<string>>;
  let patience: number;
  let logged: string[];
  let clock: number;
  let graph: string;

  beforeEach(async () => {
    asked = [];
    logged = [];
    clock = 0;
    const server = createServer((request, response) => {
      asked.push(`${request.url} ${request.headers.authorization}`);
      const { status, body } = pages[request.url ?? ''] ?? { status: 404, body: {} };
      response.statusCode = status;
      if (status === 200 || status >= 400) response.end(JSON.stringify(body));
      else response.write('{');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    close = () => {
      server.closeAllConnections();
      server.close();
    };
    graph = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    patience = 60_000;
    const ask = createOwners({
      graph,
      token: async () => 'token',
      elapsed: () => clock,
      log: createLog((line) => logged.push(line)),
    });
    owners = (group) => ask(group, AbortSignal.timeout(patience));
    const member = (userId: string, ...roles: string[]) => ({ id: 'x', userId, roles, displayName: userId });
    pages = {
      '/v1.0/teams/g/members': {
        status: 200,
        body: {
          value: [member('anna', 'owner'), member('bram')],
          '@odata.nextLink': `${graph}/v1.0/teams/g/members?page=2`,
        },
      },
      '/v1.0/teams/g/members?page=2': { status: 200, body: { value: [member('chris', 'owner', 'guest')] } },
    };
  });
  afterEach(() => close());

  it('is read from all pages, with the app’s own token', async () => {
    assert.deepEqual([...(await owners('g'))], ['anna', 'chris']);
    assert.deepEqual(asked, [
      '/v1.0/teams/g/members Bearer token',
      '/v1.0/teams/g/members?page=2 Bearer token',
    ]);
  });

  it('is nobody for an id that an address would lose, of which the directory is asked nothing', async () => {
    for (const id of ['.', '..', '']) assert.equal((await owners(id)).size, 0);
    assert.deepEqual(asked, []);
  });

  it('is remembered for a few minutes', async () => {
    await owners('g');
    clock += 60_000;
    await owners('g');
    assert.equal(asked.length, 2);
    clock += 5 * 60_000;
    await owners('g');
    assert.equal(asked.length, 4);
  });

  it('is nobody when the directory refuses, and the operator reads which permission to grant', async () => {
    pages['/v1.0/teams/g/members'] = { status: 403, body: {} };
    assert.equal((await owners('g')).size, 0);
    assert.match(logged.join(), /TeamMember\.Read\.Group/);
    assert.equal((await owners('g')).size, 0);
    assert.equal(asked.length, 2, 'a refusal is not remembered');
  });

  it('is nobody when the answer of the directory never ends, or no token for it comes', async () => {
    pages['/v1.0/teams/g/members'] = { status: 206, body: {} };
    patience = 50;
    assert.equal((await owners('g')).size, 0);
    const log = createLog((line) => logged.push(line));
    const without = createOwners({
      graph,
      token: () => new Promise(() => {}),
      elapsed: () => clock,
      log,
    });
    assert.equal((await without('g', AbortSignal.timeout(50))).size, 0);
    assert.equal(asked.length, 1);
  });

  it('takes the token to no other host', async () => {
    const body = { value: [], '@odata.nextLink': 'https://elsewhere.example/members' };
    pages['/v1.0/teams/g/members'] = { status: 200, body };
    assert.equal((await owners('g')).size, 0);
    assert.match(logged.join(), /another host/);
  });

  it('is asked with the team’s id in the directory, which Teams tells', async () => {
    const groups: string[] = [];
    const bot = await TestBot.start(async (group) => {
      groups.push(group);
      return new Set();
    });
    const chat = new Chat(bot, CHANNEL);
    await chat.ask(wordOf('together'));
    const refused = await chat.press(await chat.ask(wordOf('delete')), TEXTS.rights.buttons.team);
    assert.match(textOf(refused.card), says(TEXTS.rights.notOwner.channel));
    assert.deepEqual([...new Set(groups)], ['group-1']);
    bot.connector.known.failing.push({ on: /\/v3\/teams\//, status: 404 });
    const unknown = await chat.press(await chat.ask(wordOf('delete')), TEXTS.rights.buttons.team);
    assert.match(textOf(unknown.card), says(TEXTS.rights.notOwner.channel));
    await bot.stop();
  });
});
