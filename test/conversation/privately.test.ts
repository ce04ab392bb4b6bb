import assert from 'node:assert/strict';
import { TestBot } from '../fixtures/bot.ts';
import { payloadOf, pressables, textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL, PRIVATELY, type Pressed } from '../fixtures/chat.ts';
import type { Sent } from '../fixtures/connector.ts';
import { answeredOf, says, TEXTS, tileOf, typedFor, wordOf } from '../fixtures/wording.ts';

/** A word that stands nowhere else. */
const CANARY = 'kwartelkanarie';
const ELSEWHERE = says(TEXTS.messages.privately.title);

/** What would change something, or places a card for everybody. */
const CHANGES = [
  'deels',
  '6c voldoende',
  ...(['start', 'next', 'previous', 'skip', 'close', 'new-round', 'delete', 'download'] as const).map(wordOf),
];
/** What is read, and a word of its answer. */
const READS: readonly (readonly [string, RegExp])[] = [
  [`iets over ${CANARY}`, says(TEXTS.results.none)],
  [wordOf('overview'), answeredOf(1)],
  [`/${wordOf('overview')}`, answeredOf(1)],
  [wordOf('summary'), answeredOf(1)],
  [wordOf('help'), says(TEXTS.messages.help.title)],
  [wordOf('hello'), /zelfscan/i],
  ['3a', /3A/],
  [wordOf('actions'), says(TEXTS.plan.title)],
  [wordOf('managers'), says(TEXTS.managers.title)],
  [wordOf('my-teams'), /teams/i],
  [wordOf('trend'), /ronde/i],
  [wordOf('my-data'), says(TEXTS.rights.data.title)],
  ['waar is training over huwelijksdwang?', /Online cursus Huwelijksdwang/],
];

