import assert from 'node:assert/strict';
import { content, TestBot } from '../fixtures/bot.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL, type Pressed } from '../fixtures/chat.ts';

/** A person who does the scan alone reads "Weet ik niet". */
const choicesIn = ({ place }: Chat) => [
  'Voldoende',
  'Deels',
  'Onvoldoende',
  place === PERSONAL ? 'Weet ik niet' : 'Weten we niet',
];

/** Answers whatever is asked until the summary can be opened. */
async function answerAll(chat: Chat, first: Pressed): Promise<Pressed> {
  let card = first;
  const choices = choicesIn(chat);
  for (let step = 0; step < 60; step += 1) {
    const titles = pressables(card.card).map((one) => one.title);
    if (titles.includes('Samenvatting') && !titles.some((title) => title.startsWith('Verder'))) {
      return await chat.press(card, 'Samenvatting');
    }
    const onward = titles.find((title) => title.startsWith('Verder met standaard'));
    card = onward
      ? (await chat.pressForNew(card, onward)).card
      : await chat.press(card, `beantwoorden met ${choices[step % choices.length]}`);
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
      const summary = await answerAll(chat, await chat.ask('samen kiezen'));
      assert.match(textOf(summary.card), /Alle 35 (?:besproken|beantwoord)/);
      const { stays, card: confirm } = await chat.pressForNew(summary, 'Ronde afsluiten');
      assert.match(textOf(stays.card), /Samenvatting/);
      assert.match(textOf(confirm.card), /Ronde 1 afsluiten\?/);
      const closed = await chat.press(confirm, 'Ja, sluit af');
      assert.match(textOf(closed.card), /Ronde 1 is afgesloten/);
      assert.match(textOf(closed.card), /afgesloten op 23 november 2026/);
    });

    it('answers by typing, and an answer in a closed round changes nothing', async () => {
      const chat = new Chat(bot, place);
      const closed = await chat.ask('deels');
      assert.match(textOf(closed.card), /Ronde 1 is afgesloten/);
      await chat.ask('nieuwe ronde');
      if (place !== PERSONAL) await chat.ask('samen kiezen');
      for (let count = 0; count < content.criteria.length; count += 1) {
        const card = await chat.ask('deels');
        assert.match(textOf(card.card), new RegExp(`${count + 1} van 35`));
        if (pressables(card.card).some((one) => one.title.startsWith('Verder'))) await chat.ask('verder');
      }
      const summary = await chat.ask('samenvattign');
      assert.match(textOf(summary.card), /Alle 35 (?:besproken|beantwoord)/);
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
    const first = await sanne.ask('samen kiezen');
    const done = await sanne.press(first, 'beantwoorden met Voldoende');
    await bot.restart();
    const mo = sanne.as('Mo Yilmaz');
    const after = await mo.press(done, 'beantwoorden met Deels');
    assert.match(textOf(after.card), /2 van 35/);
    const third = await sanne.ask('verder');
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
    const overview = await chat.ask('overzicht');
    const standard = await chat.press(overview, 'Standaard 2 openen');
    const criterion = await chat.press(standard, '2 openen, Deels');
    assert.match(textOf(criterion.card), /Nu: ◐ Deels \(door Mo Yilmaz\)/);
    const corrected = await chat.press(criterion, 'beantwoorden met Onvoldoende');
    assert.match(textOf(corrected.card), /Bewaard: 2 ○ Onvoldoende/);
  });
});
