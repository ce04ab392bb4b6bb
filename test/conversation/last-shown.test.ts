import assert from 'node:assert/strict';
import { content, TestBot } from '../fixtures/bot.ts';
import { textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL } from '../fixtures/chat.ts';
import { keptAnswers } from '../fixtures/kept-answers.ts';
import { labelOf, NO, typedFor, wordOf, YES } from '../fixtures/wording.ts';

const { notices } = content.texts;

for (const place of [PERSONAL, GROUP, CHANNEL]) {
  describe(`A bare "ja" in a ${place.type} conversation`, () => {
    let bot: TestBot;
    let sanne: Chat;
    beforeEach(async () => {
      bot = await TestBot.start();
      sanne = new Chat(bot, place);
      await sanne.ask(wordOf('together'));
      await sanne.ask('ga naar 3a');
    });
    afterEach(() => bot.stop());

    const answers = () => keptAnswers(bot, ['criterion', 'choice']);

    for (const before of [
      'wie leest onze antwoorden?',
      wordOf('delete'),
      'training over huwelijksdwang',
      'wat is de meldcode?',
      'mijn man slaat me op dit moment',
      'hulp',
      'bedankt',
    ]) {
      it(`answers nothing below another reply, and the question is shown again: ${before}`, async () => {
        for (const typed of ['ja', 'nee', 'prima']) {
          await sanne.ask(before);
          const { card } = await sanne.ask(typed);
          assert.match(textOf(card), /^3A · /);
          assert.ok(textOf(card).includes(notices.whichCriterion), typed);
        }
        assert.deepEqual(await answers(), []);
        await sanne.ask(YES);
        assert.deepEqual(await answers(), [['3A', 'voldoende']]);
      });
    }

    it('answers right below the question, also the next one', async () => {
      await sanne.ask(NO);
      await sanne.ask('prima');
      assert.deepEqual(await answers(), [
        ['3A', 'onvoldoende'],
        ['3B', 'voldoende'],
      ]);
    });

    it('is not needed: a choice by its name answers below another reply, and so does one with its criterion', async () => {
      await sanne.ask(wordOf('help'));
      await sanne.ask(typedFor('deels'));
      await sanne.ask(wordOf('help'));
      await sanne.ask('3b ja');
      assert.deepEqual(await answers(), [
        ['3A', 'deels'],
        ['3B', 'voldoende'],
      ]);
    });

    it('answers below a question that was answered with its button meanwhile', async () => {
      const question = await sanne.ask('ga naar 3a');
      await sanne.ask(wordOf('help'));
      await sanne.press(question, labelOf('deels'));
      await sanne.ask(NO);
      assert.deepEqual(await answers(), [
        ['3A', 'deels'],
        ['3B', 'onvoldoende'],
      ]);
    });
  });
}
