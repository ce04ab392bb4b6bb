import assert from 'node:assert/strict';
import { content, TestBot } from '../fixtures/bot.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL, type Pressed } from '../fixtures/chat.ts';
import {
  ALONE_TEXTS,
  answeredOf,
  labelOf,
  markedOf,
  says,
  saysAny,
  TEXTS,
  tileOf,
  typedFor,
  wordOf,
} from '../fixtures/wording.ts';

/** What is chosen, one after the other: what needs no reason. */
const CHOICES = content.choices.filter(({ reasons = [] }) => reasons.length === 0).map(({ id }) => id);

/** The word for the summary with two letters the wrong way round, as people type. */
const SLIP = wordOf('summary').replace(/(.)(.)$/, '$2$1');

/** Answers whatever is asked until the summary can be opened. */
async function answerAll(chat: Chat, first: Pressed): Promise<Pressed> {
  let card = first;
  for (let step = 0; step < 60; step += 1) {
    const titles = pressables(card.card).map((one) => one.title);
    if (
      titles.includes(TEXTS.buttons.summary) &&
      !titles.some((title) => says(TEXTS.buttons.next).test(title))
    ) {
      return await chat.press(card, TEXTS.buttons.summary);
    }
    const onward = titles.find((title) => says(TEXTS.buttons.next).test(title));
    card = onward
      ? (await chat.pressForNew(card, onward)).card
      : await chat.press(card, tileOf(CHOICES[step % CHOICES.length] ?? ''));
  }
  throw new Error('the scan did not end');
}

for (const place of [PERSONAL, GROUP, CHANNEL]) {
  describe(`A whole zelfscan in a ${place.type} conversation`, () => {
    let bot: TestBot;
    before(async () => {
      bot = await TestBot.start();
    });
    after(() => bot.stop());

    it('goes from the first criterion to a closed round by pressing buttons', async () => {
      const chat = new Chat(bot, place);
      const summary = await answerAll(chat, await chat.ask(wordOf('together')));
      assert.match(
        textOf(summary.card),
        saysAny(TEXTS.summary.conclusion.all, ALONE_TEXTS.summary.conclusion.all),
      );
      const { stays, card: confirm } = await chat.pressForNew(summary, TEXTS.buttons.close);
      assert.match(textOf(stays.card), says(TEXTS.summary.title));
      assert.match(textOf(confirm.card), says(TEXTS.closing.title, { ronde: 1 }));
      const closed = await chat.press(confirm, TEXTS.buttons.confirmClose);
      assert.match(
        textOf(closed.card),
        saysAny(TEXTS.notices.justClosed, ALONE_TEXTS.notices.justClosed, TEXTS.notices.closed),
      );
      assert.match(textOf(closed.card), /afgesloten op 23 november 2026/);
    });

    it('answers by typing, and an answer in a closed round changes nothing', async () => {
      const chat = new Chat(bot, place);
      const closed = await chat.ask(typedFor('deels'));
      assert.match(
        textOf(closed.card),
        saysAny(TEXTS.notices.justClosed, ALONE_TEXTS.notices.justClosed, TEXTS.notices.closed),
      );
      await chat.ask(wordOf('new-round'));
      if (place !== PERSONAL) await chat.ask(wordOf('together'));
      for (let count = 0; count < content.criteria.length; count += 1) {
        const card = await chat.ask(typedFor('deels'));
        assert.match(textOf(card.card), answeredOf(count + 1));
        if (pressables(card.card).some((one) => says(TEXTS.buttons.next).test(one.title)))
          await chat.ask(wordOf('start'));
      }
      const summary = await chat.ask(SLIP);
      assert.match(
        textOf(summary.card),
        saysAny(TEXTS.summary.conclusion.all, ALONE_TEXTS.summary.conclusion.all),
      );
    });
  });
}

describe('A scan that is interrupted', () => {
  let bot: TestBot;
  before(async () => {
    bot = await TestBot.start();
  });
  after(() => bot.stop());

  it('goes on after a restart where it was, for another colleague, on the same card', async () => {
    const sanne = new Chat(bot, GROUP);
    const first = await sanne.ask(wordOf('together'));
    const done = await sanne.press(first, tileOf('voldoende'));
    await bot.restart();
    const mo = sanne.as('Mo Yilmaz');
    const after = await mo.press(done, tileOf('deels'));
    assert.match(textOf(after.card), answeredOf(2));
    const third = await sanne.ask(wordOf('start'));
    assert.match(textOf(third.card), /3A ·/);
  });

  it('keeps who answered what and when', async () => {
    const trail = await bot.store.trail(`group:${GROUP.id}`);
    assert.deepEqual(
      trail.map(({ member, kind, criterion, choice }) => [member, kind, criterion, choice]),
      [
        ['aad-Sanne Bakker', 'start-scan', null, null],
        ['aad-Sanne Bakker', 'answer', '1', 'voldoende'],
        ['aad-Mo Yilmaz', 'answer', '2', 'deels'],
      ],
    );
  });

  it('corrects an answer from the overview', async () => {
    const chat = new Chat(bot, GROUP);
    const overview = await chat.ask(wordOf('overview'));
    const standard = await chat.press(overview, says(TEXTS.overview.openStandard, { nummer: 2 }));
    const criterion = await chat.press(
      standard,
      says(TEXTS.standard.openCriterion, { criterium: 2, stand: labelOf('deels') }),
    );
    assert.match(
      textOf(criterion.card),
      says(TEXTS.standard.yourAnswer, { antwoord: markedOf('deels'), naam: 'Mo Yilmaz' }),
    );
    const corrected = await chat.press(criterion, tileOf('onvoldoende'));
    assert.match(
      textOf(corrected.card),
      says(TEXTS.talk.evidence.kept, { criterium: 2, antwoord: markedOf('onvoldoende') }),
    );
  });
});
