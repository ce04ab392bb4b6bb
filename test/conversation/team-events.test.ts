import assert from 'node:assert/strict';
import { TestBot } from '../fixtures/bot.ts';
import { textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL } from '../fixtures/chat.ts';
import { INHERITED_NAMES } from '../fixtures/inherited-names.ts';
import { says, TEXTS, wordOf } from '../fixtures/wording.ts';

describe('What happens to a team in Teams', () => {
  let bot: TestBot;
  let team: Chat;
  beforeEach(async () => {
    bot = await TestBot.start();
    team = new Chat(bot, CHANNEL);
    await team.say(wordOf('together'));
  });
  afterEach(() => bot.stop());

  const happens = (eventType: string, name?: string) =>
    team.sending({
      type: 'conversationUpdate',
      channelData: { team: { id: CHANNEL.team, name }, eventType },
    });

  it('gives it another name: the cards say that one', async () => {
    await happens('teamRenamed', 'Wijkteam Zuidoost');
    assert.match(textOf((await team.ask(wordOf('overview'))).card), /Overzicht · Wijkteam Zuidoost/);
  });

  it('is called what Teams told when the bot came there, before anybody said something', async () => {
    const id = '19:team-oost@thread.tacv2';
    const oost = new Chat(bot, { id, type: 'channel', team: id });
    const channelData = { team: { id, name: 'Wijkteam Oost' } };
    await oost.sending({ type: 'installationUpdate', action: 'add', channelData });
    await oost.say(wordOf('together'));
    assert.match(textOf((await oost.ask(wordOf('overview'))).card), /Overzicht · Wijkteam Oost/);
  });

  it('takes its name from the event alone when Teams gives one', async () => {
    await happens('teamRenamed', 'Wijkteam Zuidoost');
    await happens('teamRenamed');
    assert.match(textOf((await team.ask(wordOf('overview'))).card), /Overzicht · Wijkteam Zuidoost/);
  });

  it('deletes it: nothing is sent there, and what was answered is still in its managers’ hands', async () => {
    const manager = new Chat(bot, { id: 'a:mo', type: 'personal' }, 'Mo Yilmaz');
    await manager.install();
    await team.press(await team.ask(wordOf('managers')), TEXTS.managers.add, { ontvanger: 'aad-Mo Yilmaz' });
    await team.say('1 deels');
    await team.press(await team.ask(wordOf('close')), TEXTS.buttons.confirmClose);
    await happens('teamDeleted');
    await bot.deliver();
    assert.deepEqual((await bot.store.ledger()).states, { sent: 1 });
    assert.match(textOf((await manager.ask(wordOf('my-teams'))).card), says(TEXTS.teams.line, { ronde: 1 }));
  });

  it('changes nothing by an event whose name is one that every object has', async () => {
    const before = { ...(await bot.rows()), conversations: [] };
    for (const name of INHERITED_NAMES) {
      assert.equal((await team.post({ type: 'installationUpdate', action: name })).status, 200, name);
      const channelData = { team: { id: CHANNEL.team }, eventType: name };
      assert.equal((await team.post({ type: 'conversationUpdate', channelData })).status, 200, name);
    }
    assert.deepEqual({ ...(await bot.rows()), conversations: [] }, before);
  });

  it('is welcomed again when the bot comes back', async () => {
    await happens('teamHardDeleted');
    assert.equal((await team.install()).length, 1);
  });
});

describe('A welcome', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await TestBot.start();
  });
  afterEach(() => bot.stop());

  const installed = { type: 'installationUpdate', action: 'add', id: 'installed' };
  for (const place of [CHANNEL, GROUP, PERSONAL]) {
    it(`that Teams did not take in a ${place.type} comes with the repeat, once`, async () => {
      const chat = new Chat(bot, place);
      bot.connector.known.failing = [{ on: /^POST .*activities/, status: 502, endless: false }];
      assert.equal((await chat.post(installed)).status, 503, 'Teams brings it again');
      bot.connector.known.failing = [];
      const [welcome, ...more] = await chat.sending(installed);
      assert.match(textOf(welcome?.card ?? { body: [] }), /./);
      assert.deepEqual(more, []);
      assert.deepEqual(await chat.sending(installed), []);
      await bot.restart();
      assert.deepEqual(await chat.sending(installed), []);
    });
  }
});

