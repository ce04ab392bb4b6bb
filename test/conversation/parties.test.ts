import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import { content, type TestBot } from '../fixtures/bot.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import { idOf, ofChannel, SHARED } from '../fixtures/channels.ts';
import { Chat, type Pressed } from '../fixtures/chat.ts';
import { listed } from '../fixtures/connector.ts';
import { startTab } from '../fixtures/tab-api.ts';
import { beginVote, ownChat, voteFor } from '../fixtures/voting.ts';
import { partyOf, TEXTS, voteTileOf, wordOf } from '../fixtures/wording.ts';

const words = content.texts.talk.party;
const TEAM = ofChannel(SHARED);
const names = (party: string, count: number) => Array.from({ length: count }, (_, n) => `${party} ${n + 1}`);
const WIJKTEAM = names('Wijk', 4);
const GEMEENTE = names('Gemeente', 4);
const VEILIG_THUIS = names('Veilig', 4);
const ALL = [...WIJKTEAM, ...GEMEENTE, ...VEILIG_THUIS];
const THUIS = content.talk.parties.find(({ id }) => id === 'veilig-thuis')?.inSentence ?? '';
const PARTY: Readonly<Record<string, string>> = {
  Wijk: 'wijkteam',
  Gemeente: 'gemeente',
  Veilig: 'veilig-thuis',
};

