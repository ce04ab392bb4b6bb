import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import { content, type TestBot } from '../fixtures/bot.ts';
import { inputId, payloadOf, textOf } from '../fixtures/card.ts';
import { fillChannels, ofChannel, PRIVATE } from '../fixtures/channels.ts';
import { CHANNEL, Chat, GROUP, type Place, type Pressed } from '../fixtures/chat.ts';
import { listed, type SentCard } from '../fixtures/connector.ts';
import { startTab } from '../fixtures/tab-api.ts';
import { beginVote, ownChat, turnoutOn, voteFor } from '../fixtures/voting.ts';
import { markedOf, says, TEXTS, tileOf, voteTileOf, wordOf } from '../fixtures/wording.ts';

const { notices } = content.texts.votes;
const OF_GROUP = `group:${GROUP.id}`;
const OF_TEAM = `team:${CHANNEL.team}`;
const [MO, ELS, STRANGER] = ['Mo Yilmaz', 'Els de Groot', 'Joris Smit'];
const MINUTE = 60_000;

/** The votes that are kept of a team. */
async function votesIn(bot: TestBot, team: string): Promise<unknown[]> {
  return ((await bot.rows()).votes ?? []).filter((row) => row.team === team);
}

/** The rows of teams that consist of one person. */
async function ownRows(bot: TestBot): Promise<string> {
  const rows = Object.entries(await bot.rows()).map(([table, all]) => [
    table,
    all.filter(({ team }) => String(team).startsWith('person:')),
  ]);
  return JSON.stringify(rows);
}

