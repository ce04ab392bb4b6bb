import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import { content, TestBot } from '../fixtures/bot.ts';
import { inputId, payloadOf, pressables, textOf } from '../fixtures/card.ts';
import { Chat, GROUP, type Pressed } from '../fixtures/chat.ts';
import { listed, type SentCard } from '../fixtures/connector.ts';
import { linkFor, visit } from '../fixtures/downloads.ts';
import { beginVote, turnoutOn } from '../fixtures/voting.ts';
import { answeredOf, says, TEXTS, tileOf, typedFor, voteTileOf, wordOf } from '../fixtures/wording.ts';

const { notices, reveal } = content.texts.votes;
const TEAM = `group:${GROUP.id}`;
const PEOPLE = ['Sanne Bakker', 'Mo Yilmaz', 'Els de Groot'] as const;
const [SANNE, MO, ELS] = PEOPLE;
const DISSENT = 'Bij nachtdiensten lukt dit niet';

describe('A team that votes first', () => {
  let bot: TestBot;
  let group: Chat;
  beforeEach(async () => {
    bot = await TestBot.start();
    bot.connector.known.roster = PEOPLE.map((name) => listed(name));
    group = new Chat(bot, GROUP);
  });
  afterEach(() => bot.stop());

  /** What the team's card shows by now. */
  async function shared(card: Pressed): Promise<Pressed> {
    await bot.settled();
    const sent = bot.connector.sent.findLast(({ message }) => message === card.message);
    return { ...card, card: sent?.card ?? card.card };
  }

  /** Each of the people presses a choice. @returns the team's card after that */
  async function allVote(card: Pressed, choices: readonly string[]): Promise<Pressed> {
    for (const [n, choice] of choices.entries()) {
      await group.as(PEOPLE[n] ?? SANNE).press(card, voteTileOf(choice));
    }
    return await shared(card);
  }

  async function revealed(card: Pressed, choices = ['voldoende', 'deels', 'deels']): Promise<Pressed> {
    return await group.press(await allVote(card, choices), TEXTS.votes.buttons.reveal);
  }

  /** The choices and voters that are kept of the ballots. */
  async function kept(): Promise<(readonly [string, string | null])[]> {
    const rows = ((await bot.rows()).votes ?? []) as { member: string; choice: string | null }[];
    return rows.map(({ member, choice }) => [member, choice] as const).sort();
  }

  /** Answers all that is asked, together, until the round can be closed. */
  async function answerRest(first: Pressed): Promise<void> {
    let card = first;
    for (let step = 0; step < 80; step += 1) {
      const titles = pressables(card.card).map(({ title }) => title);
      const onward = titles.find((title) => says(TEXTS.buttons.next).test(title));
      if (!onward && titles.includes(TEXTS.buttons.summary)) return;
      card = onward ? (await group.pressForNew(card, onward)).card : await group.press(card, tileOf('deels'));
    }
    throw new Error('the scan did not end');
  }

  it('votes on one standard, answers the others together, and finds both in the summary, the report and the next round', async () => {
    await group.ask(wordOf('together'));
    let card = await group.press(await group.ask('ga naar 3a'), TEXTS.votes.buttons.voteFirst);
    const [standard] = content.standards.filter(({ id }) => id === '3');
    for (const { id } of standard?.criteria ?? []) {
      card = await revealed(card);
      assert.match(textOf(card.card), new RegExp(`${reveal.titles.near}[^]*${reveal.agree}`), id);
      card = await group.press(card, tileOf('deels'));
      if (id !== '3A') continue;
      const why = await group.press(card, TEXTS.buttons.why);
      card = await group.press(why, TEXTS.buttons.save, { [inputId(why.card, 'dissent')]: DISSENT });
    }
    assert.match(textOf(card.card), answeredOf(5));
    await answerRest(await group.ask(wordOf('start')));
    const summary = await group.ask(wordOf('summary'));
    assert.match(textOf(summary.card), says(TEXTS.summary.voted, { aantal: 5 }));
    assert.ok(textOf(summary.card).includes(DISSENT));
    await group.press(await group.ask(wordOf('close')), TEXTS.buttons.confirmClose);
    const file = await visit(await linkFor(group, 'csv'), 'POST');
    assert.ok(file.text.includes(DISSENT));
    assert.deepEqual(
      (await kept()).filter(([, choice]) => choice !== null),
      [],
      'nothing tells who chose what',
    );
    const next = await group.press(await group.ask(wordOf('new-round')), TEXTS.votes.buttons.voteFirst);
    assert.equal(turnoutOn(next.card), TEXTS.votes.turnout.nobody);
    assert.ok(textOf((await group.ask(wordOf('summary'))).card).includes(DISSENT));
  });

  it('takes no vote after the reveal, and says so', async () => {
    const card = await beginVote(group);
    await revealed(card);
    const late = await group.as(MO).press(card, voteTileOf('onvoldoende'));
    assert.ok(textOf(late.card).includes(notices.alreadyRevealed));
    assert.ok(textOf(late.card).includes(reveal.titles.near));
    assert.equal(reveals(await bot.store.trail(TEAM)), 1);
  });

  it('reveals once when two people press', async () => {
    const card = await allVote(await beginVote(group), ['voldoende', 'voldoende', 'voldoende']);
    const both = await Promise.all(
      [MO, ELS].map((one) => group.as(one).press(card, TEXTS.votes.buttons.reveal)),
    );
    for (const shown of both) assert.ok(textOf(shown.card).includes(reveal.titles.same), textOf(shown.card));
    const again = await group.press(card, TEXTS.votes.buttons.reveal);
    assert.ok(textOf(again.card).includes(reveal.titles.same));
    assert.equal(reveals(await bot.store.trail(TEAM)), 1);
  });

  it('does not count who left, from that moment on', async () => {
    const card = await beginVote(group);
    await allVote(card, ['voldoende', 'deels']);
    bot.connector.known.roster.splice(1, 1);
    const mo = { id: `29:${MO}`, aadObjectId: `aad-${MO}` };
    await group.sending({ type: 'conversationUpdate', membersRemoved: [mo] });
    const refused = await group.as(MO).press(card, voteTileOf('onvoldoende'));
    assert.ok(textOf(refused.card).includes(notices.notMember));
    await group.as(ELS).press(card, voteTileOf('voldoende'));
    const shown = await group.press(await shared(card), TEXTS.votes.buttons.reveal);
    assert.match(textOf(shown.card), /2 van 2 stemden/);
    assert.ok(textOf(shown.card).includes(reveal.titles.same));
  });

  it('agrees on nothing from a card that shows an older ballot', async () => {
    const old = await revealed(await beginVote(group));
    const again = await group.press(old, TEXTS.votes.buttons.again);
    assert.ok(textOf(again.card).includes(notices.again));
    const early = await group.as(MO).press(old, tileOf('voldoende'));
    assert.ok(textOf(early.card).includes(notices.votedAgain));
    await revealed(again);
    const stale = await group.as(MO).press(old, tileOf('voldoende'));
    assert.ok(textOf(stale.card).includes(notices.seeVotes));
    const { scan } = await bot.store.load({ team: TEAM, conversation: '', member: '' });
    assert.deepEqual(scan?.answers, {});
  });

  it('is told that not knowing is an answer too, when nobody knows', async () => {
    const shown = await revealed(await beginVote(group), ['weet-niet', 'weet-niet', 'weet-niet']);
    assert.ok(textOf(shown.card).includes(reveal.titles.unknown));
    const agreed = await group.press(shown, tileOf('weet-niet'));
    assert.match(textOf(agreed.card), answeredOf(1));
  });

  it('of one member hears that there is nobody to vote with, and can go on all the same', async () => {
    bot.connector.known.roster = [listed(SANNE)];
    const voted = await group.press(await beginVote(group), voteTileOf('deels'));
    assert.ok(textOf(voted.card).includes(notices.alone));
    const shown = await group.press(await shared(voted), TEXTS.votes.buttons.reveal);
    assert.ok(textOf(shown.card).includes(reveal.titles.one));
    const together = await group.press(await group.ask('ga naar 2'), TEXTS.votes.buttons.together);
    assert.match(textOf((await group.press(together, tileOf('deels'))).card), answeredOf(1));
  });

  it('keeps a vote that was changed, when Teams repeats the first press or another device sends it late', async () => {
    const card = await beginVote(group);
    const first = payloadOf(card.card, voteTileOf('voldoende'));
    await group.execute(card.message, first, 'f:1');
    await group.press(card, voteTileOf('onvoldoende'));
    await group.execute(card.message, first, 'f:1');
    await bot.restart();
    await group.execute(card.message, first, 'f:1');
    assert.deepEqual(await kept(), [[`aad-${SANNE}`, 'onvoldoende']]);
    await group.execute(card.message, payloadOf(card.card, voteTileOf('deels')), 'phone:1');
    assert.deepEqual(await kept(), [[`aad-${SANNE}`, 'deels']]);
    assert.equal(turnoutOn((await shared(card)).card), fill(TEXTS.votes.turnout.oneOf, { totaal: 3 }));
  });

  it('takes a word that is typed meanwhile for no vote, and does not repeat it', async () => {
    await beginVote(group);
    const typed: SentCard = (await group.as(MO).ask(typedFor('onvoldoende'))).card;
    assert.ok(textOf(typed).includes(notices.useButtons));
    assert.deepEqual(await kept(), []);
  });
});

function reveals(trail: readonly Readonly<{ kind: string }>[]): number {
  return trail.filter(({ kind }) => kind === 'reveal').length;
}
