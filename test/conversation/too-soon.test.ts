import assert from 'node:assert/strict';
import { TestBot } from '../fixtures/bot.ts';
import { payloadOf, textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL, type Pressed } from '../fixtures/chat.ts';

const KINDS = [
  { leads: 'afsluiten', asks: 'Ronde afsluiten', says: 'Ja, sluit af', does: 'close-scan' },
  {
    leads: 'verwijder',
    asks: 'Verwijder alles van dit team',
    says: 'Ja, verwijder alles',
    does: 'delete-team',
  },
] as const;

for (const place of [PERSONAL, GROUP, CHANNEL]) {
  describe(`What can’t be undone, in a ${place.type} conversation`, () => {
    let bot: TestBot;
    let chat: Chat;
    beforeEach(async () => {
      bot = await TestBot.start();
      chat = new Chat(bot, place);
      await chat.press(await chat.ask('samen kiezen'), 'beantwoorden met Deels');
      bot.pace = 0;
    });
    afterEach(() => bot.stop());

    const team = () =>
      `${{ personal: 'person:aad-Sanne Bakker', groupChat: `group:${GROUP.id}`, channel: `team:${CHANNEL.team}` }[place.type]}`;
    const trail = async () => (await bot.store.trail(team())).map(({ kind }) => kind);
    /** The next thing happens so long (ms) after the last. */
    const after = (ms: number) => {
      bot.clock += ms;
    };

    async function asked(asks: string): Promise<Pressed> {
      const from = await chat.ask(asks === 'Ronde afsluiten' ? 'samenvatting' : 'verwijder');
      const title =
        asks.startsWith('Verwijder') && place.type === 'personal' ? 'Verwijder mijn zelfscan' : asks;
      return (await chat.pressForNew(from, title)).card;
    }

    for (const { asks, says, does } of KINDS) {
      it(`is not done by a second press within a second, and by one after it: ${does}`, async () => {
        const question = await asked(asks);
        after(500);
        const soon = await chat.press(question, says);
        assert.match(textOf(soon.card), /Dat ging wel erg snel/);
        assert.ok(!(await trail()).includes(does));
        after(900);
        await chat.press(soon, says);
        assert.ok(!(await trail()).includes(does), 'the card was drawn anew a moment ago');
        after(1_000);
        await chat.press(soon, says);
        assert.ok((await trail()).includes(does));
      });

      it(`counts from when its message was sent, however long before that it was decided on: ${does}`, async () => {
        const from = await chat.ask(asks === 'Ronde afsluiten' ? 'samenvatting' : 'verwijder');
        const title =
          asks.startsWith('Verwijder') && place.type === 'personal' ? 'Verwijder mijn zelfscan' : asks;
        const { card } = await chat.pressForNew(from, title);
        // Teams was slow: the card was decided on long before it came.
        const data = payloadOf(card.card, says) as { event: Record<string, unknown> };
        const early = { ...data, event: { ...data.event, asked: '2026-11-23T08:00:00.000Z' } };
        after(400);
        await chat.execute(card.message, early);
        assert.ok(!(await trail()).includes(does));
      });

      it(`is done by “ja” when its question is the placed card, also after a restart: ${does}`, async () => {
        await asked(asks);
        await bot.restart();
        after(1_000);
        await chat.say('ja');
        assert.ok((await trail()).includes(does));
      });

      it(`is not done once its card shows something else: ${does}`, async () => {
        const question = await asked(asks);
        await chat.press(question, 'Nee, ga terug');
        after(60_000);
        await chat.say('ja');
        assert.ok(!(await trail()).includes(does));
      });
    }
  });
}

describe('The question about all that is kept of somebody', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await TestBot.start();
  });
  afterEach(() => bot.stop());

  it('is not answered by “ja” once its own card shows what is kept', async () => {
    const own = new Chat(bot, PERSONAL);
    await own.press(await own.ask('start'), 'beantwoorden met Deels');
    const { card } = await own.pressForNew(await own.ask('verwijder'), 'Verwijder mijn gegevens');
    await own.press(card, 'Bekijk mijn gegevens');
    await own.say('ja');
    assert.notDeepEqual(await bot.tablesWith('aad-Sanne Bakker'), []);
  });

  it('in a shared chat is refused within a second as well, for who asks alone', async () => {
    const group = new Chat(bot, GROUP);
    await group.press(await group.ask('samen kiezen'), 'beantwoorden met Deels');
    bot.pace = 0;
    const question = await group.press(await group.ask('verwijder'), 'Verwijder mijn gegevens');
    const soon = await group.press(question, 'Ja, verwijder alles');
    assert.match(textOf(soon.card), /Dat ging wel erg snel/);
    assert.notDeepEqual(await bot.tablesWith('aad-Sanne Bakker'), []);
    bot.clock += 1_000;
    await group.press(soon, 'Ja, verwijder alles');
    assert.deepEqual(await bot.tablesWith('aad-Sanne Bakker'), []);
  });

  it('leaves nothing of who only asks, and has nothing here', async () => {
    const own = new Chat(bot, PERSONAL, 'Mo Yilmaz');
    await own.pressForNew(await own.ask('verwijder'), 'Verwijder mijn gegevens');
    assert.deepEqual(await bot.tablesWith('Mo Yilmaz'), ['conversations']);
  });
});

describe('A new round that was begun by mistake', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await TestBot.start();
  });
  afterEach(() => bot.stop());

  it('goes again by a button on its first card, and the closed one is there as it was', async () => {
    const chat = new Chat(bot, GROUP);
    await chat.press(await chat.ask('samen kiezen'), 'beantwoorden met Deels');
    await chat.press(await chat.ask('afsluiten'), 'Ja, sluit af');
    const first = await newRound(chat);
    const back = await chat.press(first, 'Toch geen nieuwe ronde');
    assert.match(textOf(back.card), /Ronde 2 gaat toch niet door/);
    assert.match(textOf(back.card), /ronde 1, afgesloten op 23 november 2026/);
    const late = await chat.press(first, 'beantwoorden met Voldoende');
    assert.match(textOf(late.card), /Ronde 1 is afgesloten/);
    const again = await newRound(chat);
    assert.match(textOf((await chat.press(again, 'beantwoorden met Voldoende')).card), /1 van 35/);
    const { scan } = await bot.store.load({ team: `group:${GROUP.id}`, conversation: '', member: '' });
    assert.deepEqual([scan?.round, Object.keys(scan?.answers ?? {})], [2, ['1']]);
  });

  it('stays when a colleague answered in it meanwhile', async () => {
    const chat = new Chat(bot, GROUP);
    await chat.press(await chat.ask('samen kiezen'), 'beantwoorden met Deels');
    await chat.press(await chat.ask('afsluiten'), 'Ja, sluit af');
    const first = await newRound(chat);
    await chat.as('Mo Yilmaz').press(first, 'beantwoorden met Deels');
    const back = await chat.press(first, 'Toch geen nieuwe ronde');
    assert.match(textOf(back.card), /In ronde 2 is al iets ingevuld/);
    assert.match(textOf((await chat.ask('overzicht')).card), /Ronde 2 · 1 van 35/);
  });
});

/** Begins a next round, in which whoever presses answers for the team. */
async function newRound(chat: Chat): Promise<Pressed> {
  await chat.ask('nieuwe ronde');
  return await chat.ask('samen kiezen');
}