describe('A vote in the own chat of somebody', () => {
  let tab: Awaited<ReturnType<typeof startTab>>;
  let bot: TestBot;
  let group: Chat;
  let card: Pressed;
  beforeEach(async () => {
    tab = await startTab();
    bot = tab.bot;
    group = new Chat(bot, GROUP);
    card = await beginVote(group);
  });
  afterEach(() => tab.stop());

  /** What the team's card shows by now. */
  async function shared(): Promise<SentCard> {
    await bot.settled();
    return bot.connector.sent.findLast(({ message }) => message === card.message)?.card ?? card.card;
  }

  async function pressAlone(person: string): Promise<void> {
    await group.as(person).press(card, TEXTS.votes.buttons.alone);
  }

  /** Presses Stem alleen on the team's card, and gets the question in the own chat. */
  async function alone(person = MO): Promise<{ own: Chat; asked: Pressed }> {
    await pressAlone(person);
    await bot.deliver();
    const own = ownChat(bot, person);
    const sent = bot.connector.sent.findLast(({ conversation }) => conversation === own.place.id);
    assert.ok(sent?.card);
    return { own, asked: { status: 200, card: sent.card, message: sent.message } };
  }

  it('is asked there after Stem alleen, counts for the team, and leads to the next criterion', async () => {
    const { own, asked } = await alone();
    const next = await own.press(asked, voteTileOf('voldoende'));
    assert.match(textOf(next.card), says(TEXTS.votes.notices.keptOf, { criterium: 1 }));
    assert.doesNotThrow(() => payloadOf(next.card, voteTileOf('voldoende')));
    assert.equal(turnoutOn(await shared()), fill(TEXTS.votes.turnout.oneOf, { totaal: 4 }));
    assert.equal((await votesIn(bot, OF_GROUP)).length, 1);
  });

  it('leaves nothing under the person’s own team, and the id of their chat in no row of the vote', async () => {
    const { own, asked } = await alone();
    const before = { own: await ownRows(bot), tables: await bot.tablesWith(own.place.id) };
    await own.press(await own.press(asked, voteTileOf('voldoende')), TEXTS.votes.buttons.mine);
    await own.press(asked, voteTileOf('deels'));
    assert.equal(await ownRows(bot), before.own);
    assert.deepEqual(await bot.tablesWith(own.place.id), before.tables);
    assert.deepEqual(before.tables.sort(), ['conversations', 'deliveries']);
  });

  it('can be changed and seen there, and is still one vote', async () => {
    const { own, asked } = await alone();
    await own.press(asked, voteTileOf('voldoende'));
    await own.press(asked, voteTileOf('onvoldoende'));
    const mine = await own.press(asked, TEXTS.votes.buttons.mine);
    assert.match(textOf(mine.card), says(TEXTS.votes.notices.yours, { antwoord: markedOf('onvoldoende') }));
    assert.equal((await votesIn(bot, OF_GROUP)).length, 1);
  });

  it('can be corrected by who pressed beside it, from the card that asks the next criterion', async () => {
    const { own, asked } = await alone();
    const next = await own.press(asked, voteTileOf('onvoldoende'));
    const back = await own.press(next, TEXTS.buttons.previous);
    assert.match(textOf(back.card), says(TEXTS.votes.notices.yours, { antwoord: markedOf('onvoldoende') }));
    await own.press(back, voteTileOf('voldoende'));
    const rows = (await votesIn(bot, OF_GROUP)) as { criterion: string; choice: string }[];
    assert.deepEqual(
      rows.map(({ criterion, choice }) => [criterion, choice]),
      [['1', 'voldoende']],
    );
  });

  it('is one with the vote of the same person on the team’s card', async () => {
    const { own, asked } = await alone();
    await own.press(asked, voteTileOf('voldoende'));
    await group.as(MO).press(card, voteTileOf('deels'));
    assert.equal((await votesIn(bot, OF_GROUP)).length, 1);
    assert.equal(turnoutOn(await shared()), fill(TEXTS.votes.turnout.oneOf, { totaal: 4 }));
  });

  it('is taken once when Teams repeats it, and of each person when two activities have the same id', async () => {
    const { own, asked } = await alone();
    const data = payloadOf(asked.card, voteTileOf('voldoende'));
    const first = await own.execute(asked.message, data, 'f:1');
    assert.deepEqual(await own.execute(asked.message, data, 'f:1'), first);
    await bot.restart();
    await own.execute(asked.message, data, 'f:1');
    const els = await ownChat(bot, ELS).execute('m', data, 'f:1');
    assert.match(textOf(els.card), says(TEXTS.votes.notices.keptOf, { criterium: 1 }));
    assert.equal((await votesIn(bot, OF_GROUP)).length, 2);
  });

  it('gets its reply in place of its card where a client sends a press as a message', async () => {
    const { own, asked } = await alone();
    const value = payloadOf(asked.card, voteTileOf('voldoende'));
    await own.sending({ type: 'message', value, replyToId: asked.message });
    await bot.settled();
    const put = bot.connector.sent.findLast(({ conversation }) => conversation === own.place.id);
    assert.deepEqual([put?.method, put?.message], ['PUT', asked.message]);
    assert.match(textOf(put?.card ?? card.card), says(TEXTS.votes.notices.keptOf, { criterium: 1 }));
    const [post, ...more] = await own.sending({ type: 'message', value });
    assert.equal(post?.method, 'POST');
    assert.deepEqual(more, []);
    assert.equal((await votesIn(bot, OF_GROUP)).length, 1);
  });

  it('is refused in the same way in a team of others and in one that does not exist', async () => {
    const replies: unknown[] = [];
    for (const team of [OF_GROUP, 'group:19:elsewhere@thread.v2', 'team:19:elsewhere@thread.tacv2']) {
      for (const kind of ['vote', 'my-vote', 'vote-alone']) {
        const { event } = voteFor(team);
        bot.connector.known.asked.length = 0;
        bot.asked.length = 0;
        bot.clock += MINUTE;
        const own = ownChat(bot, STRANGER);
        const { card: shown } = await own.execute('m', { event: { ...event, kind } });
        const asked = bot.connector.known.asked.filter((one) => one.includes('/members/'));
        // Where Teams can be asked is asked once in five minutes, whatever the team.
        const stored = bot.asked.filter((name) => name !== 'somewhere');
        replies.push([textOf(shown), asked.length, stored.sort()]);
      }
    }
    assert.deepEqual(
      replies,
      Array.from(replies, () => replies[0]),
    );
    assert.ok(JSON.stringify(replies[0]).includes(notices.notInTeam));
    assert.deepEqual(await votesIn(bot, OF_GROUP), []);
    assert.deepEqual(await bot.tablesWith(STRANGER), []);
  });

  it('is refused for what names no team, and for the own scan of somebody else', async () => {
    for (const team of ['group:', 'group:..', 'zomaar', 'person:aad-Els de Groot', '']) {
      const { card: shown } = await ownChat(bot, MO).execute('m', voteFor(team));
      assert.ok(textOf(shown).includes(notices.notInTeam), team);
    }
  });

  it('is refused when the bot was removed from the team', async () => {
    const { own, asked } = await alone();
    await group.sending({ type: 'installationUpdate', action: 'remove' });
    const reply = await own.press(asked, voteTileOf('voldoende'));
    assert.ok(textOf(reply.card).includes(notices.notInTeam));
  });

  it('is refused from the moment at which somebody left', async () => {
    const { own, asked } = await alone();
    await own.press(asked, voteTileOf('voldoende'));
    const { roster } = bot.connector.known;
    roster.splice(
      roster.findIndex(({ name }) => name === MO),
      1,
    );
    await group.sending({
      type: 'conversationUpdate',
      membersRemoved: [{ id: `29:${MO}`, aadObjectId: `aad-${MO}` }],
    });
    assert.deepEqual(await votesIn(bot, OF_GROUP), []);
    const reply = await own.press(asked, voteTileOf('deels'));
    assert.ok(textOf(reply.card).includes(notices.notInTeam));
    assert.deepEqual(await votesIn(bot, OF_GROUP), []);
  });

  it('is no way into another team from a place that people share', async () => {
    const other = new Chat(bot, CHANNEL, MO);
    await other.say(wordOf('start'));
    await other.execute('m', voteFor(OF_GROUP));
    assert.deepEqual([...(await votesIn(bot, OF_GROUP)), ...(await votesIn(bot, OF_TEAM))], []);
  });

  it('tells nobody else when it can’t be asked there', async () => {
    await bot.settled();
    const sent = bot.connector.sent.length;
    bot.connector.known.failing.push({ on: /^POST \/v3\/conversations$/, status: 403 });
    await pressAlone(MO);
    for (let time = 0; time < 60; time += 5) {
      bot.clock += 5 * MINUTE;
      await bot.deliver();
    }
    assert.deepEqual((await bot.store.ledger()).states, { dead: 1 });
    assert.deepEqual(bot.connector.sent.slice(sent), []);
  });

  it('is asked in the person’s own tab too, and in the tab of the team', async () => {
    const own = await tab.page('personal', MO);
    const asked = await own.show({ kind: 'vote-alone', team: OF_GROUP });
    assert.equal(asked.view, 'vote-alone');
    assert.match(
      textOf((await own.press(asked, voteTileOf('voldoende'))).card),
      says(TEXTS.votes.notices.keptOf, { criterium: 1 }),
    );
    const here = await tab.page(`chat:${GROUP.id}`, ELS);
    await here.press(await here.show({ kind: 'vote-alone' }), voteTileOf('deels'));
    assert.equal(turnoutOn(await shared()), fill(TEXTS.votes.turnout.manyOf, { aantal: 2, totaal: 4 }));
    const stranger = await tab.page('personal', STRANGER);
    const refused = await stranger.show({ kind: 'vote-alone', team: OF_GROUP });
    assert.ok(textOf(refused.card).includes(notices.notInTeam));
  });
});

