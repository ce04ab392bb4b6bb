import assert from 'node:assert/strict';
import { TestBot } from '../fixtures/bot.ts';
import { inputId, inputValue, payloadOf, textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL } from '../fixtures/chat.ts';
import { earlierCard } from '../fixtures/earlier-card.ts';
import { readDone } from '../fixtures/read-done.ts';

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
    const card = await chat.ask('start');
    await Promise.all([1, 2, 3].map(() => chat.press(card, 'beantwoorden met Deels')));
    assert.deepEqual(await answers('person:aad-Sanne Bakker'), ['deels']);
  });

  it('places one new card for a double press on the way to the next standard', async () => {
    const chat = new Chat(bot, GROUP);
    const done = await readDone(chat, 'samen kiezen');
    const before = bot.connector.sent.length;
    // However often they have to be decided anew, that is a moment.
    bot.pace = 10;
    const pressed = await Promise.all([1, 2, 3].map(() => chat.press(done, 'Verder met standaard 2')));
    const posts = bot.connector.sent.slice(before).filter((one) => one.method === 'POST');
    assert.equal(posts.length, 1);
    for (const { card } of pressed) assert.match(textOf(card), /1 · Integrale visie op veiligheid.*Deels/);
  });

  it('places another card for a later press, also when the clock was set back an hour meanwhile', async () => {
    const chat = new Chat(bot, GROUP);
    const done = await readDone(chat, 'samen kiezen');
    const posts = () => bot.connector.sent.filter((one) => one.method === 'POST').length;
    await chat.press(done, 'Verder met standaard 2');
    const before = posts();
    bot.clock -= 3_600_000;
    await chat.press(done, 'Verder met standaard 2');
    assert.equal(posts(), before + 1);
  });

  it('tells the second of two colleagues what the first chose, and keeps the first choice', async () => {
    const sanne = new Chat(bot, GROUP);
    const card = await sanne.ask('samen kiezen');
    await sanne.press(card, 'beantwoorden met Deels');
    const late = await sanne.as('Mo Yilmaz').press(card, 'beantwoorden met Onvoldoende');
    assert.match(textOf(late.card), /Sanne Bakker koos hier intussen Deels/);
    assert.deepEqual(await answers(`group:${GROUP.id}`), ['deels']);
    const again = await sanne.as('Mo Yilmaz').press(late, 'beantwoorden met Onvoldoende');
    assert.match(textOf(again.card), /Bewaard: 1 ○ Onvoldoende/);
  });

  it('agrees on one answer when twenty colleagues press at the same moment', async () => {
    const chat = new Chat(bot, GROUP);
    const card = await chat.ask('samen kiezen');
    const choices = ['Voldoende', 'Deels', 'Onvoldoende', 'Weten we niet'];
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        chat.as(`Lid ${n}`).press(card, `beantwoorden met ${choices[n % choices.length]}`),
      ),
    );
    assert.equal((await answers(`group:${GROUP.id}`)).length, 1);
  });

  it('does a message that Teams delivers twice once, also after a restart', async () => {
    const chat = new Chat(bot);
    await chat.say('start');
    await chat.say('deels', 'same-id');
    const again = await chat.say('deels', 'same-id');
    assert.equal(again.length, 0);
    await bot.restart();
    await chat.say('deels', 'same-id');
    assert.deepEqual(await answers('person:aad-Sanne Bakker'), ['deels']);
  });

  it('shows everybody in a group the new state on the card that was pressed', async () => {
    const chat = new Chat(bot, GROUP);
    const card = await chat.ask('samen kiezen');
    await chat.press(card, 'beantwoorden met Deels');
    await bot.settled();
    const update = bot.connector.sent.findLast((one) => one.method === 'PUT');
    assert.equal(update?.message, card.message);
    assert.match(textOf(update?.card ?? { body: [] }), /Bewaard: 1 ◐ Deels/);
  });

  it('shows it to everybody when the clock was set back an hour meanwhile too', async () => {
    const chat = new Chat(bot, GROUP);
    const card = await chat.ask('samen kiezen');
    const updates = () =>
      bot.connector.sent.filter((one) => one.method === 'PUT').map((one) => textOf(one.card ?? { body: [] }));
    const answered = await chat.press(card, 'beantwoorden met Deels');
    await bot.settled();
    bot.clock -= 3_600_000;
    await chat.press(answered, 'Overslaan');
    await bot.settled();
    assert.equal(updates().length, 2);
  });

  it('leaves one line of the card above when somebody types on', async () => {
    const chat = new Chat(bot, CHANNEL);
    const card = await chat.ask('samen kiezen');
    await chat.ask('volgende');
    await bot.settled();
    const update = bot.connector.sent.findLast((one) => one.method === 'PUT');
    assert.equal(update?.message, card.message);
    assert.match(textOf(update?.card ?? { body: [] }), /^\*\*1 · Integrale visie/);
  });

  it('moves the newest card on when somebody answers its question on an older one', async () => {
    const chat = new Chat(bot, GROUP);
    const old = await chat.ask('ga naar 3a');
    const started = await chat.pressForNew(old, 'Start de zelfscan');
    await chat.ask('samen kiezen');
    const first = await chat.ask('ga naar 3a');
    const second = await chat.ask('ga naar 3a');
    await chat.press(first, 'beantwoorden met Voldoende');
    await bot.settled();
    const update = bot.connector.sent.findLast((one) => one.message === second.message);
    assert.match(textOf(update?.card ?? { body: [] }), /3B ·/);
    const typed = await chat.ask('deels');
    assert.match(textOf(typed.card), /3C ·/);
    assert.ok(started);
  });

  it('keeps a note that was typed on an earlier card when its writer skips the question', async () => {
    const chat = new Chat(bot, PERSONAL);
    const card = earlierCard(await chat.ask('start'));
    const skipped = await chat.press(card, 'Overslaan', {
      [inputId(card.card, 'note')]: 'Staat in ons jaarplan',
    });
    const back = await chat.press(skipped, 'Vorige');
    assert.match(textOf(back.card), /0 van 35/);
    assert.match(textOf(back.card), /“Staat in ons jaarplan”/);
    const why = await chat.press(back, 'Waarom?');
    assert.equal(inputValue(why.card, 'note'), 'Staat in ons jaarplan');
  });

  it('sends the next card on a second try when Teams refused the first', async () => {
    const chat = new Chat(bot);
    const done = await readDone(chat, 'start');
    bot.connector.failNext(400);
    const failed = await chat.press(done, 'Verder met standaard 2');
    assert.match(textOf(failed.card), /Er ging iets mis/);
    const { card } = await chat.pressForNew(done, 'Verder met standaard 2');
    assert.match(textOf(card.card), /Standaard 2 van 10/);
  });

  it('keeps one team apart from another, whatever a payload says', async () => {
    const card = await new Chat(bot, GROUP).ask('samen kiezen');
    const stranger = await new Chat(bot, PERSONAL, 'Vreemde').execute(
      card.message,
      payloadOf(card.card, 'beantwoorden met Deels'),
    );
    assert.match(textOf(stranger.card), /Er is nog geen zelfscan/);
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
    assert.match(text, /10 standaarden met in totaal 35 criteria/);
    assert.match(text, /geen casussen of persoonsgegevens/);
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