describe('Three parties of two organisations in one shared channel', () => {
  let bot: TestBot;
  let channel: Chat;
  let tab: Awaited<ReturnType<typeof startTab>>;
  beforeEach(async () => {
    // With an organisation that signs people in, Teams is asked who is in a team.
    tab = await startTab();
    bot = tab.bot;
    bot.connector.known.channels = [{ id: idOf(SHARED), name: 'Keten', type: 'shared' }];
    const people = ALL.map((name) =>
      listed(name, VEILIG_THUIS.includes(name) ? { tenantId: 'tenant-2' } : {}),
    );
    bot.connector.known.rosters.set(idOf(SHARED), people);
    channel = new Chat(bot, SHARED, WIJKTEAM[0]);
  });
  afterEach(() => tab.stop());

  const as = (name: string) => channel.as(name);
  const titles = ({ card }: Pressed) => pressables(card).map(({ title }) => title);

  /** Somebody says their party by a button of their own card. */
  async function say(name: string, party = PARTY[name.split(' ')[0] ?? ''] ?? ''): Promise<Pressed> {
    return await as(name).execute('card', { event: { kind: 'party', party, criterion: '1' } });
  }

  /** The team's card as it is by now. */
  async function shared(card: Pressed): Promise<Pressed> {
    await bot.settled();
    const sent = bot.connector.sent.findLast(({ message }) => message === card.message);
    return { ...card, card: sent?.card ?? card.card };
  }

  /** Everybody votes: Veilig Thuis "Onvoldoende", the others "Voldoende". @returns the card with the votes */
  async function voteAndReveal(card: Pressed, people = ALL): Promise<Pressed> {
    for (const name of people) {
      await as(name).press(card, voteTileOf(VEILIG_THUIS.includes(name) ? 'onvoldoende' : 'voldoende'));
    }
    return await channel.press(await shared(card), TEXTS.votes.buttons.reveal);
  }

  it('say once for whom they speak; their organisation proposes it to the next of them', async () => {
    const card = await beginVote(channel);
    const [first = '', second = ''] = VEILIG_THUIS;
    const asked = await as(first).press(card, voteTileOf('deels'));
    assert.ok(textOf(asked.card).includes(words.title));
    assert.ok(
      !textOf((await shared(card)).card).includes(words.title),
      'nobody else is asked on the team’s card',
    );
    const told = await as(first).press(asked, partyOf('veilig-thuis'));
    assert.ok(textOf(told.card).includes(fill(words.said, { partij: THUIS })));
    const again = await as(first).press(card, voteTileOf('voldoende'));
    assert.ok(!textOf(again.card).includes(words.title), 'once');
    const proposed = await as(second).press(card, voteTileOf('deels'));
    assert.ok(textOf(proposed.card).includes(fill(words.proposed, { partij: THUIS })));
    const other = await as(WIJKTEAM[1] ?? '').press(card, voteTileOf('deels'));
    assert.ok(!textOf(other.card).includes('Veilig Thuis zien'), textOf(other.card));
    assert.ok(titles(other).includes(words.none));
  });

  it('are shown side by side, and their gap is the finding, in the summary and for a manager too', async () => {
    const card = await beginVote(channel);
    for (const name of ALL) await say(name);
    const shown = textOf((await voteAndReveal(card)).card);
    const gap = fill(words.gap, { partijen: 'Wijkteam en Veilig Thuis', criterium: '1' });
    assert.ok(shown.includes(gap), shown);
    for (const { label } of content.talk.parties) assert.ok(shown.includes(`${label}`), label);
    assert.ok(!shown.includes(words.tooSmall));
    assert.ok(textOf((await channel.ask(wordOf('summary'))).card).includes(gap));
    const rows = (await bot.rows()).votes as { choice: string | null }[];
    assert.deepEqual(new Set(rows.map(({ choice }) => choice)), new Set([null]));
  });

  it('are not shown when one of them is too small, after somebody left or speaks for another', async () => {
    let card = await beginVote(channel);
    for (const name of ALL) await say(name);
    await say(VEILIG_THUIS[3] ?? '', 'gemeente');
    card = await voteAndReveal(card);
    assert.ok(textOf(card.card).includes(words.tooSmall), textOf(card.card));
    assert.ok(content.talk.parties.some(({ instead }) => textOf(card.card).includes(instead)));
    assert.ok(!textOf(card.card).includes(words.apart));
    await say(VEILIG_THUIS[3] ?? '');
    const people = bot.connector.known.rosters.get(idOf(SHARED)) ?? [];
    people.splice(0, 1);
    await channel.sending({
      type: 'conversationUpdate',
      membersRemoved: [{ id: `29:${WIJKTEAM[0]}`, aadObjectId: `aad-${WIJKTEAM[0]}` }],
      channelData: { ...channel.channelData, eventType: 'teamMemberRemoved' },
    });
    const open = await channel.as(WIJKTEAM[1] ?? '').press(card, 'Opnieuw stemmen');
    const again = await voteAndReveal(open, ALL.slice(1));
    assert.ok(textOf(again.card).includes(words.tooSmall), textOf(again.card));
  });

  it('are told by typing, and in the own chat of who votes alone', async () => {
    await beginVote(channel);
    const [typist = '', alone = ''] = VEILIG_THUIS;
    assert.ok(textOf((await as(typist).ask('ik spreek voor veilig thuis')).card).includes(words.kept));
    const own = ownChat(bot, alone);
    await own.execute('card', voteFor(TEAM));
    const told = await own.execute('card', {
      event: { kind: 'party', party: 'veilig-thuis', team: TEAM, criterion: '1' },
    });
    assert.ok(textOf(told.card).includes(fill(words.said, { partij: THUIS })));
    const members = (await bot.rows()).members as { team: string; member: string; party: string | null }[];
    const said = members.filter(({ team, party }) => team === TEAM && party !== null);
    assert.deepEqual(said.map(({ member }) => member).sort(), [`aad-${typist}`, `aad-${alone}`].sort());
  });

  it('can’t be said for a team by somebody who is not in it', async () => {
    await beginVote(channel);
    const stranger = ownChat(bot, 'Vreemde Vogel');
    await stranger.execute('card', { event: { kind: 'party', party: 'gemeente', team: TEAM } });
    const members = (await bot.rows()).members as { party: string | null }[];
    assert.ok(members.every(({ party }) => party === null));
  });
});
