import assert from 'node:assert/strict';
import { content } from '../fixtures/bot.ts';
import { CHANNEL, Chat, GROUP, PERSONAL } from '../fixtures/chat.ts';
import { startTab, TabClient } from '../fixtures/tab-api.ts';
import { wordOf } from '../fixtures/wording.ts';

const GROUP_TAB = `chat:${GROUP.id}`;
const TEAM_TAB = `channel:${CHANNEL.team}`;
const MINUTE = 60_000;

describe('A team in the tab', () => {
  let tab: Awaited<ReturnType<typeof startTab>>;
  beforeEach(async () => {
    tab = await startTab();
    for (const place of [GROUP, CHANNEL]) await new Chat(tab.bot, place).say(wordOf('together'));
    tab.bot.connector.known.asked.length = 0;
  });
  afterEach(() => tab.stop());

  const asked = () => tab.bot.connector.known.asked.filter((one) => one.includes('/members/'));
  const noAccess = { error: content.texts.tabProblems.noAccess };

  it('is seen by who is in it, with what was answered in the chat', async () => {
    for (const place of [GROUP_TAB, TEAM_TAB]) {
      const { status, body } = await (await tab.page(place, 'Fatima Amrani')).get('me');
      assert.equal(status, 200);
      assert.deepEqual((body as { progress: unknown }).progress, {
        answered: 0,
        total: content.criteria.length,
      });
    }
  });

  it('is not seen by who is not, in the same words as a team that is not there', async () => {
    const refusals = [];
    for (const place of [
      GROUP_TAB,
      TEAM_TAB,
      'chat:19:elsewhere@thread.v2',
      'channel:19:elsewhere@thread.tacv2',
    ]) {
      const stranger = await tab.page(place, 'Joris Smit');
      const answers = [
        await stranger.get('me'),
        await stranger.get('rounds'),
        await stranger.get('overview'),
        await stranger.get('criterion', { criterion: '1' }),
        await stranger.turn({ event: { kind: 'start' } }),
      ];
      refusals.push(...answers.map(({ status, text }) => `${status} ${text}`));
    }
    assert.deepEqual([...new Set(refusals)], [`403 ${JSON.stringify(noAccess)}`]);
  });

  it('is not asked for by an id that an address would lose', async () => {
    for (const place of ['channel:..', 'chat:.']) {
      assert.equal((await (await tab.page(place)).get('me')).status, 400);
    }
    assert.deepEqual(asked(), []);
  });

  it('costs a stranger as much as one that is not there, so that the time of an answer tells nothing', async () => {
    const elsewhere = ['chat:19:elsewhere@thread.v2', 'channel:19:elsewhere@thread.tacv2'];
    const costs: unknown[][] = [];
    for (const place of [GROUP_TAB, TEAM_TAB, ...elsewhere]) {
      const stranger = await tab.page(place, 'Joris Smit');
      tab.bot.asked.length = 0;
      tab.bot.connector.known.asked.length = 0;
      // The second time what Teams told is remembered.
      const answers = [await stranger.get('me'), await stranger.get('me')];
      // Where Teams can be asked is asked once in five minutes, whatever the team.
      const stored = tab.bot.asked.filter((name) => name !== 'somewhere');
      costs.push([answers.map(({ text }) => text), stored.sort(), asked().length]);
    }
    assert.deepEqual(
      costs,
      Array.from(costs, () => costs[0]),
    );
    assert.equal(costs[0]?.[2], 1);
  });

  it('is asked for in Teams as the team, not as one of its channels', async () => {
    await (await tab.page(TEAM_TAB)).get('me');
    assert.deepEqual(asked(), [`GET /v3/conversations/${CHANNEL.team}/members/aad-Sanne Bakker`]);
  });

  it('asks Teams once in five minutes for a member, and sooner for who was not in it', async () => {
    const member = await tab.page(GROUP_TAB);
    const stranger = await tab.page(GROUP_TAB, 'Joris Smit');
    await Promise.all([member.get('me'), member.get('rounds'), member.get('me')]);
    assert.equal(asked().length, 1);
    tab.bot.clock += 4 * MINUTE;
    await member.get('me');
    assert.equal(asked().length, 1);
    await stranger.get('me');
    tab.bot.connector.known.roster.push({
      id: '29:Joris Smit',
      aadObjectId: 'aad-Joris Smit',
      name: 'Joris Smit',
    });
    tab.bot.clock += MINUTE / 2;
    assert.equal((await stranger.get('me')).status, 200);
    tab.bot.connector.known.roster.splice(0);
    tab.bot.clock += 6 * MINUTE;
    assert.equal((await member.get('me')).status, 403);
  });

  it('is asked about in Teams as soon when the clock was set back an hour', async () => {
    const member = await tab.page(GROUP_TAB);
    await member.get('me');
    tab.bot.clock -= 60 * MINUTE;
    tab.bot.connector.known.roster.splice(0);
    tab.bot.clock += 6 * MINUTE;
    assert.equal((await member.get('me')).status, 403);
  });

  it('is closed as long as Teams does not tell who is in it, and the operator reads why', async () => {
    const { failing } = tab.bot.connector.known;
    const member = await tab.page(GROUP_TAB);
    for (const status of [403, 404, 401]) {
      failing.splice(0, 1, { on: /members/, status });
      tab.bot.clock += MINUTE;
      assert.deepEqual((await member.get('me')).body, noAccess, String(status));
      // That somebody is not there is no fault.
      const told = tab.bot.logged.some((line) => line.includes('Teams does not tell whether'));
      assert.equal(told, status === 401);
    }
    failing.splice(0);
    tab.bot.clock += MINUTE;
    assert.equal((await member.get('me')).status, 200);
  });

  it('is closed to an answer about somebody else than who asked', async () => {
    const { roster } = tab.bot.connector.known;
    roster.push({ id: 'aad-Joris Smit', aadObjectId: 'aad-Mo Yilmaz', name: 'Joris Smit' });
    assert.equal((await (await tab.page(GROUP_TAB, 'Joris Smit')).get('me')).status, 403);
    roster.push({ id: 'aad-Anke Visser', name: 'Anke Visser' });
    assert.equal((await (await tab.page(GROUP_TAB, 'Anke Visser')).get('me')).status, 403);
  });

  it('is closed when the bot was removed from it', async () => {
    await new Chat(tab.bot, GROUP).sending({ type: 'installationUpdate', action: 'remove' });
    assert.deepEqual((await (await tab.page(GROUP_TAB)).get('me')).body, noAccess);
  });

  it('keeps its turns to itself: a personal place is that of the token, whatever is sent', async () => {
    const joris = await tab.page('personal', 'Joris Smit');
    await joris.show({ kind: 'start' });
    await joris.turn({ event: { kind: 'start' }, place: GROUP_TAB, team: `group:${GROUP.id}` });
    const { body } = await (await tab.page('personal', 'Sanne Bakker')).get('me');
    assert.equal((body as { round: unknown }).round, null);
  });

  it('is told who is in it where a card lists people', async () => {
    const member = await tab.page(GROUP_TAB);
    const { card } = await member.show({ kind: 'managers' });
    const said = JSON.stringify(card);
    for (const { name } of tab.bot.connector.known.roster) assert.ok(said.includes(name), name);
  });

  it('gives who asks for a file the link to it, which nobody else there sees', async () => {
    const member = await tab.page(GROUP_TAB);
    for (const from of [undefined, 'help']) {
      const { view, card } = await member.show({ kind: 'download', format: 'docx', from });
      assert.equal(view, 'download');
      assert.match(JSON.stringify(card), /https:\/\/zelfscan\.example\/download\/[\w-]{43}"/);
    }
    await tab.bot.settled();
    assert.ok(!JSON.stringify(tab.bot.connector.sent).includes('/download/'));
  });

  it('shows a manager their teams in their own place, without being in them', async () => {
    const chat = new Chat(tab.bot, GROUP);
    await chat.say(wordOf('subscribe'));
    const manager = await tab.page('personal');
    const { body } = await manager.get('me');
    assert.equal((body as { manages: boolean }).manages, true);
    const { view, card } = await manager.show({ kind: 'my-teams' });
    assert.equal(view, 'my-teams');
    assert.ok(JSON.stringify(card).includes(GROUP.name ?? ''));
    const other = await tab.page('personal', 'Mo Yilmaz');
    assert.equal(((await other.get('me')).body as { manages: boolean }).manages, false);
    assert.ok(!JSON.stringify((await other.show({ kind: 'my-teams' })).card).includes(GROUP.name ?? ''));
  });

  it('shows its notes in the overview to its own people alone: not to its manager, nor to another organisation', async () => {
    const note = 'Alleen voor het team';
    const member = await tab.page(GROUP_TAB);
    const event = { kind: 'answer', round: 1, choice: 'deels' };
    await member.turn({ event, fields: { criterion: '1', version: 0 }, 'note-1-0': note });
    await member.show({ kind: 'confirm-close', round: 1 });
    const { roster } = tab.bot.connector.known;
    await new Chat(tab.bot, GROUP, 'Els de Groot').say(wordOf('subscribe'));
    const asked = [
      ['overview', {}],
      ['criterion', { criterion: '1' }],
    ] as const;
    for (const [name, query] of asked) {
      assert.ok((await member.get(name, query)).text.includes(note), name);
      const token = await tab.openId.token('Sanne Bakker', { tid: 'tenant-zuid' });
      assert.equal((await new TabClient(tab.bot, GROUP_TAB, token).get(name, query)).status, 401);
    }
    roster.splice(0, roster.length, ...roster.filter((one) => one.name !== 'Els de Groot'));
    const manager = await tab.page(GROUP_TAB, 'Els de Groot');
    for (const [name, query] of asked) assert.deepEqual((await manager.get(name, query)).body, noAccess);
    const own = await tab.page('personal', 'Els de Groot');
    for (const [name, query] of asked) assert.ok(!(await own.get(name, query)).text.includes(note));
    assert.ok(!JSON.stringify((await own.show({ kind: 'my-teams' })).card).includes(note));
  });

  it('is deleted from the tab by who may, and lives on when the bot hears of it again', async () => {
    const member = await tab.page(TEAM_TAB);
    await member.show({ kind: 'confirm-delete-team' });
    assert.deepEqual((await member.get('me')).body, noAccess);
    await new Chat(tab.bot, CHANNEL).say(wordOf('together'));
    assert.equal((await member.get('me')).status, 200);
  });

  it('in a chat of one’s own is the same scan as in one’s own place', async () => {
    const chat = new Chat(tab.bot, PERSONAL);
    await chat.say(wordOf('start'));
    const { body } = await (await tab.page('personal')).get('me');
    assert.equal((body as { round: unknown }).round, 1);
  });
});
