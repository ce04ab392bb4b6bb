import assert from 'node:assert/strict';
import { ACTION_FIELDS } from '../../cards/payload.ts';
import { TestBot } from '../fixtures/bot.ts';
import { inputId, inputValue, payloadOf, textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL, type Pressed } from '../fixtures/chat.ts';
import { earlierCard, KEEP_NOTE } from '../fixtures/earlier-card.ts';
import { says, saysAny, TEXTS, tileOf, wordOf } from '../fixtures/wording.ts';

const PHONE = 'Moeder belt met 06-12345678 vandaag';
const CLEANED = 'Moeder belt met [telefoonnummer] vandaag';

describe('What somebody typed and can not be saved', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await TestBot.start();
  });
  afterEach(() => bot.stop());

  /** What everybody in the conversation was sent since then. */
  const toAll = async (before: number): Promise<string> => {
    await bot.settled();
    return JSON.stringify(bot.connector.sent.slice(before));
  };
  const note = (card: Pressed, text: string) => ({ [inputId(card.card, 'note')]: text });
  const notesOf = async (team: string, conversation: string) => {
    const { scan } = await bot.store.load({ team, conversation, member: 'aad-Sanne Bakker' });
    return Object.values(scan?.answers ?? {}).map((answer) => answer.note);
  };

  /** Answers the criterion on a card, and opens the fields for why. */
  const askWhy = async (chat: Chat, card: Pressed): Promise<Pressed> =>
    await chat.press(await chat.press(card, tileOf('onvoldoende')), TEXTS.buttons.why);

  for (const [title, isEarlier] of [
    [TEXTS.buttons.save, false],
    [TEXTS.buttons.later, false],
    ...[KEEP_NOTE, TEXTS.buttons.skip, tileOf('deels'), TEXTS.buttons.overview].map(
      (name) => [name, true] as const,
    ),
  ] as const) {
    const on = isEarlier ? ', on an earlier card' : '';
    it(`comes back in a chat alone with a word where personal data stood, and is kept after that: ${title}${on}`, async () => {
      const chat = new Chat(bot);
      const asked = await chat.ask(wordOf('start'));
      const first = isEarlier ? earlierCard(asked) : await askWhy(chat, asked);
      const back = await chat.press(first, title, note(first, PHONE));
      const text = textOf(back.card);
      assert.equal(inputValue(back.card, 'note'), CLEANED);
      assert.match(text, says(TEXTS.privacy.note));
      assert.match(text, saysAny(TEXTS.notices.noteHeld, TEXTS.notices.answerHeld));
      assert.doesNotMatch(text, /collega|intussen/);
      assert.doesNotMatch((await notesOf('person:aad-Sanne Bakker', PERSONAL.id)).join(), /Moeder/);
      await chat.press(
        back,
        isEarlier ? TEXTS.buttons.save : title,
        note(back, inputValue(back.card, 'note')),
      );
      assert.deepEqual(await notesOf('person:aad-Sanne Bakker', PERSONAL.id), [CLEANED]);
    });
  }

  for (const place of [GROUP, CHANNEL]) {
    const typed: [string, (card: Pressed) => Record<string, string>][] = [
      ['personal data', (card) => note(card, PHONE)],
      ['too much', (card) => note(card, `Moeder belt ${'x'.repeat(1_000)}`)],
      [
        'a link that is none',
        (card) => ({ ...note(card, 'Moeder belt'), [inputId(card.card, 'link')]: 'map' }),
      ],
    ];
    for (const [what, fields] of typed) {
      it(`goes back to its writer alone in a ${place.type}: ${what}`, async () => {
        const sanne = new Chat(bot, place);
        const asked = await sanne.ask(wordOf('together'));
        const card = earlierCard(asked);
        const before = bot.connector.sent.length;
        for (const title of [KEEP_NOTE, tileOf('deels'), TEXTS.buttons.skip]) {
          const back = await sanne.press(card, title, fields(card));
          assert.match(inputValue(back.card, 'note'), /^Moeder belt/);
        }
        assert.equal(await toAll(before), '[]');
        const why = await askWhy(sanne, asked);
        await bot.settled();
        const answered = bot.connector.sent.length;
        for (const title of [TEXTS.buttons.save, TEXTS.buttons.later]) {
          const back = await sanne.press(why, title, fields(why));
          assert.match(inputValue(back.card, 'note'), /^Moeder belt/);
        }
        assert.equal(await toAll(answered), '[]');
      });
    }

    it(`goes back to its writer alone in a ${place.type} when a colleague was first`, async () => {
      const sanne = new Chat(bot, place);
      const card = earlierCard(await sanne.ask(wordOf('together')));
      const mo = sanne.as('Mo Yilmaz');
      await mo.press(card, tileOf('deels'));
      await bot.settled();
      const before = bot.connector.sent.length;
      const back = await sanne.press(card, KEEP_NOTE, note(card, 'Staat in het jaarplan'));
      assert.equal(inputValue(back.card, 'note'), 'Staat in het jaarplan');
      assert.match(textOf(back.card), says(TEXTS.notices.noteAfterColleague, { naam: 'Mo Yilmaz' }));
      assert.equal(await toAll(before), '[]');
      await mo.execute(card.message, {
        event: { kind: 'answer', round: 1, criterion: '1', version: 1, choice: 'voldoende' },
      });
      await bot.settled();
      const changed = bot.connector.sent.length;
      const again = await sanne.press(back, TEXTS.buttons.save, note(back, 'Staat in het jaarplan'));
      assert.equal(inputValue(again.card, 'note'), 'Staat in het jaarplan');
      assert.match(textOf(again.card), says(TEXTS.notices.noteAfterColleague, { naam: 'Mo Yilmaz' }));
      assert.equal(await toAll(changed), '[]');
      await sanne.press(again, TEXTS.buttons.save, note(again, 'Staat in het jaarplan'));
      assert.match(await toAll(changed), says(TEXTS.notices.noteSaved, { criterium: 1 }));
      assert.deepEqual(await notesOf(place.team ? `team:${place.team}` : `group:${place.id}`, place.id), [
        'Staat in het jaarplan',
      ]);
    });

    it(`is shown to nobody in a ${place.type} by a client whose presses are messages`, async () => {
      const sanne = new Chat(bot, place);
      const card = await askWhy(sanne, await sanne.ask(wordOf('together')));
      await bot.settled();
      const before = bot.connector.sent.length;
      const value = { ...payloadOf(card.card, TEXTS.buttons.save), ...note(card, PHONE) };
      const [told, ...more] = await sanne.sending({ type: 'message', replyToId: card.message, value });
      assert.ok(told?.card);
      assert.match(textOf(told.card), says(TEXTS.messages.held.title));
      assert.ok(payloadOf(told.card, TEXTS.buttons.resume));
      assert.equal(told.method, 'POST');
      assert.deepEqual(more, []);
      assert.doesNotMatch(await toAll(before), /Moeder|telefoonnummer|"PUT"/);
    });
  }

  it('goes back to such a client in a chat alone', async () => {
    const chat = new Chat(bot);
    const card = await askWhy(chat, await chat.ask(wordOf('start')));
    await bot.settled();
    const before = bot.connector.sent.length;
    const value = { ...payloadOf(card.card, TEXTS.buttons.save), ...note(card, PHONE) };
    await chat.sending({ type: 'message', replyToId: card.message, value });
    await bot.settled();
    const [update] = bot.connector.sent.slice(before);
    assert.equal(update?.method, 'PUT');
    assert.equal(inputValue(update?.card ?? { body: [] }, 'note'), CLEANED);
  });

  it('is nothing that a payload can have posted for all to read', async () => {
    const sanne = new Chat(bot, GROUP);
    const card = earlierCard(await sanne.ask(wordOf('together')));
    const before = bot.connector.sent.length;
    const { fields } = payloadOf(card.card, TEXTS.buttons.overview);
    const event = { kind: 'overview', from: 'hello' };
    await sanne.execute(card.message, { event, fields, ...note(card, PHONE) });
    assert.doesNotMatch(await toAll(before), /Moeder/);
  });

  it('is as much theirs when it is an action', async () => {
    const sanne = new Chat(bot, GROUP);
    await sanne.ask(wordOf('together'));
    await sanne.ask('3a onvoldoende');
    const choice = await sanne.press(await sanne.ask(wordOf('plan')), says(TEXTS.plan.choose.open));
    const form = await sanne.press(choice, TEXTS.plan.form.own);
    const before = bot.connector.sent.length;
    const typed = { [ACTION_FIELDS.what]: PHONE };
    const back = await sanne.press(form, TEXTS.plan.form.save, typed);
    assert.match(JSON.stringify(back.card), /Moeder belt met \[telefoonnummer\]/);
    const value = { ...payloadOf(form.card, TEXTS.plan.form.save), ...typed };
    await sanne.sending({ type: 'message', replyToId: form.message, value });
    assert.doesNotMatch(await toAll(before), /Moeder/);
  });

  it('is not kept of a question either', async () => {
    const chat = new Chat(bot);
    for (const question of [
      'qwxz https://x.nl/?mail=els%40x.nl',
      'qwxz NL91 ABNA 0417 1643 00',
      'qwxz GB-123-X',
    ]) {
      assert.match(
        textOf((await chat.ask(question)).card),
        saysAny(TEXTS.privacy.question, TEXTS.privacy.questionField),
      );
    }
    const asking = await chat.ask(wordOf('ask'));
    const answer = await chat.execute(asking.message, {
      event: { kind: 'question', text: 'qwxz 06-12345678' },
    });
    assert.match(textOf(answer.card), /In je vraag staat een telefoonnummer/);
    assert.doesNotMatch(JSON.stringify(answer.card), /12345678/);
    assert.deepEqual(await bot.store.misses(), []);
  });
});
