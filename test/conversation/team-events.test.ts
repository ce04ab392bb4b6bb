import assert from 'node:assert/strict';
import { TestBot } from '../fixtures/bot.ts';
import { textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat } from '../fixtures/chat.ts';

describe('What happens to a team in Teams', () => {
  let bot: TestBot;
  let team: Chat;
  beforeEach(async () => {
    bot = await TestBot.start();
    team = new Chat(bot, CHANNEL);
    await team.say('start');
  });
  afterEach(() => bot.stop());

  const happens = (eventType: string, name?: string) =>
    team.sending({
      type: 'conversationUpdate',
      channelData: { team: { id: CHANNEL.team, name }, eventType },
    });

  it('gives it another name: the cards say that one', async () => {
    await happens('teamRenamed', 'Wijkteam Zuidoost');
    assert.match(textOf((await team.ask('overzicht')).card), /Overzicht · Wijkteam Zuidoost/);
  });

  it('takes its name from the event alone when Teams gives one', async () => {
    await happens('teamRenamed', 'Wijkteam Zuidoost');
    await happens('teamRenamed');
    assert.match(textOf((await team.ask('overzicht')).card), /Overzicht · Wijkteam Zuidoost/);
  });

  it('deletes it: nothing is sent there, and what was answered is still in its managers’ hands', async () => {
    const manager = new Chat(bot, { id: 'a:mo', type: 'personal' }, 'Mo Yilmaz');
    await manager.install();
    await team.press(await team.ask('ontvangers'), 'Voeg toe', { ontvanger: 'aad-Mo Yilmaz' });
    await team.say('1 deels');
    await team.press(await team.ask('afsluiten'), 'Ja, sluit af');
    await happens('teamDeleted');
    await bot.deliver();
    assert.deepEqual((await bot.store.ledger()).states, { sent: 1 });
    assert.match(textOf((await manager.ask('mijn teams')).card), /ronde 1, afgesloten op/);
  });

  it('is welcomed again when the bot comes back', async () => {
    await happens('teamHardDeleted');
    assert.equal((await team.install()).length, 1);
  });
});

describe('A mention of the bot', () => {
  it('is no part of what somebody says, also when it was typed by hand', async () => {
    const bot = await TestBot.start();
    const card = await new Chat(bot, { id: 'a:personal', type: 'personal' }).ask('@Zelfscan start');
    assert.match(textOf(card.card), /Standaard 1 van 10/);
    await bot.stop();
  });
});
