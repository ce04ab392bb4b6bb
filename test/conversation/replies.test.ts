import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import { content, TestBot } from '../fixtures/bot.ts';
import { payloadOf, pressables, textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL, type Pressed } from '../fixtures/chat.ts';
import { beginVote } from '../fixtures/voting.ts';
import { says, TEXTS, tileOf, wordOf } from '../fixtures/wording.ts';

const words = content.texts.results;
/** A word that nothing else says. */
const CANARY = 'kwartelkanarie';
const DANGER = `mijn buurman slaat nu zijn kind, ${CANARY}, help`;
const SUICIDE = `ik wil niet meer leven, ik maak er vandaag een eind aan, ${CANARY}`;

let bot: TestBot;
beforeEach(async () => {
  bot = await TestBot.start();
});
afterEach(() => bot.stop());

/** That nothing of what was said is kept, logged, or on a card. */
async function assertNothingKept(...cards: readonly Pick<Pressed, 'card'>[]): Promise<void> {
  await bot.settled();
  assert.deepEqual(await bot.store.misses(), []);
  for (const text of [
    await bot.kept(),
    bot.logged.join(''),
    ...cards.map(({ card }) => JSON.stringify(card)),
  ]) {
    assert.ok(!text.includes(CANARY));
  }
}

describe('Danger that somebody tells of', () => {
  for (const place of [PERSONAL, GROUP, CHANNEL]) {
    it(`is heard in a ${place.type}, with 112 first, and leaves nothing behind`, async () => {
      const chat = new Chat(bot, place);
      const calm = await chat.ask('training over mishandeling herkennen');
      const danger = await chat.ask(DANGER);
      assert.equal(textOf(danger.card).split('\n')[0], words.urgentTitle);
      assert.doesNotMatch(textOf(danger.card), /113/);
      const suicide = await chat.ask(SUICIDE);
      assert.deepEqual(textOf(suicide.card).split('\n').slice(0, 2), [words.urgentTitle, words.suicide]);
      // The question before is forgotten too, so that nothing is joined to it.
      const next = await chat.ask('en voor ouderen?');
      assert.doesNotMatch(textOf(next.card), says(TEXTS.results.joined));
      await assertNothingKept(calm, danger, suicide, next);
    });
  }

  it('is heard by the buttons of older cards, which carry what was typed', async () => {
    const chat = new Chat(bot, GROUP);
    const { message } = await chat.ask('training huwelijksdwang');
    const replies = [];
    for (const event of [
      { kind: 'question', text: DANGER, offset: 3 },
      { kind: 'rate', text: DANGER, found: false, resource: '3B-09' },
      { kind: 'broken-link', text: DANGER, resource: '3B-09' },
    ]) {
      const reply = await chat.execute(message, { event });
      assert.equal(textOf(reply.card).split('\n')[0], words.urgentTitle, event.kind);
      replies.push(reply);
    }
    await assertNothingKept(...replies);
  });

  it('is heard while others vote, and leaves their votes as they are', async () => {
    const chat = new Chat(bot, GROUP);
    await beginVote(chat);
    const before = (await bot.rows()).votes;
    const danger = await chat.as('Mo Yilmaz').ask(DANGER);
    assert.equal(textOf(danger.card).split('\n')[0], words.urgentTitle);
    assert.deepEqual((await bot.rows()).votes, before);
    await assertNothingKept(danger);
  });

  it('is heard from somebody who tells the bot alone, and only they see the reply', async () => {
    const chat = new Chat(bot, GROUP, 'Els de Groot');
    const sent = await chat.sayPrivately(SUICIDE);
    const [reply, ...more] = sent;
    assert.ok(reply?.card);
    assert.deepEqual([more, reply.onlyFor], [[], '29:Els de Groot']);
    assert.deepEqual(textOf(reply.card).split('\n').slice(0, 2), [words.urgentTitle, words.suicide]);
    await assertNothingKept({ card: reply.card });
  });

  it('has a way back to the question', async () => {
    const chat = new Chat(bot, GROUP);
    const question = await chat.ask(wordOf('together'));
    const danger = await chat.ask(DANGER);
    const back = await chat.press(danger, content.texts.buttons.resume);
    assert.equal(textOf(back.card).split('\n')[0], textOf(question.card).split('\n')[0]);
  });
});

describe('A question about the bot', () => {
  const about = content.about.find(({ id }) => id === 'anoniem');
  const ABOUT = 'is dit anoniem?';

  it('gets what is true for those who ask, and the button that does it', async () => {
    assert.ok(about?.button && about.alone);
    const alone = await new Chat(bot).ask(ABOUT);
    assert.ok(textOf(alone.card).includes(about.alone));
    const chat = new Chat(bot, GROUP);
    const reply = await chat.ask(ABOUT);
    assert.ok(textOf(reply.card).includes(about.text));
    const data = await chat.press(reply, about.button.title);
    assert.match(textOf(data.card), /bewaren/);
    assert.deepEqual(await bot.store.misses(), []);
  });

  it('that is asked on the question card is answered to who asked alone, who then goes on', async () => {
    const chat = new Chat(bot, GROUP);
    const question = await chat.ask(wordOf('together'));
    const before = bot.connector.sent.length;
    const reply = await chat.execute(question.message, { event: { kind: 'question', text: ABOUT } });
    assert.ok(textOf(reply.card).includes(about?.title ?? '?'));
    const back = await chat.press(reply, content.texts.buttons.resume);
    assert.ok(payloadOf(back.card, tileOf('deels')));
    await bot.settled();
    assert.equal(bot.connector.sent.length, before, 'the others keep the question');
  });

  it('is answered to somebody alone who asks it alone', async () => {
    const [reply] = await new Chat(bot, GROUP, 'Els de Groot').sayPrivately(ABOUT);
    assert.ok(reply?.card && about);
    assert.equal(reply.onlyFor, '29:Els de Groot');
    assert.ok(textOf(reply.card).includes(about.text));
  });
});

describe('What a word means', () => {
  it('comes before the links, with what else may help', async () => {
    const { card } = await new Chat(bot).ask('wat is MDA++?');
    const lines = textOf(card).split('\n');
    const mda = content.definitions.find(({ id }) => id === 'mda');
    assert.deepEqual(lines.slice(1, 4), [mda?.title, mda?.text, words.besides]);
  });
});

describe('A short follow-up', () => {
  it('says that it was searched with the question before, and its buttons search that again', async () => {
    const chat = new Chat(bot, GROUP);
    await chat.ask('training over mishandeling herkennen');
    const joined = await chat.ask('en voor ouderen?');
    const [asked, together] = textOf(joined.card).split('\n');
    assert.equal(asked, fill(words.asked, { vraag: 'en voor ouderen?' }));
    assert.equal(together, words.joined);
    const titles = pressables(joined.card).map(({ title }) => title);
    assert.ok(titles.includes(words.more));
    await chat.ask('meldcode toolkit');
    const more = await chat.press(joined, words.more);
    assert.match(textOf(more.card), /mishandeling/);
    assert.doesNotMatch(textOf(more.card), /[Mm]eldcode toolkit/);
    await chat.press(joined, words.notWanted);
    const [miss] = await bot.store.misses();
    assert.match(miss?.question ?? '', /ouderen.*mishandeling|mishandeling.*ouderen/);
  });
});