describe('Who can vote', () => {
  let tab: Awaited<ReturnType<typeof startTab>>;
  let bot: TestBot;
  beforeEach(async () => {
    tab = await startTab();
    bot = tab.bot;
  });
  afterEach(() => tab.stop());

  const rosters = () => bot.connector.known.asked.filter((one) => /pagedmembers\?pageSize=\d+$/.test(one));

  it('is asked of Teams once for the votes of five minutes, whichever way they come', async () => {
    const group = new Chat(bot, GROUP);
    const card = await beginVote(group);
    await group.press(card, voteTileOf('voldoende'));
    bot.connector.known.asked.length = 0;
    await group.as(MO).press(card, voteTileOf('deels'));
    await ownChat(bot, ELS).execute('m', voteFor(OF_GROUP));
    assert.deepEqual(rosters(), []);
    bot.clock += 6 * MINUTE;
    await group.press(card, voteTileOf('deels'));
    assert.equal(rosters().length, 1);
  });

  it('is asked anew after somebody came, and about somebody who was not there', async () => {
    const group = new Chat(bot, GROUP);
    const card = await beginVote(group);
    const { roster } = bot.connector.known;
    assert.equal(
      turnoutOn((await group.press(card, voteTileOf('deels'))).card),
      fill(TEXTS.votes.turnout.oneOf, { totaal: 4 }),
    );
    roster.push(listed('Anke Visser'));
    await group.sending({ type: 'conversationUpdate', membersAdded: [{ id: '29:Anke Visser' }] });
    assert.equal(
      turnoutOn((await group.press(card, voteTileOf('deels'))).card),
      fill(TEXTS.votes.turnout.oneOf, { totaal: 5 }),
    );
    roster.push(listed(STRANGER));
    const joined = await group.as(STRANGER).press(card, voteTileOf('deels'));
    assert.equal(turnoutOn(joined.card), fill(TEXTS.votes.turnout.manyOf, { aantal: 2, totaal: 6 }));
  });

  it('is somebody who speaks there when Teams does not tell, and who is not on its list is not', async () => {
    const group = new Chat(bot, GROUP);
    const card = await beginVote(group);
    const outside = await group.as(STRANGER).press(card, voteTileOf('deels'));
    assert.ok(textOf(outside.card).includes(notices.notMember));
    assert.deepEqual(await votesIn(bot, OF_GROUP), []);
    bot.clock += 6 * MINUTE;
    bot.connector.known.failing.push({ on: /pagedmembers/, status: 403 });
    await group.press(card, voteTileOf('deels'));
    assert.equal((await votesIn(bot, OF_GROUP)).length, 1);
  });
});