for (const place of [GROUP, CHANNEL]) {
  describe(`What is said privately in a ${place.type}`, () => {
    let bot: TestBot;
    let chat: Chat;
    let table: Pressed;
    beforeEach(async () => {
      bot = await TestBot.start();
      chat = new Chat(bot, place);
      await chat.press(await chat.ask(wordOf('together')), tileOf('voldoende'));
      table = await chat.as('Mo Yilmaz').ask(wordOf('start'));
      await bot.settled();
    });
    afterEach(() => bot.stop());

    /** @returns the one message that came of it, for who said it and nobody else */
    function onlyFor(person: string, sent: readonly Sent[]): Sent {
      const [message, more] = sent;
      assert.ok(message && !more, `${sent.length} messages`);
      assert.deepEqual(
        [message.method, message.conversation, message.onlyFor],
        ['POST', place.id, `29:${person}`],
      );
      return message;
    }

    function read({ card }: Sent): string {
      assert.ok(card);
      return textOf(card);
    }

    /** What stands first in an answer from the infobox. */
    function firstFound(message: Sent | undefined): string {
      return (
        textOf(message?.card ?? { body: [] })
          .split('\n')
          .find((line) => line.startsWith('**')) ?? ''
      );
    }

    it('is answered so when it would change something, and changes nothing', async () => {
      const rows = await bot.rows();
      for (const said of CHANGES) {
        const answer = onlyFor('Els de Groot', await chat.as('Els de Groot').sayPrivately(said));
        assert.match(read(answer), ELSEWHERE, said);
      }
      await bot.settled();
      assert.deepEqual(await bot.rows(), rows);
      const next = await chat.ask(typedFor('deels'));
      assert.match(textOf(next.card), answeredOf(2), 'the placed card is still the one that is answered');
    });

    it('is answered so when it is a question or a look at how things stand, and nothing is kept', async () => {
      const rows = await bot.rows();
      const before = bot.connector.sent.length;
      for (const [said, answer] of READS) {
        const message = onlyFor('Els de Groot', await chat.as('Els de Groot').sayPrivately(said));
        assert.match(read(message), answer, said);
        assert.match(read(message), says(TEXTS.privately), said);
      }
      await bot.settled();
      assert.deepEqual(await bot.rows(), rows);
      assert.ok(bot.connector.sent.slice(before).every((one) => one.onlyFor === '29:Els de Groot'));
      assert.equal(JSON.stringify(bot.logged).includes(CANARY), false);
      assert.equal((await bot.kept()).includes(CANARY), false);
    });

    it('does not promise to keep a question that is not kept', async () => {
      const [answer] = await chat.sayPrivately(`iets over ${CANARY}`);
      assert.ok(answer);
      assert.doesNotMatch(read(answer), says(TEXTS.results.noneKept));
      assert.match(textOf((await chat.ask(`iets over ${CANARY}`)).card), says(TEXTS.results.noneKept));
    });

    it('tells their own data to who asks, without a link that would be kept', async () => {
      const answer = onlyFor('Mo Yilmaz', await chat.as('Mo Yilmaz').sayPrivately(wordOf('my-data')));
      assert.match(read(answer), /Dit bewaren we|bewaren/);
      assert.doesNotMatch(JSON.stringify(answer.card), /\/download\//);
      assert.match(read(answer), says(TEXTS.rights.fileElsewhere));
    });

    it('is followed up by who asked alone', async () => {
      assert.match(
        firstFound(onlyFor(chat.person, await chat.sayPrivately('huwelijksdwang'))),
        /Huwelijksdwang/,
      );
      const publicly = await chat.sending({ type: 'message', text: '<at>Zelfscan</at> en gratis?' });
      assert.doesNotMatch(firstFound(publicly[0]), /Huwelijksdwang/);
      const mo = chat.as('Mo Yilmaz');
      assert.doesNotMatch(
        firstFound(onlyFor(mo.person, await mo.sayPrivately('en gratis?'))),
        /Huwelijksdwang/,
      );
      const own = onlyFor(chat.person, await chat.sayPrivately('en gratis?'));
      assert.match(firstFound(own), /Huwelijksdwang/);
    });

    for (const status of [400, 403, 404]) {
      it(`is not answered at all where Teams refuses that with ${status}`, async () => {
        bot.connector.known.failing.push({ on: /isTargetedActivity/, status });
        const rows = await bot.rows();
        for (const said of [typedFor('deels'), wordOf('my-data'), `iets over ${CANARY}`]) {
          assert.deepEqual(await chat.sayPrivately(said), [], said);
        }
        await bot.settled();
        assert.deepEqual(await bot.rows(), rows);
        assert.match(JSON.stringify(bot.logged), /a card could not be sent/);
        assert.equal(JSON.stringify(bot.logged).includes(CANARY), false);
      });
    }

    it('is answered so as well when something goes wrong', async () => {
      bot.broken = new Error('the store is away');
      const answer = onlyFor(chat.person, await chat.sayPrivately(wordOf('overview')));
      assert.match(read(answer), says(TEXTS.messages.failure.title));
    });

    it('is brought again by Teams, and answered once it can be', async () => {
      bot.connector.failNext(503);
      const said = { type: 'message', id: 'private-1', text: 'overzicht', recipient: PRIVATELY };
      const before = bot.connector.sent.length;
      assert.equal((await chat.post(said)).status, 503);
      assert.equal((await chat.post(said)).status, 200);
      onlyFor(chat.person, bot.connector.sent.slice(before));
    });

    it('gets a card whose buttons only show more, to who pressed', async () => {
      const answer = onlyFor(chat.person, await chat.sayPrivately(wordOf('overview')));
      assert.ok(answer.card);
      const card = { status: 200, card: answer.card, message: answer.message };
      const rows = await bot.rows();
      const before = bot.connector.sent.length;
      const kinds = pressables(card.card).map(({ data }) => (data as { event: { kind: string } }).event.kind);
      assert.deepEqual([...new Set(kinds)].sort(), ['open', 'summary']);
      const opened = await chat.press(card, says(TEXTS.overview.openStandard));
      assert.match(textOf(opened.card), says(TEXTS.privately));
      await bot.settled();
      assert.equal(bot.connector.sent.length, before, 'nothing is posted or changed');
      assert.deepEqual(await bot.rows(), rows);
    });

    it('changes nothing by a press either, whoever says that it was private', async () => {
      const rows = await bot.rows();
      const before = bot.connector.sent.length;
      const payload = payloadOf(table.card, tileOf('deels'));
      const value = { action: { type: 'Action.Execute', verb: 'x', data: payload }, trigger: 'manual' };
      const marked = { ...value, action: { ...value.action, data: { ...payload, privately: true } } };
      const invoke = { type: 'invoke', name: 'adaptiveCard/action', replyToId: table.message };
      for (const activity of [
        { ...invoke, value, recipient: PRIVATELY },
        { ...invoke, value: marked },
      ]) {
        const { body } = await chat.post(activity);
        assert.match(textOf((body as { value: Pressed['card'] }).value), ELSEWHERE);
      }
      for (const activity of [
        { value: payload, recipient: PRIVATELY },
        { value: { ...payload, privately: true } },
      ]) {
        const sent = await chat.sending({ type: 'message', replyToId: table.message, ...activity });
        assert.match(read(onlyFor(chat.person, sent)), ELSEWHERE);
      }
      await bot.settled();
      assert.equal(bot.connector.sent.length, before + 2);
      assert.deepEqual(await bot.rows(), rows);
    });
  });

  it(`What is said privately in a ${place.type} that the bot knows nothing of leaves nothing there`, async () => {
    const bot = await TestBot.start();
    try {
      const chat = new Chat(bot, place);
      for (const said of [
        wordOf('hello'),
        wordOf('start'),
        wordOf('overview'),
        wordOf('my-data'),
        `iets over ${CANARY}`,
      ]) {
        const [answer, more] = await chat.sayPrivately(said);
        assert.ok(answer?.onlyFor && !more, said);
      }
      const kept = Object.entries(await bot.rows()).filter(([, rows]) =>
        JSON.stringify(rows).includes(place.id),
      );
      assert.deepEqual(kept, []);
      assert.deepEqual(await bot.tablesWith('Sanne'), []);
    } finally {
      await bot.stop();
    }
  });
}

it('In a chat of one with the bot there is no other way to answer', async () => {
  const bot = await TestBot.start();
  try {
    const [answer] = await new Chat(bot, PERSONAL).sayPrivately(wordOf('start'));
    assert.equal(answer?.onlyFor, null);
    assert.match(textOf(answer?.card ?? { body: [] }), answeredOf(0));
  } finally {
    await bot.stop();
  }
});
