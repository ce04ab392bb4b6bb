import assert from 'node:assert/strict';
import { TestBot } from '../fixtures/bot.ts';
import { inputId, inputValue, payloadOf, textOf } from '../fixtures/card.ts';
import { Chat, type Pressed } from '../fixtures/chat.ts';
import { earlierCard, KEEP_NOTE } from '../fixtures/earlier-card.ts';
import { INHERITED_NAMES, NO_TEXT } from '../fixtures/inherited-names.ts';
import { ALONE_TEXTS, answeredOf, says, TEXTS, tileOf, wordOf } from '../fixtures/wording.ts';

describe('Bad input gets a clear answer and changes nothing', () => {
  let bot: TestBot;
  let chat: Chat;
  let asked: Pressed;
  /** The same card of an earlier release, which has fields. */
  let card: Pressed;
  before(async () => {
    bot = await TestBot.start();
    chat = new Chat(bot);
    const first = await chat.ask(wordOf('start'));
    await chat.press(first, tileOf('voldoende'));
    asked = await chat.ask('ga naar 3a');
    card = earlierCard(asked);
  });
  after(() => bot.stop());
  afterEach(async () => {
    const trail = await bot.store.trail('person:aad-Sanne Bakker');
    assert.equal(trail.length, 2, 'the start and one answer are all there is');
  });

  const long = 'x'.repeat(100_000);
  const event = (change: object, fields: object = {}) => {
    const payload = payloadOf(card.card, tileOf('deels'));
    return {
      event: { ...(payload.event as object), ...change },
      fields: { ...(payload.fields as object), ...fields },
    };
  };
  /** The same on a card of now, which has no fields. */
  const eventNow = (change: object) => {
    const payload = payloadOf(asked.card, tileOf('deels'));
    return { event: { ...(payload.event as object), ...change } };
  };
  const undo = (rest: object) => ({ event: { kind: 'undo', round: 1, criterion: '1', version: 1, ...rest } });
  const why = () => chat.execute('card', { event: { kind: 'why', round: 1, criterion: '1' } });
  const payloads: [string, () => unknown][] = [
    ['nothing at all', () => undefined],
    ['a text', () => 'deels'],
    ['an empty object', () => ({})],
    ['an unknown verb', () => event({ kind: 'delete-everything' })],
    ['an unknown choice', () => event({ choice: 'prima' })],
    ['a choice of 100 kB', () => event({ choice: long })],
    ['an unknown criterion', () => event({}, { criterion: '11Z' })],
    ['a criterion of the wrong type', () => event({}, { criterion: 3 })],
    ['a negative version', () => event({}, { version: -1 })],
    ['a missing choice', () => event({ choice: undefined })],
    ['an unknown reason', () => event({ choice: 'nvt', reason: 'geen zin' })],
    ['a prototype key as criterion', () => event({}, { criterion: '__proto_' })],
    ['fields of the wrong type', () => ({ ...event({}), fields: { criterion: [], version: 'x' } })],
    ['a criterion that can be made no text', () => event({}, { criterion: NO_TEXT })],
    ['a version that can be made no number', () => event({}, { version: NO_TEXT })],
    ['a verb that can be made no text', () => ({ event: { kind: NO_TEXT } })],
    ...INHERITED_NAMES.map((name): [string, () => unknown] => [
      `the verb ${name}`,
      () => event({ kind: name }),
    ]),
    ['a note that is a number', () => ({ ...event({}), [inputId(card.card, 'note')]: 12 })],
    ['an unknown criterion without fields', () => eventNow({ criterion: '11Z' })],
    ['a criterion of the wrong type without fields', () => eventNow({ criterion: 3 })],
    ['a negative version without fields', () => eventNow({ version: -1 })],
    ['a prototype key as criterion without fields', () => eventNow({ criterion: '__proto_' })],
    ['a version that can be made no number, without fields', () => eventNow({ version: NO_TEXT })],
    ['the why of an unknown criterion', () => ({ event: { kind: 'why', round: 1, criterion: '11Z' } })],
    [
      'the help for an unknown criterion',
      () => ({ event: { kind: 'resources', round: 1, criterion: '11Z' } }),
    ],
    ['an undo to an unknown choice', () => undo({ choice: 'prima' })],
    ['an undo to a choice without its reason', () => undo({ choice: 'nvt' })],
    ['an undo to a reason without a choice', () => undo({ reason: 'niet-onze-rol' })],
    ['an undo of nothing', () => undo({ criterion: '3A' })],
    ['a save without fields', () => ({ event: { kind: 'save', round: 1 } })],
    ['a later of an unknown criterion', () => ({ event: { kind: 'later', round: 1, criterion: '11Z' } })],
  ];
  for (const [name, payload] of payloads) {
    it(`answers ${name} with the present state`, async () => {
      const { status, card: answer } = await chat.execute(card.message, payload());
      assert.equal(status, 200);
      assert.match(textOf(answer), says(TEXTS.notices.malformed));
      assert.match(textOf(answer), answeredOf(1));
    });
  }

  it('says of a scan that does not exist that the card is of another round', async () => {
    for (const payload of [event({ round: 9 }), eventNow({ round: 9 }), undo({ round: 9 })]) {
      const { card: answer } = await chat.execute(card.message, payload);
      assert.match(textOf(answer), says(ALONE_TEXTS.notices.otherRound));
    }
  });

  it('tells the limit of a note, and keeps what was typed in the card', async () => {
    const note = 'a'.repeat(1_001);
    for (const [on, title] of [
      [card, tileOf('deels')] as const,
      [await why(), TEXTS.buttons.save] as const,
    ]) {
      const answer = await chat.press(on, title, { [inputId(on.card, 'note')]: note });
      assert.match(textOf(answer.card), says(TEXTS.problems.noteTooLong, { length: 1001, limit: 1000 }));
      assert.equal(inputValue(answer.card, 'note'), note);
    }
  });

  it('stays within the size of a card when a note has 100 kB', async () => {
    for (const [on, title] of [[card, KEEP_NOTE] as const, [await why(), TEXTS.buttons.save] as const]) {
      const answer = await chat.press(on, title, { [inputId(on.card, 'note')]: long });
      assert.match(textOf(answer.card), /100000 tekens/);
      assert.ok(Buffer.byteLength(JSON.stringify(answer.card)) < 25_000);
    }
  });

  for (const link of [
    'http://voorbeeld.nl',
    'javascript:alert(1)',

    'jaarplan',
    'https://x',
  ]) {
    it(`refuses the link ${link} beside its field and keeps it there`, async () => {
      for (const [on, title] of [
        [card, tileOf('deels')] as const,
        [await why(), TEXTS.buttons.save] as const,
        [await why(), TEXTS.buttons.later] as const,
      ]) {
        const answer = await chat.press(on, title, { [inputId(on.card, 'link')]: link });
        assert.match(textOf(answer.card), says(TEXTS.problems.badLink));
        assert.equal(inputValue(answer.card, 'link'), link);
      }
    });
  }

  it('refuses a link with a name before its host, and does not repeat it', async () => {
    for (const [on, title] of [
      [card, tileOf('deels')] as const,
      [await why(), TEXTS.buttons.save] as const,
    ]) {
      const answer = await chat.press(on, title, { [inputId(on.card, 'link')]: 'https://naam@kwaad.nl' });
      assert.match(textOf(answer.card), says(TEXTS.problems.badLink));
      assert.equal(inputValue(answer.card, 'link'), '');
    }
  });

  it('answers what it does not understand with next steps', async () => {
    for (const text of ['qwxz', '😀', '<x>deels</x>', '${naam}', 'a'.repeat(10_000), '{{DATE(2020)}}', '']) {
      const answer = await chat.ask(text);
      assert.ok(payloadOf(answer.card, TEXTS.buttons.resume), text.slice(0, 20));
    }
  });

  it('answers 400 to a body that is no activity, and lives on', async () => {
    for (const body of ['{', '[]', '""', '{"type":"message"}', '{"type":5}']) {
      const response = await fetch(`${bot.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      assert.equal(response.status, 400, body);
    }
    const huge = await chat
      .post({ type: 'message', text: 'x'.repeat(400_000) })
      .catch(() => ({ status: 413 }));
    assert.equal(huge.status, 413);
    await chat.ask(wordOf('hello'));
  });

  it('answers an invoke that it does not know with 400, as a fault of the caller', async () => {
    const { status } = await chat.post({ type: 'invoke', name: 'fileConsent/invoke', id: 'x' });
    assert.equal(status, 400);
  });

  it('tells who comes for the first time that something went wrong, when the store does not work', async () => {
    const stranger = new Chat(bot, { id: 'a:new', type: 'personal' }, 'Iris de Wit');
    bot.broken = new Error('no disk');
    const typed = await stranger.ask(wordOf('hello'));
    const pressed = await stranger.execute('card', { event: { kind: 'start' } });
    bot.broken = null;
    for (const { status, card } of [typed, pressed]) {
      assert.equal(status, 200);
      assert.match(textOf(card), says(TEXTS.messages.failure.title));
    }
    assert.doesNotMatch(
      textOf((await stranger.ask(wordOf('hello'))).card),
      says(TEXTS.messages.failure.title),
    );
  });
});

describe('What people typed', () => {
  let bot: TestBot;
  before(async () => {
    bot = await TestBot.start();
  });
  after(() => bot.stop());

  const tricks = [
    '**vet** [klik](https://kwaad.nl)',
    '<img src=x onerror=alert(1)>',
    '${naam}',
    '{{DATE(2020-01-01)}}',
  ];
  for (const trick of tricks) {
    it(`shows ${trick} letter by letter, as a name and as a note`, async () => {
      const chat = new Chat(bot, undefined, trick);
      const first = await chat.ask(wordOf('start'));
      const why = await chat.press(await chat.press(first, tileOf('deels')), TEXTS.buttons.why);
      await chat.press(why, TEXTS.buttons.save, { [inputId(why.card, 'note')]: trick });
      const back = await chat.press(await chat.ask('ga naar 1'), says(TEXTS.teams.open, { team: 1 }));
      assert.equal(inputValue((await chat.press(back, TEXTS.buttons.why)).card, 'note'), trick);
      assert.ok(textOf(back.card).replaceAll('\u200b', '').includes(`“${trick}”`));
      assert.ok(
        !JSON.stringify(back.card).includes(`"TextBlock","text":${JSON.stringify(`“${trick}`).slice(0, -1)}`),
      );
      const runs = JSON.stringify(back.card).match(/"TextRun","text":"Nu: [^"]*"/)?.[0] ?? '';
      assert.ok(runs.replaceAll('\u200b', '').includes(JSON.stringify(trick).slice(1, -1)), runs);
      assert.ok(!/"TextBlock","text":"[^"]*door/.test(JSON.stringify(back.card)));
    });
  }
});
