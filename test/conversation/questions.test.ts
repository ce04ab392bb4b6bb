import assert from 'node:assert/strict';
import { TestBot } from '../fixtures/bot.ts';
import { inputId, payloadOf, pressables, textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP } from '../fixtures/chat.ts';
import { inOrder, markedOf, says, TEXTS, tileOf, typedFor, wordOf } from '../fixtures/wording.ts';

describe('A question in the chat', () => {
  let bot: TestBot;
  let chat: Chat;
  beforeEach(async () => {
    bot = await TestBot.start();
    chat = new Chat(bot, GROUP);
  });
  afterEach(() => bot.stop());

  it('is answered from the infobox, with where to call', async () => {
    const answer = textOf((await chat.ask('waar is training over huwelijksdwang?')).card);
    assert.match(answer, /Online cursus Huwelijksdwang/);
    assert.match(answer, inOrder('Augeo Academy en Fier', TEXTS.standard.free));
    assert.match(answer, /bel 112.*0800-2000/);
  });

  it('leaves the scan as it is: a typed word still answers the card above', async () => {
    await chat.ask(wordOf('together'));
    const answer = await chat.ask('iets over ouderenmishandeling');
    assert.ok(payloadOf(answer.card, TEXTS.buttons.resume));
    const next = await chat.ask(typedFor('deels'));
    assert.match(
      textOf(next.card),
      says(TEXTS.talk.evidence.kept, { criterium: 1, antwoord: markedOf('deels') }),
    );
  });

  it('says so when the infobox has nothing, and keeps the question without who asked', async () => {
    const answer = await chat.ask('hoeveel vakantiedagen heb ik nog');
    assert.match(textOf(answer.card), says(TEXTS.results.none));
    const misses = await bot.store.misses();
    assert.deepEqual(
      misses.map(({ kind, question, times }) => [kind, question, times]),
      [['nothing-found', 'hoeveel vakantiedagen heb ik nog', 1]],
    );
  });

  it('puts where to call first and large when somebody is in danger', async () => {
    const { card } = await chat.ask('er wordt nu een kind geslagen wat moet ik doen');
    assert.match(textOf(card).split('\n')[0] ?? '', says(TEXTS.results.urgentTitle));
    const calm = await chat.ask('wij willen een training over kindermishandeling');
    assert.doesNotMatch(textOf(calm.card), says(TEXTS.results.urgentTitle));
  });

  it('shows more results on the same card', async () => {
    const first = await chat.ask('kindermishandeling');
    const more = await chat.press(first, TEXTS.results.more);
    assert.notEqual(textOf(more.card), textOf(first.card));
    assert.match(textOf(more.card), /Je vraag: kindermishandeling/);
  });

  it('thanks for a rating and keeps what was not wanted', async () => {
    const answer = await chat.ask('training huwelijksdwang');
    const rated = await chat.press(answer, TEXTS.results.notWanted);
    assert.match(textOf(rated.card), says(TEXTS.results.thanksNotWanted));
    const [miss] = await bot.store.misses();
    assert.deepEqual([miss?.kind, miss?.resource], ['not-wanted', '3B-09']);
  });

  it('keeps a rating and a broken link only of what a question can lead to', async () => {
    const { message } = await chat.ask('training huwelijksdwang');
    const about = { text: 'training huwelijksdwang', resource: 'om het even wat' };
    for (const event of [
      { kind: 'rate', found: false, ...about },
      { kind: 'rate', found: true, ...about, resource: 'constructor' },
      { kind: 'broken-link', ...about },
    ]) {
      const { card } = await chat.execute(message, { event });
      assert.match(textOf(card), says(TEXTS.notices.malformed));
    }
    assert.deepEqual(await bot.store.misses(), []);
  });

  it('asks which link is broken and keeps that', async () => {
    const answer = await chat.ask('training huwelijksdwang');
    const which = await chat.press(answer, TEXTS.results.brokenLink);
    const thanks = await chat.press(which, 'Huwelijksdwang');
    assert.match(textOf(thanks.card), says(TEXTS.results.thanksBroken));
    assert.equal((await bot.store.misses())[0]?.resource, '3B-09');
  });

  it('can be typed into a card, where nobody has to mention the bot', async () => {
    const field = await new Chat(bot, CHANNEL).ask(wordOf('ask'));
    const inline =
      JSON.stringify(field.card).match(/"data":(\{"event":\{"kind":"question"[^}]*\}\})/)?.[1] ?? '{}';
    const answer = await chat.execute(field.message, { ...JSON.parse(inline), vraag: 'meldcode toolkit' });
    assert.match(textOf(answer.card), /Toolkit Meldcode/);
  });

  it('is followed up for no more than a quarter of an hour, also when the clock was set back', async () => {
    const short = 'en voor ouderen?';
    const alone = textOf((await new Chat(bot, CHANNEL).ask(short)).card);
    await chat.ask('training over mishandeling herkennen');
    bot.clock -= 3_600_000;
    bot.clock += 16 * 60_000;
    assert.equal(textOf((await chat.ask(short)).card), alone);
  });

  it('is followed up by a short one', async () => {
    await chat.ask('training over mishandeling herkennen');
    const { card } = await chat.ask('en voor ouderen?');
    assert.match(textOf(card), /[Oo]uderenmishandeling/);
  });

  it('gets an answer whatever it holds', async () => {
    for (const text of [
      'criterium: 3b',
      '+',
      '-',
      '~9',
      '?',
      '😀😀',
      'помощь',
      '<script>',
      'x'.repeat(10_000),
    ]) {
      assert.ok(pressables((await chat.ask(text)).card).length > 0, text.slice(0, 20));
    }
  });
});

