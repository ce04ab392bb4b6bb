import assert from 'node:assert/strict';
import { content, TestBot } from '../fixtures/bot.ts';
import { payloadOf, textOf } from '../fixtures/card.ts';
import { Chat, GROUP, type Pressed } from '../fixtures/chat.ts';
import { beginVote, voteFor } from '../fixtures/voting.ts';
import { markedOf, says, TEXTS, voteTileOf } from '../fixtures/wording.ts';

const { notices } = content.texts.votes;
const [SANNE, MO, ELS, FATIMA] = ['Sanne Bakker', 'Mo Yilmaz', 'Els de Groot', 'Fatima Amrani'] as const;
const ALL = [SANNE, MO, ELS, FATIMA];

describe('A team that votes, where Teams tells people apart in more than one way', () => {
  let bot: TestBot;
  let group: Chat;
  let card: Pressed;
  beforeEach(async () => {
    bot = await TestBot.start();
    group = new Chat(bot, GROUP);
    card = await beginVote(group);
  });
  afterEach(() => bot.stop());

  const votes = async () => (await bot.rows()).votes ?? [];

  /** Presses a choice in an activity that names the person by other ids than usual. */
  async function voteAs(person: string, from: object, choice = voteTileOf('voldoende')): Promise<string> {
    const data = payloadOf(card.card, choice);
    const { body } = await group.as(person).post({
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: crypto.randomUUID(),
      replyToId: card.message,
      value: { action: { type: 'Action.Execute', verb: 'x', data }, trigger: 'manual' },
      from,
    });
    return textOf((body as { value: Pressed['card'] }).value);
  }

  async function reveal(): Promise<string> {
    await bot.settled();
    const reply = await group.execute(card.message, {
      event: { kind: 'reveal', round: 1, criterion: '1', ballot: 1, early: true },
    });
    return textOf(reply.card);
  }

  it('counts every vote that it said to keep, whatever id Teams gave for the person', async () => {
    for (const person of [MO, ELS, FATIMA]) await group.as(person).press(card, voteTileOf('deels'));
    const kept = await voteAs(SANNE, { id: `29:${SANNE}`, name: SANNE });
    assert.ok(kept.includes(notices.kept));
    assert.match(await reveal(), /Getoond · 1 · 4 van 4 stemden/);
  });

  it('keeps one vote of somebody who is named by the id of Teams and by the id of the directory', async () => {
    await group.as(SANNE).press(card, voteTileOf('voldoende'));
    await voteAs(SANNE, { id: `29:${SANNE}`, name: SANNE }, voteTileOf('deels'));
    assert.equal((await votes()).length, 1);
  });

  it('counts the vote of somebody whose id the roster writes in capitals', async () => {
    const { roster } = bot.connector.known;
    roster.push(
      ...roster.splice(0).map((one) => ({ ...one, aadObjectId: one.aadObjectId?.toUpperCase() ?? '' })),
    );
    for (const person of ALL) await group.as(person).press(card, voteTileOf('deels'));
    assert.match(await reveal(), /Getoond · 1 · 4 van 4 stemden/);
  });

  it('ends the vote of a leaver whom Teams names by its own id only', async () => {
    await group.as(MO).press(card, voteTileOf('deels'));
    bot.clock += 10 * 60_000;
    const { roster } = bot.connector.known;
    roster.splice(
      roster.findIndex(({ name }) => name === MO),
      1,
    );
    await group.sending({ type: 'conversationUpdate', membersRemoved: [{ id: `29:${MO}` }] });
    assert.deepEqual(await votes(), []);
  });

  it('gives nobody the reply to somebody else, when two activities have the same id', async () => {
    await group.as(MO).press(card, voteTileOf('onvoldoende'));
    const { event } = voteFor('');
    const { team: _, choice: __, ...mine } = { ...event, kind: 'my-vote' };
    const his = await group.as(MO).execute(card.message, { event: mine }, 'f:1');
    assert.match(textOf(his.card), says(TEXTS.votes.notices.yours, { antwoord: markedOf('onvoldoende') }));
    const hers = await group.as(ELS).execute(card.message, { event: mine }, 'f:1');
    assert.doesNotMatch(textOf(hers.card), /Jij koos/);
  });

  it('keeps the votes of two people whose activities have the same id', async () => {
    const data = payloadOf(card.card, voteTileOf('deels'));
    await group.as(MO).execute(card.message, data, 'f:1');
    const hers = await group.as(ELS).execute(card.message, data, 'f:1');
    assert.ok(textOf(hers.card).includes(notices.kept));
    assert.equal((await votes()).length, 2);
  });
});
