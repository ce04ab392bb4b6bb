import assert from 'node:assert/strict';
import type { Answer } from '../../dialogs/scan.ts';
import { TestBot } from '../fixtures/bot.ts';
import { inputId, inputValue, textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL, type Pressed } from '../fixtures/chat.ts';
import { earlierCard } from '../fixtures/earlier-card.ts';

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
      await sanne.ask('samen kiezen');
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
      const next = await sanne.press(asked, '3A beantwoorden met Deels');
      const before = (await sentSince(0)).length;
      const why = await sanne.press(next, 'Waarom?');
      assert.match(textOf(why.card), /^3A · ◐ Deels/);
      if (place.type !== 'personal')
        assert.deepEqual(await sentSince(before), [], 'nobody else gets the fields');
      const third = await mo.press(next, '3B beantwoorden met Voldoende');
      await mo.press(third, '3C beantwoorden met Onvoldoende');
      const back = await sanne.press(why, 'Bewaar', { [inputId(why.card, 'note')]: NOTE });
      for (const { card } of [back, await shown(back)]) {
        assert.match(textOf(card), /^3D · /);
        assert.match(textOf(card), /De toelichting bij criterium 3A is bewaard/);
      }
      assert.deepEqual(await given('3A'), ['deels', NOTE, 2]);
      assert.deepEqual(await given('3B'), ['voldoende', '', 1]);
      assert.deepEqual(await given('3C'), ['onvoldoende', '', 1]);
      assert.equal(Object.keys(await answers()).length, 3);
    });

    it('is kept with Later as well, and Later without a text changes nothing', async () => {
      const next = await sanne.press(asked, '3A beantwoorden met Deels');
      const nothing = await sanne.press(await sanne.press(next, 'Waarom?'), 'Later');
      assert.match(textOf(nothing.card), /^3B · /);
      assert.deepEqual(await given('3A'), ['deels', '', 1]);
      const why = await sanne.press(next, 'Waarom?');
      const later = await sanne.press(why, 'Later', { [inputId(why.card, 'note')]: NOTE });
      assert.match(textOf(later.card), /^3B · [\s\S]*De toelichting bij criterium 3A is bewaard/);
      assert.deepEqual(await given('3A'), ['deels', NOTE, 2]);
      const again = await sanne.execute(asked.message, { event: { kind: 'why', round: 1, criterion: '3A' } });
      assert.equal(inputValue(again.card, 'note'), NOTE);
    });

    it('is saved once, when Bewaar is pressed twice', async () => {
      const why = await sanne.press(await sanne.press(asked, '3A beantwoorden met Deels'), 'Waarom?');
      const typed = { [inputId(why.card, 'note')]: NOTE };
      const pressed = await Promise.all([1, 2].map(() => sanne.press(why, 'Bewaar', typed)));
      for (const { card } of pressed) assert.match(textOf(card), /^3B · /);
      assert.deepEqual(await given('3A'), ['deels', NOTE, 2]);
    });

    it('can be to undo the choice, also after a colleague went on; their answer stays', async () => {
      const next = await sanne.press(asked, '3A beantwoorden met Deels');
      await mo.press(next, '3B beantwoorden met Voldoende');
      const undone = await sanne.press(next, 'Ongedaan maken');
      for (const { card } of [undone, await shown(undone)])
        assert.match(textOf(card), /^3A · [\s\S]*Ongedaan gemaakt\. Criterium 3A is weer open/);
      assert.deepEqual(await given('3A'), [null, '', 2]);
      assert.deepEqual(await given('3B'), ['voldoende', '', 1]);
      const twice = await sanne.press(next, 'Ongedaan maken');
      assert.match(textOf(twice.card), /3A is weer open/);
      assert.deepEqual(await given('3A'), [null, '', 2]);
    });

    it('undoes no choice that was changed since', async () => {
      const next = await sanne.press(asked, '3A beantwoorden met Deels');
      const again = { kind: 'answer', round: 1, criterion: '3A', version: 1, choice: 'voldoende' };
      await mo.execute(asked.message, { event: again });
      const refused = await sanne.press(next, 'Ongedaan maken');
      assert.match(textOf(refused.card), /Dit is intussen gewijzigd/);
      assert.deepEqual(await given('3A'), ['voldoende', '', 2]);
    });

    it('stood on the card itself in an earlier release, which still saves both at once', async () => {
      const next = await sanne.press(earlierCard(asked), '3A beantwoorden met Deels', { 'note-3A-0': NOTE });
      assert.match(textOf(next.card), /^3B · /);
      assert.deepEqual(await given('3A'), ['deels', NOTE, 1]);
      const overview = await sanne.press(earlierCard(next), 'Overzicht', { 'note-3B-0': 'Nog geen keuze' });
      assert.match(textOf(overview.card), /1 van 35/);
      assert.deepEqual(await given('3B'), [null, 'Nog geen keuze', 1]);
    });

    it('waits while somebody reads what can help, alone; the way back leads to what is asked by then', async () => {
      const before = (await sentSince(0)).length;
      const help = await sanne.press(asked, 'Hulpmiddelen');
      assert.match(textOf(help.card), /^Hulpmiddelen bij 3A/);
      if (place.type !== 'personal') assert.deepEqual(await sentSince(before), [], 'nobody else sees it');
      await mo.press(asked, '3A beantwoorden met Deels');
      const back = await sanne.press(help, 'Terug naar de vraag');
      assert.match(textOf(back.card), /^3B · /);
      const opened = await sanne.execute(asked.message, {
        event: { kind: 'open', round: 1, criterion: '3A' },
      });
      const of3A = await sanne.press(opened, 'Hulpmiddelen');
      const answered = await sanne.press(of3A, 'Terug naar de vraag');
      assert.match(textOf(answered.card), /^3A · /);
      assert.deepEqual(await given('3A'), ['deels', '', 1]);
    });
  });
}