describe('Personal data', () => {
  let bot: TestBot;
  let chat: Chat;
  beforeEach(async () => {
    bot = await TestBot.start();
    chat = new Chat(bot);
  });
  afterEach(() => bot.stop());

  it('in a question is named, not repeated, not kept and not logged', async () => {
    const { card } = await chat.ask('meneer belt vanaf 06-12345678 over zqxwv gedoe, wat nu');
    assert.match(textOf(card), says(TEXTS.privacy.question, { wat: TEXTS.privacy.kinds.phone }));
    assert.doesNotMatch(JSON.stringify(card), /12345678/);
    assert.deepEqual(await bot.store.misses(), []);
    assert.doesNotMatch((await bot.kept()) + bot.logged.join(''), /12345678|zqxwv/);
  });

  it('in a note is refused beside the field, and replaced in it', async () => {
    const first = await chat.ask(wordOf('start'));
    const why = await chat.press(await chat.press(first, tileOf('deels')), TEXTS.buttons.why);
    const note = 'Staat in ons plan. Bel anders 06-12345678.';
    const answer = await chat.press(why, TEXTS.buttons.save, { [inputId(why.card, 'note')]: note });
    assert.match(textOf(answer.card), says(TEXTS.privacy.note));
    assert.match(
      JSON.stringify(answer.card),
      /"value":"Staat in ons plan\. Bel anders \[telefoonnummer\]\."/,
    );
    assert.doesNotMatch(JSON.stringify(answer.card) + (await bot.kept()), /12345678/);
  });
});

describe('The search from the compose box', () => {
  let bot: TestBot;
  before(async () => {
    bot = await TestBot.start();
  });
  after(() => bot.stop());

  type Found = { composeExtension: { attachments: { preview: { content: { title: string } } }[] } };
  const search = async (question: string, queryOptions: object = { skip: 0, count: 25 }) => {
    const { status, body } = await new Chat(bot).post({
      type: 'invoke',
      name: 'composeExtension/query',
      id: `zoek ${question}`,
      value: { commandId: 'zoek', parameters: [{ name: 'vraag', value: question }], queryOptions },
    });
    assert.equal(status, 200);
    return (body as Found).composeExtension.attachments.map((one) => one.preview.content.title);
  };

  it('lists what the chat would answer, with the best first', async () => {
    assert.match((await search('training huwelijksdwang'))[0] ?? '', /Huwelijksdwang/);
  });

  it('goes page by page', async () => {
    const all = await search('kindermishandeling');
    assert.deepEqual(await search('kindermishandeling', { skip: 2, count: 2 }), all.slice(2, 4));
  });

  it('answers an empty or broken query with a list', async () => {
    assert.deepEqual(await search(''), []);
    const { status } = await new Chat(bot).post({ type: 'invoke', name: 'composeExtension/query', id: 'x' });
    assert.equal(status, 200);
  });
});