describe('Somebody who leaves', () => {
  let tab: Awaited<ReturnType<typeof startTab>>;
  let bot: TestBot;
  beforeEach(async () => {
    tab = await startTab();
    bot = tab.bot;
    fillChannels(bot.connector);
  });
  afterEach(() => tab.stop());

  const voters = async (team: string) =>
    (await votesIn(bot, team)).map((row) => (row as { member: string }).member).sort();

  const KINDS: readonly (readonly [string, Place, string, string | undefined])[] = [
    ['a group chat', GROUP, OF_GROUP, undefined],
    ['a team', CHANNEL, OF_TEAM, 'teamMemberRemoved'],
    ['a private channel', PRIVATE, ofChannel(PRIVATE), 'channelMemberRemoved'],
  ];
  for (const [what, place, team, eventType] of KINDS) {
    it(`${what} takes their vote along, however often and in whatever order Teams tells it`, async () => {
      const chat = new Chat(bot, place, ELS);
      const card = await beginVote(chat);
      for (const person of [ELS, MO]) await chat.as(person).press(card, voteTileOf('deels'));
      assert.deepEqual(await voters(team), [`aad-${ELS}`, `aad-${MO}`]);
      const told = (...membersRemoved: unknown[]) => ({
        type: 'conversationUpdate',
        membersRemoved,
        channelData: { ...chat.channelData, eventType },
      });
      const mo = { id: `29:${MO}`, aadObjectId: `aad-${MO}` };
      await chat.sending(told({ id: '29:Niemand' }));
      await chat.sending(told({ id: '28:bot-2' }));
      assert.deepEqual(await voters(team), [`aad-${ELS}`, `aad-${MO}`]);
      await chat.sending(told(mo));
      await chat.sending(told(mo, { id: '29:Niemand' }));
      assert.deepEqual(await voters(team), [`aad-${ELS}`]);
    });
  }

  it('is known by their id in Teams alone, as long as the roster is remembered', async () => {
    const group = new Chat(bot, GROUP);
    const card = await beginVote(group);
    await group.as(MO).press(card, voteTileOf('deels'));
    await group.sending({ type: 'conversationUpdate', membersRemoved: [{ id: `29:${MO}` }] });
    assert.deepEqual(await voters(OF_GROUP), []);
  });

  it('is not the bot, which has a way of its own to leave', async () => {
    const group = new Chat(bot, GROUP);
    const card = await beginVote(group);
    await group.as(MO).press(card, voteTileOf('deels'));
    await group.sending({ type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] });
    assert.deepEqual(await voters(OF_GROUP), [`aad-${MO}`]);
  });
});

