import assert from 'node:assert/strict';
import { TestBot } from '../fixtures/bot.ts';
import { payloadOf, textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL, type Pressed } from '../fixtures/chat.ts';
import { answeredOf, says, TEXTS, tileOf, wordOf, YES } from '../fixtures/wording.ts';

const KINDS = [
  { leads: 'afsluiten', asks: TEXTS.buttons.close, yes: TEXTS.buttons.confirmClose, does: 'close-scan' },
  {
    leads: 'verwijder',
    asks: TEXTS.rights.buttons.team,
    yes: TEXTS.rights.buttons.confirm,
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
      await chat.press(await chat.ask(wordOf('together')), tileOf('deels'));
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
      const from = await chat.ask(asks === TEXTS.buttons.close ? wordOf('summary') : wordOf('delete'));
      const title =
        asks === TEXTS.rights.buttons.team && place.type === 'personal' ? TEXTS.rights.buttons.own : asks;
      return (await chat.pressForNew(from, title)).card;
    }

    for (const { asks, yes, does } of KINDS) {
      it(`is not done by a second press within a second, and by one after it: ${does}`, async () => {
        const question = await asked(asks);
        after(500);
        const soon = await chat.press(question, yes);
        assert.match(textOf(soon.card), says(TEXTS.question.tooSoon));
        assert.ok(!(await trail()).includes(does));
        after(900);
        await chat.press(soon, yes);
        assert.ok(!(await trail()).includes(does), 'the card was drawn anew a moment ago');
        after(1_000);
        await chat.press(soon, yes);
        assert.ok((await trail()).includes(does));
      });

      it(`counts from when its message was sent, however long before that it was decided on: ${does}`, async () => {
        const from = await chat.ask(asks === TEXTS.buttons.close ? wordOf('summary') : wordOf('delete'));
        const title =
          asks === TEXTS.rights.buttons.team && place.type === 'personal' ? TEXTS.rights.buttons.own : asks;
        const { card } = await chat.pressForNew(from, title);
        // Teams was slow: the card was decided on long before it came.
        const data = payloadOf(card.card, yes) as { event: Record<string, unknown> };
        const early = { ...data, event: { ...data.event, asked: '2026-11-23T08:00:00.000Z' } };
        after(400);
        await chat.execute(card.message, early);
        assert.ok(!(await trail()).includes(does));
      });

      it(`is done by “ja” when its question is the placed card, also after a restart: ${does}`, async () => {
        await asked(asks);
        await bot.restart();
        after(1_000);
        await chat.say(YES);
        assert.ok((await trail()).includes(does));
      });

      it(`is not done once its card shows something else: ${does}`, async () => {
        const question = await asked(asks);
        await chat.press(question, TEXTS.buttons.goBack);
        after(60_000);
        await chat.say(YES);
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
    await own.press(await own.ask(wordOf('start')), tileOf('deels'));
    const { card } = await own.pressForNew(await own.ask(wordOf('delete')), TEXTS.rights.buttons.me);
    await own.press(card, TEXTS.rights.buttons.data);
    await own.say(YES);
    assert.notDeepEqual(await bot.tablesWith('aad-Sanne Bakker'), []);
  });

  it('in a shared chat is refused within a second as well, for who asks alone', async () => {
    const group = new Chat(bot, GROUP);
    await group.press(await group.ask(wordOf('together')), tileOf('deels'));
    bot.pace = 0;
    const question = await group.press(await group.ask(wordOf('delete')), TEXTS.rights.buttons.me);
    const soon = await group.press(question, TEXTS.rights.buttons.confirm);
    assert.match(textOf(soon.card), says(TEXTS.question.tooSoon));
    assert.notDeepEqual(await bot.tablesWith('aad-Sanne Bakker'), []);
    bot.clock += 1_000;
    await group.press(soon, TEXTS.rights.buttons.confirm);
    assert.deepEqual(await bot.tablesWith('aad-Sanne Bakker'), []);
  });

  it('leaves nothing of who only asks, and has nothing here', async () => {
    const own = new Chat(bot, PERSONAL, 'Mo Yilmaz');
    await own.pressForNew(await own.ask(wordOf('delete')), TEXTS.rights.buttons.me);
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
    await chat.press(await chat.ask(wordOf('together')), tileOf('deels'));
    await chat.press(await chat.ask(wordOf('close')), TEXTS.buttons.confirmClose);
    const first = await newRound(chat);
    const back = await chat.press(first, TEXTS.buttons.takeBack);
    assert.match(textOf(back.card), says(TEXTS.notices.takenBack, { ronde: 2 }));
    assert.match(textOf(back.card), says(TEXTS.summary.closed, { ronde: 1, datum: '23 november 2026' }));
    const late = await chat.press(first, tileOf('voldoende'));
    assert.match(textOf(late.card), says(TEXTS.notices.closed, { ronde: 1 }));
    const again = await newRound(chat);
    assert.match(textOf((await chat.press(again, tileOf('voldoende'))).card), answeredOf(1));
    const { scan } = await bot.store.load({ team: `group:${GROUP.id}`, conversation: '', member: '' });
    assert.deepEqual([scan?.round, Object.keys(scan?.answers ?? {})], [2, ['1']]);
  });

  it('stays when a colleague answered in it meanwhile', async () => {
    const chat = new Chat(bot, GROUP);
    await chat.press(await chat.ask(wordOf('together')), tileOf('deels'));
    await chat.press(await chat.ask(wordOf('close')), TEXTS.buttons.confirmClose);
    const first = await newRound(chat);
    await chat.as('Mo Yilmaz').press(first, tileOf('deels'));
    const back = await chat.press(first, TEXTS.buttons.takeBack);
    assert.match(textOf(back.card), says(TEXTS.notices.notEmpty, { ronde: 2 }));
    assert.match(
      textOf((await chat.ask(wordOf('overview'))).card),
      says(TEXTS.overview.context, { ronde: 2, beantwoord: 1 }),
    );
  });
});

/** Begins a next round, in which whoever presses answers for the team. */
async function newRound(chat: Chat): Promise<Pressed> {
  await chat.ask(wordOf('new-round'));
  return await chat.ask(wordOf('together'));
}