describe('Where somebody is reached', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await TestBot.start();
  });
  afterEach(() => bot.stop());

  it('is kept anew once a day, so that it is known when they were last there', async () => {
    const chat = new Chat(bot, PERSONAL);
    const seen = async () => String((await bot.rows()).conversations?.[0]?.seen_at);
    await chat.say(wordOf('hello'));
    const first = await seen();
    await chat.say('wat is de meldcode?');
    assert.equal(await seen(), first);
    bot.clock += 24 * 60 * 60_000;
    await chat.say(wordOf('hello'));
    assert.equal((await seen()).slice(0, 10), '2026-11-24');
  });
});

describe('What Teams tells of a place that is over', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await TestBot.start(async () => new Set(['aad-Sanne Bakker']));
  });
  afterEach(() => bot.stop());

  const left = [{ type: 'installationUpdate', action: 'remove' }, { type: 'installationUpdate' }];
  /** All that Teams sends about a conversation without anybody saying or pressing something there. */
  const events = (chat: Chat) => {
    const about = (eventType: string, rest = {}) => ({
      type: 'conversationUpdate',
      channelData: { ...(chat.place.team && { team: { id: chat.place.team, name: 'Anders' } }), eventType },
      ...rest,
    });
    const somebody = [{ id: '29:Mo Yilmaz' }];
    return [
      ...left,
      about('teamMemberRemoved', { membersRemoved: [{ id: '28:bot' }] }),
      about('teamMemberRemoved', { membersRemoved: somebody }),
      about('teamMemberAdded', { membersAdded: somebody }),
      ...['teamRenamed', 'teamArchived', 'teamUnarchived', 'teamRestored', 'teamDeleted'].map((one) =>
        about(one),
      ),
      ...['channelCreated', 'channelRenamed', 'channelDeleted', 'channelRestored'].map((one) => about(one)),
      about('somethingNew'),
      { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
      { type: 'messageUpdate' },
      { type: 'messageDelete' },
      { type: 'typing' },
      { type: 'event', name: 'application/vnd.microsoft.readReceipt' },
      { type: 'endOfConversation' },
      { type: 'invoke', name: 'composeExtension/query', value: {} },
    ];
  };

  const channel = { ...CHANNEL, id: '19:general@thread.tacv2' };
  for (const place of [channel, GROUP, PERSONAL]) {
    it(`brings nothing back after the bot left a ${place.type}`, async () => {
      const chat = new Chat(bot, place);
      await chat.install();
      await chat.say(wordOf('together'));
      await chat.sending({ type: 'installationUpdate', action: 'remove' });
      const before = (await bot.rows()).conversations ?? [];
      assert.deepEqual([before.length, before[0]?.welcomed_at], [1, null]);
      assert.ok(before[0]?.removed_at);
      for (const event of events(chat)) {
        await chat.sending(event);
        const [after, ...more] = (await bot.rows()).conversations ?? [];
        assert.ok(after?.removed_at, JSON.stringify(event));
        assert.deepEqual([{ ...after, removed_at: null }, more], [{ ...before[0], removed_at: null }, []]);
      }
      await chat.say(wordOf('overview'));
      assert.equal((await bot.rows()).conversations?.[0]?.removed_at, null, 'who speaks is there');
    });

    it(`brings nothing back after all of a ${place.type} was deleted, or where nobody ever was`, async () => {
      const chat = new Chat(bot, place);
      for (const event of events(chat)) await chat.sending(event);
      for (const [table, rows] of Object.entries(await bot.rows())) assert.deepEqual(rows, [], table);
      await chat.say(wordOf('together'));
      const what = place === PERSONAL ? TEXTS.rights.buttons.own : TEXTS.rights.buttons.team;
      const { card } = await chat.pressForNew(await chat.ask(wordOf('delete')), what);
      await chat.press(card, TEXTS.rights.buttons.confirm);
      const before = await bot.rows();
      for (const event of events(chat)) await chat.sending(event);
      assert.deepEqual(await bot.rows(), before);
    });
  }

  it('takes the bot out of all conversations of a team at once', async () => {
    for (const channel of ['19:a@thread.tacv2', '19:b@thread.tacv2'])
      await new Chat(bot, { ...CHANNEL, id: channel }).say(wordOf('overview'));
    await new Chat(bot, CHANNEL).sending({ type: 'installationUpdate', action: 'remove' });
    assert.equal(await bot.store.reach(`team:${CHANNEL.team}`), null);
  });
});

describe('A mention of the bot', () => {
  it('is no part of what somebody says, also when it was typed by hand', async () => {
    const bot = await TestBot.start();
    const card = await new Chat(bot, { id: 'a:personal', type: 'personal' }).ask('@Zelfscan start');
    assert.match(textOf(card.card), says(TEXTS.standard.askedAlone, { nummer: 1 }));
    await bot.stop();
  });
});