describe('How many voted, on the team’s card', () => {
  let tab: Awaited<ReturnType<typeof startTab>>;
  let bot: TestBot;
  beforeEach(async () => {
    tab = await startTab();
    bot = tab.bot;
  });
  afterEach(() => tab.stop());

  it('is shown at most once in two seconds while thirty people vote at once, and at last all of them', async () => {
    const people = Array.from({ length: 30 }, (_, n) => `Lid ${n}`);
    bot.connector.known.roster = people.map((name) => listed(name));
    const group = new Chat(bot, GROUP, people[0]);
    const card = await beginVote(group);
    const changes = () =>
      bot.connector.sent.filter(({ method, message }) => method === 'PUT' && message === card.message);
    await bot.settled();
    const before = changes().length;
    const times: number[] = [];
    const watch = setInterval(() => {
      while (times.length < changes().length - before) times.push(performance.now());
    }, 5);
    const choices = content.choices.map(({ id }) => id);
    await Promise.all(
      people.map((person, n) =>
        n % 3 === 0
          ? ownChat(bot, person).execute('m', voteFor(OF_GROUP, choices[n % choices.length]))
          : group.as(person).execute(card.message, payloadOf(card.card, voteTileOf('deels'))),
      ),
    );
    const until = performance.now() + 10_000;
    const last = () => turnoutOn(changes().at(-1)?.card ?? card.card);
    while (
      last() !== fill(TEXTS.votes.turnout.all, { totaal: 30 }) &&
      !last().startsWith('30 ') &&
      performance.now() < until
    ) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    clearInterval(watch);
    assert.match(last(), /30/);
    assert.ok(times.length <= 3, `${times.length} changes`);
    for (const [n, time] of times.slice(1).entries())
      assert.ok(time - (times[n] ?? 0) > 1_950, String(times));
    assert.equal((await votesIn(bot, OF_GROUP)).length, 30);
  });

  it('is shown in a next round too, on the card that asked how to do it', async () => {
    const group = new Chat(bot, GROUP);
    await beginVote(group);
    await group.press(await group.ask(wordOf('close')), TEXTS.buttons.confirmClose);
    const card = await group.press(await group.ask(wordOf('new-round')), TEXTS.votes.buttons.voteFirst);
    await group.as(MO).press(card, voteTileOf('deels'));
    await bot.settled();
    const shown = bot.connector.sent.findLast(({ message }) => message === card.message);
    assert.equal(turnoutOn(shown?.card ?? card.card), fill(TEXTS.votes.turnout.oneOf, { totaal: 4 }));
  });

  it('is not led by the round before: what was chosen then is told when the votes are shown', async () => {
    const group = new Chat(bot, GROUP);
    await beginVote(group);
    const answered = await group.press(
      await group.press(await group.ask('ga naar 1'), TEXTS.votes.buttons.together),
      tileOf('deels'),
    );
    const why = await group.press(answered, TEXTS.buttons.why);
    await group.press(why, TEXTS.buttons.save, { [inputId(why.card, 'note')]: 'Het staat in de map' });
    await group.press(await group.ask(wordOf('close')), TEXTS.buttons.confirmClose);
    const card = await group.press(await group.ask(wordOf('new-round')), TEXTS.votes.buttons.voteFirst);
    assert.match(textOf(card.card), /^Ronde 2 · Eerst stemmen · 1 /);
    for (const person of [MO, ELS, group.person]) await group.as(person).press(card, voteTileOf('deels'));
    await bot.settled();
    const cards = bot.connector.sent.flatMap((sent) => (sent.message === card.message && sent.card) || []);
    const early = await group.press({ ...card, card: cards.at(-1) ?? card.card }, TEXTS.votes.buttons.reveal);
    for (const unseen of [card.card, ...cards, early.card]) {
      assert.doesNotMatch(textOf(unseen), /Vorige keer|in de map/);
    }
    const revealed = await group.press(early, TEXTS.votes.buttons.revealNow);
    assert.ok(textOf(revealed.card).includes('Het staat in de map'), textOf(revealed.card));
  });

  it('is shown before the bot stops', async () => {
    const group = new Chat(bot, GROUP);
    const card = await beginVote(group);
    for (const person of [MO, ELS]) await group.as(person).press(card, voteTileOf('deels'));
    await bot.restart();
    const shown = bot.connector.sent.findLast(({ message }) => message === card.message);
    assert.equal(
      turnoutOn(shown?.card ?? card.card),
      fill(TEXTS.votes.turnout.manyOf, { aantal: 2, totaal: 4 }),
    );
  });
});
