import assert from 'node:assert/strict';
import { TestBot } from '../fixtures/bot.ts';
import { payloadOf, pressables, textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL, PRIVATELY, type Pressed } from '../fixtures/chat.ts';
import type { Sent } from '../fixtures/connector.ts';

/** A word that stands nowhere else. */
const CANARY = 'kwartelkanarie';
const ELSEWHERE = /Dit doe je in de chat zelf/;

/** What would change something, or places a card for everybody. */
const CHANGES = [
  'deels',
  '6c voldoende',
  'start',
  'verder',
  'volgende',
  'vorige',
  'overslaan',
  'afsluiten',
  'nieuwe ronde',
  'verwijderen',
  'verwijder mijn gegevens',
  'downloaden',
];
/** What is read, and a word of its answer. */
const READS: readonly (readonly [string, RegExp])[] = [
  [`iets over ${CANARY}`, /Hier heb ik niets over/],
  ['overzicht', /1 van 35/],
  ['/overzicht', /1 van 35/],
  ['samenvatting', /1 van 35/],
  ['help', /Zo werkt de bot/],
  ['hallo', /zelfscan/i],
  ['3a', /3A/],
  ['acties', /acties/i],
  ['ontvangers', /samenvatting/i],
  ['mijn teams', /teams/i],
  ['vergelijk rondes', /ronde/i],
  ['mijn gegevens', /bewaren/],
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
      await chat.press(await chat.ask('samen kiezen'), 'beantwoorden met Voldoende');
      table = await chat.as('Mo Yilmaz').ask('verder');
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
      const next = await chat.ask('deels');
      assert.match(textOf(next.card), /2 van 35/, 'the placed card is still the one that is answered');
    });

    it('is answered so when it is a question or a look at how things stand, and nothing is kept', async () => {
      const rows = await bot.rows();
      const before = bot.connector.sent.length;
      for (const [said, answer] of READS) {
        const message = onlyFor('Els de Groot', await chat.as('Els de Groot').sayPrivately(said));
        assert.match(read(message), answer, said);
        assert.match(read(message), /Alleen jij ziet dit/, said);
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
      assert.doesNotMatch(read(answer), /bewaren je vraag zonder je naam/);
      assert.match(textOf((await chat.ask(`iets over ${CANARY}`)).card), /bewaren je vraag zonder je naam/);
    });

    it('tells their own data to who asks, without a link that would be kept', async () => {
      const answer = onlyFor('Mo Yilmaz', await chat.as('Mo Yilmaz').sayPrivately('mijn gegevens'));
      assert.match(read(answer), /Dit bewaren we|bewaren/);
      assert.doesNotMatch(JSON.stringify(answer.card), /\/download\//);
      assert.match(read(answer), /in je eigen chat/);
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
        for (const said of ['deels', 'mijn gegevens', `iets over ${CANARY}`]) {
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
      const answer = onlyFor(chat.person, await chat.sayPrivately('overzicht'));
      assert.match(read(answer), /Er ging iets mis/);
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
      const answer = onlyFor(chat.person, await chat.sayPrivately('overzicht'));
      assert.ok(answer.card);
      const card = { status: 200, card: answer.card, message: answer.message };
      const rows = await bot.rows();
      const before = bot.connector.sent.length;
      const kinds = pressables(card.card).map(({ data }) => (data as { event: { kind: string } }).event.kind);
      assert.deepEqual([...new Set(kinds)].sort(), ['open', 'summary']);
      const opened = await chat.press(card, 'Standaard 3');
      assert.match(textOf(opened.card), /Alleen jij ziet dit/);
      await bot.settled();
      assert.equal(bot.connector.sent.length, before, 'nothing is posted or changed');
      assert.deepEqual(await bot.rows(), rows);
    });

    it('changes nothing by a press either, whoever says that it was private', async () => {
      const rows = await bot.rows();
      const before = bot.connector.sent.length;
      const payload = payloadOf(table.card, 'beantwoorden met Deels');
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
      for (const said of ['hallo', 'start', 'overzicht', 'mijn gegevens', `iets over ${CANARY}`]) {
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
    const [answer] = await new Chat(bot, PERSONAL).sayPrivately('start');
    assert.equal(answer?.onlyFor, null);
    assert.match(textOf(answer?.card ?? { body: [] }), /0 van 35/);
  } finally {
    await bot.stop();
  }
});
