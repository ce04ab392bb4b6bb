import assert from 'node:assert/strict';
import { content, TestBot } from '../fixtures/bot.ts';
import { inputId, inputValue, payloadOf, textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL } from '../fixtures/chat.ts';
import { earlierCard } from '../fixtures/earlier-card.ts';
import { readDone } from '../fixtures/read-done.ts';
import {
  answeredOf,
  inOrder,
  labelOf,
  markedOf,
  says,
  TEXTS,
  tileOf,
  typedFor,
  wordOf,
} from '../fixtures/wording.ts';

describe('Cards that are pressed twice, late, or by two people at once', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await TestBot.start();
  });
  afterEach(() => bot.stop());

  const answers = async (team: string) =>
    (await bot.store.trail(team)).filter((line) => line.kind === 'answer').map((line) => line.choice);

  it('counts a double press on an answer once', async () => {
    const chat = new Chat(bot);
    const card = await chat.ask(wordOf('start'));
    await Promise.all([1, 2, 3].map(() => chat.press(card, tileOf('deels'))));
    assert.deepEqual(await answers('person:aad-Sanne Bakker'), ['deels']);
  });

  it('places one new card for a double press on the way to the next standard', async () => {
    const chat = new Chat(bot, GROUP);
    const done = await readDone(chat, wordOf('together'));
    const before = bot.connector.sent.length;
    // However often they have to be decided anew, that is a moment.
    bot.pace = 10;
    const pressed = await Promise.all(
      [1, 2, 3].map(() => chat.press(done, says(TEXTS.buttons.next, { standaard: 2 }))),
    );
    const posts = bot.connector.sent.slice(before).filter((one) => one.method === 'POST');
    assert.equal(posts.length, 1);
    for (const { card } of pressed)
      assert.match(textOf(card), inOrder(content.standards[0]?.label ?? '', labelOf('deels')));
  });

  it('places another card for a later press, also when the clock was set back an hour meanwhile', async () => {
    const chat = new Chat(bot, GROUP);
    const done = await readDone(chat, wordOf('together'));
    const posts = () => bot.connector.sent.filter((one) => one.method === 'POST').length;
    await chat.press(done, says(TEXTS.buttons.next, { standaard: 2 }));
    const before = posts();
    bot.clock -= 3_600_000;
    await chat.press(done, says(TEXTS.buttons.next, { standaard: 2 }));
    assert.equal(posts(), before + 1);
  });

  it('tells the second of two colleagues what the first chose, and keeps the first choice', async () => {
    const sanne = new Chat(bot, GROUP);
    const card = await sanne.ask(wordOf('together'));
    await sanne.press(card, tileOf('deels'));
    const late = await sanne.as('Mo Yilmaz').press(card, tileOf('onvoldoende'));
    assert.match(textOf(late.card), says(TEXTS.notices.colleagueChose, { naam: 'Sanne Bakker' }));
    assert.deepEqual(await answers(`group:${GROUP.id}`), ['deels']);
    const again = await sanne.as('Mo Yilmaz').press(late, tileOf('onvoldoende'));
    assert.match(
      textOf(again.card),
      says(TEXTS.talk.evidence.kept, { criterium: 1, antwoord: markedOf('onvoldoende') }),
    );
  });

  it('agrees on one answer when twenty colleagues press at the same moment', async () => {
    const chat = new Chat(bot, GROUP);
    const card = await chat.ask(wordOf('together'));
    const choices = ['voldoende', 'deels', 'onvoldoende', 'weet-niet'];
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        chat.as(`Lid ${n}`).press(card, tileOf(choices[n % choices.length] ?? '')),
      ),
    );
    assert.equal((await answers(`group:${GROUP.id}`)).length, 1);
  });

  it('does a message that Teams delivers twice once, also after a restart', async () => {
    const chat = new Chat(bot);
    await chat.say(wordOf('start'));
    await chat.say(typedFor('deels'), 'same-id');
    const again = await chat.say(typedFor('deels'), 'same-id');
    assert.equal(again.length, 0);
    await bot.restart();
    await chat.say(typedFor('deels'), 'same-id');
    assert.deepEqual(await answers('person:aad-Sanne Bakker'), ['deels']);
  });

  it('shows everybody in a group the new state on the card that was pressed', async () => {
    const chat = new Chat(bot, GROUP);
    const card = await chat.ask(wordOf('together'));
    await chat.press(card, tileOf('deels'));
    await bot.settled();
    const update = bot.connector.sent.findLast((one) => one.method === 'PUT');
    assert.equal(update?.message, card.message);
    assert.match(
      textOf(update?.card ?? { body: [] }),
      says(TEXTS.talk.evidence.kept, { criterium: 1, antwoord: markedOf('deels') }),
    );
  });

  it('shows it to everybody when the clock was set back an hour meanwhile too', async () => {
    const chat = new Chat(bot, GROUP);
    const card = await chat.ask(wordOf('together'));
    const updates = () =>
      bot.connector.sent.filter((one) => one.method === 'PUT').map((one) => textOf(one.card ?? { body: [] }));
    const answered = await chat.press(card, tileOf('deels'));
    await bot.settled();
    bot.clock -= 3_600_000;
    await chat.press(answered, TEXTS.buttons.skip);
    await bot.settled();
    assert.equal(updates().length, 2);
  });

  it('leaves one line of the card above when somebody types on', async () => {
    const chat = new Chat(bot, CHANNEL);
    const card = await chat.ask(wordOf('together'));
    await chat.ask(wordOf('next'));
    await bot.settled();
    const update = bot.connector.sent.findLast((one) => one.method === 'PUT');
    assert.equal(update?.message, card.message);
    assert.match(textOf(update?.card ?? { body: [] }), /^\*\*1 · Integrale visie/);
  });

  it('moves the newest card on when somebody answers its question on an older one', async () => {
    const chat = new Chat(bot, GROUP);
    const old = await chat.ask('ga naar 3a');
    const started = await chat.pressForNew(old, TEXTS.buttons.start);
    await chat.ask(wordOf('together'));
    const first = await chat.ask('ga naar 3a');
    const second = await chat.ask('ga naar 3a');
    await chat.press(first, tileOf('voldoende'));
    await bot.settled();
    const update = bot.connector.sent.findLast((one) => one.message === second.message);
    assert.match(textOf(update?.card ?? { body: [] }), /3B ·/);
    const typed = await chat.ask(typedFor('deels'));
    assert.match(textOf(typed.card), /3C ·/);
    assert.ok(started);
  });

  it('keeps a note that was typed on an earlier card when its writer skips the question', async () => {
    const chat = new Chat(bot, PERSONAL);
    const card = earlierCard(await chat.ask(wordOf('start')));
    const skipped = await chat.press(card, TEXTS.buttons.skip, {
      [inputId(card.card, 'note')]: 'Staat in ons jaarplan',
    });
    const back = await chat.press(skipped, TEXTS.buttons.previous);
    assert.match(textOf(back.card), answeredOf(0));
    assert.match(textOf(back.card), /“Staat in ons jaarplan”/);
    const why = await chat.press(back, TEXTS.buttons.why);
    assert.equal(inputValue(why.card, 'note'), 'Staat in ons jaarplan');
  });

  it('sends the next card on a second try when Teams refused the first', async () => {
    const chat = new Chat(bot);
    const done = await readDone(chat, 'start');
    bot.connector.failNext(400);
    const failed = await chat.press(done, says(TEXTS.buttons.next, { standaard: 2 }));
    assert.match(textOf(failed.card), says(TEXTS.messages.failure.title));
    const { card } = await chat.pressForNew(done, says(TEXTS.buttons.next, { standaard: 2 }));
    assert.match(textOf(card.card), says(TEXTS.standard.askedAlone, { nummer: 2 }));
  });

  it('keeps one team apart from another, whatever a payload says', async () => {
    const card = await new Chat(bot, GROUP).ask(wordOf('together'));
    const stranger = await new Chat(bot, PERSONAL, 'Vreemde').execute(
      card.message,
      payloadOf(card.card, tileOf('deels')),
    );
    assert.match(textOf(stranger.card), says(TEXTS.messages['no-scan'].title));
    assert.deepEqual(await answers(`group:${GROUP.id}`), []);
  });
});

describe('Being installed', () => {
  let bot: TestBot;
  before(async () => {
    bot = await TestBot.start();
  });
  after(() => bot.stop());

  it('welcomes a conversation once, however often Teams tells of it', async () => {
    const chat = new Chat(bot, GROUP);
    const [welcome] = await chat.install();
    const text = textOf(welcome?.card ?? { body: [] });
    assert.match(text, says(TEXTS.messages.welcome.lines[0] ?? ''));
    assert.match(text, says(TEXTS.messages.welcome.lines[2] ?? ''));
    const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] };
    assert.equal((await chat.sending(added)).length, 0);
    assert.equal((await chat.install()).length, 0);
  });

  it('welcomes again after it was removed', async () => {
    const chat = new Chat(bot, GROUP);
    await chat.sending({ type: 'installationUpdate', action: 'remove' });
    assert.equal((await chat.install()).length, 1);
  });
});
