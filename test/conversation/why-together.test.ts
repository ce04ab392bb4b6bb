import assert from 'node:assert/strict';
import type { Answer } from '../../dialogs/scan.ts';
import { TestBot } from '../fixtures/bot.ts';
import { inputId, inputValue, textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL, type Pressed } from '../fixtures/chat.ts';
import { earlierCard } from '../fixtures/earlier-card.ts';
import { answeredOf, inOrder, markedOf, says, TEXTS, tileOf, wordOf } from '../fixtures/wording.ts';

const NOTE = 'Staat in het jaarplan';

for (const place of [PERSONAL, GROUP, CHANNEL]) {
  describe(`What is asked after a choice, in a ${place.type} conversation`, () => {
    let bot: TestBot;
    let sanne: Chat;
    /** A colleague; where people answer alone, the same person on another device. */
    let mo: Chat;
    let asked: Pressed;
    beforeEach(async () => {
      bot = await TestBot.start();
      sanne = new Chat(bot, place);
      mo = place.type === 'personal' ? sanne : sanne.as('Mo Yilmaz');
      await sanne.ask(wordOf('together'));
      asked = await sanne.ask('ga naar 3a');
    });
    afterEach(() => bot.stop());

    const team = {
      personal: 'person:aad-Sanne Bakker',
      groupChat: `group:${GROUP.id}`,
      channel: `team:${CHANNEL.team}`,
    }[place.type];
    const answers = async (): Promise<Readonly<Record<string, Answer>>> => {
      const { scan } = await bot.store.load({ team, conversation: place.id, member: 'aad-Sanne Bakker' });
      return scan?.answers ?? {};
    };
    const given = async (criterion: string) => {
      const { choice, note, version } = (await answers())[criterion] ?? {};
      return [choice, note, version];
    };
    const sentSince = async (before: number) => {
      await bot.settled();
      return bot.connector.sent.slice(before);
    };
    /** What everybody sees in the message by now; in a chat alone that is the answer to the press itself. */
    async function shown(answer: Pressed): Promise<Pressed> {
      if (place.type === 'personal') return answer;
      await bot.settled();
      const card = bot.connector.sent.findLast(({ message }) => message === asked.message)?.card;
      assert.ok(card);
      return { ...asked, card };
    }

    it('is saved at its own criterion, although a colleague went on meanwhile; then everybody sees the present question', async () => {
      const next = await sanne.press(asked, tileOf('deels', '3A'));
      const before = (await sentSince(0)).length;
      const why = await sanne.press(next, TEXTS.buttons.why);
      assert.match(textOf(why.card), inOrder('3A · ', markedOf('deels')));
      if (place.type !== 'personal')
        assert.deepEqual(await sentSince(before), [], 'nobody else gets the fields');
      const third = await mo.press(next, tileOf('voldoende', '3B'));
      await mo.press(third, tileOf('onvoldoende', '3C'));
      const back = await sanne.press(why, TEXTS.buttons.save, { [inputId(why.card, 'note')]: NOTE });
      for (const { card } of [back, await shown(back)]) {
        assert.match(textOf(card), /^3D · /);
        assert.match(textOf(card), says(TEXTS.notices.noteSaved, { criterium: '3A' }));
      }
      assert.deepEqual(await given('3A'), ['deels', NOTE, 2]);
      assert.deepEqual(await given('3B'), ['voldoende', '', 1]);
      assert.deepEqual(await given('3C'), ['onvoldoende', '', 1]);
      assert.equal(Object.keys(await answers()).length, 3);
    });

    it('is kept with Later as well, and Later without a text changes nothing', async () => {
      const next = await sanne.press(asked, tileOf('deels', '3A'));
      const nothing = await sanne.press(await sanne.press(next, TEXTS.buttons.why), TEXTS.buttons.later);
      assert.match(textOf(nothing.card), /^3B · /);
      assert.deepEqual(await given('3A'), ['deels', '', 1]);
      const why = await sanne.press(next, TEXTS.buttons.why);
      const later = await sanne.press(why, TEXTS.buttons.later, { [inputId(why.card, 'note')]: NOTE });
      assert.match(textOf(later.card), inOrder('3B · ', says(TEXTS.notices.noteSaved, { criterium: '3A' })));
      assert.deepEqual(await given('3A'), ['deels', NOTE, 2]);
      const again = await sanne.execute(asked.message, { event: { kind: 'why', round: 1, criterion: '3A' } });
      assert.equal(inputValue(again.card, 'note'), NOTE);
    });

    it('is saved once, when Bewaar is pressed twice', async () => {
      const why = await sanne.press(await sanne.press(asked, tileOf('deels', '3A')), TEXTS.buttons.why);
      const typed = { [inputId(why.card, 'note')]: NOTE };
      const pressed = await Promise.all([1, 2].map(() => sanne.press(why, TEXTS.buttons.save, typed)));
      for (const { card } of pressed) assert.match(textOf(card), /^3B · /);
      assert.deepEqual(await given('3A'), ['deels', NOTE, 2]);
    });

    it('can be to undo the choice, also after a colleague went on; their answer stays', async () => {
      const next = await sanne.press(asked, tileOf('deels', '3A'));
      await mo.press(next, tileOf('voldoende', '3B'));
      const undone = await sanne.press(next, TEXTS.buttons.undo);
      for (const { card } of [undone, await shown(undone)])
        assert.match(textOf(card), inOrder('3A · ', says(TEXTS.notices.undone, { criterium: '3A' })));
      assert.deepEqual(await given('3A'), [null, '', 2]);
      assert.deepEqual(await given('3B'), ['voldoende', '', 1]);
      const twice = await sanne.press(next, TEXTS.buttons.undo);
      assert.match(textOf(twice.card), says(TEXTS.notices.undone));
      assert.deepEqual(await given('3A'), [null, '', 2]);
    });

    it('undoes no choice that was changed since', async () => {
      const next = await sanne.press(asked, tileOf('deels', '3A'));
      const again = { kind: 'answer', round: 1, criterion: '3A', version: 1, choice: 'voldoende' };
      await mo.execute(asked.message, { event: again });
      const refused = await sanne.press(next, TEXTS.buttons.undo);
      assert.match(textOf(refused.card), says(TEXTS.notices.changedNow));
      assert.deepEqual(await given('3A'), ['voldoende', '', 2]);
    });

    it('stood on the card itself in an earlier release, which still saves both at once', async () => {
      const next = await sanne.press(earlierCard(asked), tileOf('deels', '3A'), { 'note-3A-0': NOTE });
      assert.match(textOf(next.card), /^3B · /);
      assert.deepEqual(await given('3A'), ['deels', NOTE, 1]);
      const overview = await sanne.press(earlierCard(next), TEXTS.buttons.overview, {
        'note-3B-0': 'Nog geen keuze',
      });
      assert.match(textOf(overview.card), answeredOf(1));
      assert.deepEqual(await given('3B'), [null, 'Nog geen keuze', 1]);
    });

    it('waits while somebody reads what can help, alone; the way back leads to what is asked by then', async () => {
      const before = (await sentSince(0)).length;
      const help = await sanne.press(asked, says(TEXTS.buttons.resources));
      assert.match(textOf(help.card), /^Hulpmiddelen bij 3A/);
      if (place.type !== 'personal') assert.deepEqual(await sentSince(before), [], 'nobody else sees it');
      await mo.press(asked, tileOf('deels', '3A'));
      const back = await sanne.press(help, TEXTS.buttons.backToQuestion);
      assert.match(textOf(back.card), /^3B · /);
      const opened = await sanne.execute(asked.message, {
        event: { kind: 'open', round: 1, criterion: '3A' },
      });
      const of3A = await sanne.press(opened, says(TEXTS.buttons.resources));
      const answered = await sanne.press(of3A, TEXTS.buttons.backToQuestion);
      assert.match(textOf(answered.card), /^3A · /);
      assert.deepEqual(await given('3A'), ['deels', '', 1]);
    });
  });
}
