import assert from 'node:assert/strict';
import { content, TestBot } from '../fixtures/bot.ts';
import { textOf } from '../fixtures/card.ts';
import { CHANNEL, Chat, GROUP, PERSONAL } from '../fixtures/chat.ts';
import { listed } from '../fixtures/connector.ts';
import { keptAnswers } from '../fixtures/kept-answers.ts';
import { beginVote } from '../fixtures/voting.ts';
import { inOrder, markedOf, says, TEXTS, typedFor, wordOf } from '../fixtures/wording.ts';

const { votes } = content.texts;

for (const place of [PERSONAL, GROUP, CHANNEL]) {
  describe(`Typing in own words, in a ${place.type} conversation`, () => {
    let bot: TestBot;
    let sanne: Chat;
    beforeEach(async () => {
      bot = await TestBot.start();
      sanne = new Chat(bot, place);
      await sanne.ask(wordOf('together'));
      await sanne.ask('ga naar 3a');
    });
    afterEach(() => bot.stop());

    const answers = () => keptAnswers(bot, ['criterion', 'choice', 'note']);

    it('saves a choice with why, and asks the next criterion', async () => {
      const { card } = await sanne.ask('deels, want we missen training');
      assert.match(
        textOf(card),
        inOrder('3B · ', says(TEXTS.talk.evidence.kept, { criterium: '3A', antwoord: markedOf('deels') })),
      );
      assert.deepEqual(await answers(), [['3A', 'deels', 'we missen training']]);
      const nvt = await sanne.ask('nvt want dat doet een andere organisatie');
      assert.match(
        textOf(nvt.card),
        inOrder('3C · ', says(TEXTS.talk.evidence.kept, { criterium: '3B', antwoord: markedOf('nvt') })),
      );
    });

    it('saves nothing of a why with personal data, and shows it to nobody else', async () => {
      const { card } = await sanne.ask('deels, want bel 06-12345678');
      assert.match(
        textOf(card),
        place.type === 'personal' ? says(TEXTS.notices.noteNotYet) : says(TEXTS.notices.noteNotKept),
      );
      assert.deepEqual(await answers(), [['3A', 'deels', '']]);
      const all = JSON.stringify([await bot.rows(), bot.connector.sent, bot.logged]);
      assert.ok(!all.includes('12345678'));
    });

    it('tells what a question means and what is not there, and the question stays to be answered', async () => {
      assert.match(
        textOf((await sanne.ask('wat betekent dit?')).card),
        says(TEXTS.meaning.title, { criterium: '3A' }),
      );
      assert.match(
        textOf((await sanne.ask('ga naar 11')).card),
        says(TEXTS.noPlace.standard, { nummer: 11 }),
      );
      assert.match(
        textOf((await sanne.ask('toelichting')).card),
        says(TEXTS.meaning.title, { criterium: '3A' }),
      );
      await sanne.ask(typedFor('voldoende'));
      assert.deepEqual(await answers(), [['3A', 'voldoende', '']]);
    });

    it('asks before anything ends, and a round that is not there is told', async () => {
      assert.match(
        textOf((await sanne.ask('ik wil opnieuw beginnen')).card),
        says(TEXTS.notices.roundStillOpen, { ronde: 1 }),
      );
      assert.match(
        textOf((await sanne.ask('laat de samenvatting van ronde 4 zien')).card),
        says(TEXTS.notices.noSuchRound, { ronde: 4 }),
      );
      await sanne.ask('verwijder mijn antwoorden');
      assert.match(
        textOf((await sanne.ask('sluit de ronde maar af')).card),
        says(TEXTS.closing.title, { ronde: 1 }),
      );
      const [scan] = ((await bot.rows()).scans ?? []) as Record<string, unknown>[];
      assert.equal(scan?.closed_at ?? null, null);
    });
  });
}

describe('Typing a choice and why while the group votes', () => {
  let bot: TestBot;
  let group: Chat;
  beforeEach(async () => {
    bot = await TestBot.start();
    bot.connector.known.roster = ['Sanne Bakker', 'Mo Yilmaz', 'Els de Groot'].map((name) => listed(name));
    group = new Chat(bot, GROUP);
    await beginVote(group);
  });
  afterEach(() => bot.stop());

  it('is no vote: it points to the buttons, and neither the choice nor the why is kept or repeated', async () => {
    const replies = [];
    for (const typed of ['deels, want we missen training', 'onvoldoende omdat het hier nooit lukt']) {
      const { card } = await group.as('Mo Yilmaz').ask(typed);
      assert.ok(textOf(card).includes(votes.notices.useButtons));
      replies.push(JSON.stringify(card));
    }
    assert.equal(replies[0], replies[1]);
    const rows = await bot.rows();
    assert.deepEqual([rows.votes ?? [], rows.answers ?? []], [[], []]);
    const all = JSON.stringify([rows, bot.connector.sent, bot.logged]);
    for (const word of ['missen training', 'nooit lukt']) assert.ok(!all.includes(word), word);
  });
});
