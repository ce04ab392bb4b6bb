import assert from 'node:assert/strict';
import { EVENTS } from '../../src/bot/activity/team-events.ts';
import { TestBot } from '../fixtures/bot.ts';
import { textOf } from '../fixtures/card.ts';
import { fillChannels, GENERAL, idOf, OF_TEAM, ofChannel, SHARED, STANDARD } from '../fixtures/channels.ts';
import { CHANNEL, Chat, type Place } from '../fixtures/chat.ts';
import { says, TEXTS, wordOf } from '../fixtures/wording.ts';

const TEAM = CHANNEL.team ?? '';
const BOT = [{ id: '28:bot' }];
const ELS = 'Els de Groot';

/** What Teams tells of a team, or of a channel in it: in General's conversation, as it does. */
function about(eventType: string, place: Place | null = null, rest: Record<string, unknown> = {}) {
  const channel = place ? { id: idOf(place), name: place.channel?.name } : { id: TEAM };
  return {
    type: 'conversationUpdate',
    channelData: { team: { id: TEAM, name: 'Wijkteam Centrum' }, channel, eventType },
    ...rest,
  };
}

/** The whole life of a team: each event, what it does, and with it what is tried. */
describe('Every event of a team’s life', () => {
  let bot: TestBot;
  let general: Chat;
  let shared: Chat;
  let standard: Chat;
  beforeEach(async () => {
    bot = await TestBot.start();
    fillChannels(bot.connector);
    general = new Chat(bot, { ...GENERAL, id: TEAM }, ELS);
    standard = new Chat(bot, STANDARD, ELS);
    shared = new Chat(bot, SHARED, ELS);
    await general.install();
    for (const chat of [general, shared]) await chat.ask(wordOf('together'));
    bot.connector.sent.length = 0;
  });
  afterEach(() => bot.stop());

  /** Twice, as Teams may tell it; nobody is told anything by it. */
  async function happens(event: Record<string, unknown>, says = 0): Promise<void> {
    const sent = [...(await general.sending(event)), ...(await general.sending(event))];
    assert.equal(sent.length, says);
  }
  const reached = async (scan: string) => (await bot.store.reach(scan))?.conversation ?? null;
  const states = async () => (await bot.store.ledger()).states;
  /** A summary that the team’s own conversation gets. */
  async function due(scan: string): Promise<void> {
    const delivery = { key: `k-${scan}`, team: scan, person: null, what: 'owner-unreachable' } as const;
    const owner = { id: 1, round: 1, criterion: '1', resource: null, what: 'Bespreken', owner: 'aad-Weg' };
    const action = { ...owner, role: '', due: '2026-12-01', state: 'open', reason: '' } as const;
    await bot.store.save({
      team: { id: scan, kind: 'channel', name: 'Wijkteam' },
      tenant: null,
      member: { id: 'aad-Els de Groot', name: ELS },
      conversation: 'x',
      activity: `a-${scan}`,
      at: '2026-11-23T09:00:00.000Z',
      known: { team: true, member: false },
      changes: [{ kind: 'action', expected: 0, action }],
      deliveries: [{ ...delivery, round: null, action: 1, due: '2026-11-23T09:00:00.000Z' }],
      cardChange: null,
    });
  }
  const sentTo = (place: Place) =>
    bot.connector.sent.filter(({ conversation }) => conversation === idOf(place)).length;

  for (const [ends, begins] of [
    ['teamArchived', 'teamUnarchived'],
    ['teamDeleted', 'teamRestored'],
  ] as const) {
    it(`${ends}: nothing is sent to the team and its channels; ${begins}: what waited is sent, without a welcome`, async () => {
      await due(OF_TEAM);
      await due(ofChannel(SHARED));
      await happens(about(ends));
      await bot.deliver();
      assert.deepEqual([await reached(OF_TEAM), await reached(ofChannel(SHARED))], [null, null]);
      assert.deepEqual([bot.connector.sent.length, await states()], [0, { dead: 2 }]);
      await happens(about(begins));
      await bot.deliver();
      assert.deepEqual(await states(), { sent: 2 });
      assert.deepEqual([sentTo({ ...GENERAL, id: TEAM }), sentTo(SHARED)], [1, 1]);
    });
  }

  it('teamHardDeleted: nothing is sent any more, and nothing of Teams brings it back but the bot’s coming', async () => {
    await happens(about('teamHardDeleted'));
    for (const event of ['teamRestored', 'teamUnarchived', 'channelRestored']) await happens(about(event));
    assert.deepEqual([await reached(OF_TEAM), await reached(ofChannel(SHARED))], [null, null]);
    assert.equal((await general.install()).length, 1);
  });

  it('channelDeleted, of a standard one: the team’s messages go to General; channelRestored: to it again', async () => {
    await standard.say(wordOf('overview'));
    assert.equal(await reached(OF_TEAM), idOf(STANDARD));
    await happens(about('channelDeleted', STANDARD));
    assert.equal(await reached(OF_TEAM), TEAM);
    await happens(about('channelRestored', STANDARD));
    assert.equal(await reached(OF_TEAM), idOf(STANDARD));
  });

  it('channelDeleted, of the only channel that the team spoke in: General gets its messages', async () => {
    await bot.stop();
    bot = await TestBot.start();
    fillChannels(bot.connector);
    await new Chat(bot, STANDARD, ELS).say(wordOf('together'));
    await new Chat(bot, { ...GENERAL, id: TEAM }).sending(about('channelDeleted', STANDARD));
    assert.equal(await reached(OF_TEAM), TEAM);
  });

  it('channelDeleted, of one by itself: nothing is sent there, and the team goes on; channelRestored: it is back', async () => {
    await due(ofChannel(SHARED));
    await happens(about('channelDeleted', SHARED));
    await bot.deliver();
    assert.deepEqual([await reached(ofChannel(SHARED)), await reached(OF_TEAM)], [null, TEAM]);
    await happens(about('channelRestored', SHARED));
    await bot.deliver();
    assert.deepEqual([await states(), sentTo(SHARED)], [{ sent: 1 }, 1]);
  });

  it('teamRenamed: the team is called so, and its channels as before', async () => {
    await happens({
      ...about('teamRenamed'),
      channelData: { team: { id: TEAM, name: 'Zuid' }, eventType: 'teamRenamed' },
    });
    assert.match(
      textOf((await general.ask(wordOf('overview'))).card),
      says(TEXTS.overview.title, { team: 'Zuid' }),
    );
    assert.match(
      textOf((await shared.ask(wordOf('overview'))).card),
      says(TEXTS.overview.title, { team: 'Keten' }),
    );
  });

  it('channelRenamed, of one by itself: it is called so; of General: nobody is', async () => {
    await happens(about('channelRenamed', { ...SHARED, channel: { kind: null, name: 'Ketenpartners' } }));
    await happens(
      about('channelRenamed', { ...GENERAL, id: TEAM, channel: { kind: null, name: 'Algemeen' } }),
    );
    assert.match(textOf((await general.ask(wordOf('overview'))).card), /Overzicht · Wijkteam Centrum/);
    assert.match(
      textOf((await new Chat(bot, { ...SHARED, channel: { kind: null } }, ELS).ask(wordOf('overview'))).card),
      /Overzicht · Ketenpartners/,
    );
  });

  it('channelMemberAdded, of the bot: a channel is greeted once; channelMemberRemoved: it is left', async () => {
    await bot.stop();
    bot = await TestBot.start();
    fillChannels(bot.connector);
    general = new Chat(bot, { ...GENERAL, id: TEAM }, ELS);
    const inChannel = { conversation: { id: idOf(SHARED), conversationType: 'channel' } };
    await happens(about('channelMemberAdded', SHARED, { membersAdded: BOT, ...inChannel }), 1);
    assert.deepEqual([await reached(ofChannel(SHARED)), await reached(OF_TEAM)], [idOf(SHARED), null]);
    await happens(about('channelMemberRemoved', SHARED, { membersRemoved: BOT, ...inChannel }));
    assert.equal(await reached(ofChannel(SHARED)), null);
    await happens(about('channelMemberAdded', SHARED, { membersAdded: BOT, ...inChannel }), 1);
  });

  it('channelShared and channelUnshared: it is one by itself, also when it counted as the team’s', async () => {
    await standard.say(wordOf('overview'));
    for (const event of ['channelShared', 'channelUnshared']) await happens(about(event, STANDARD));
    await standard.say(wordOf('together'));
    assert.equal(await reached(ofChannel(STANDARD)), idOf(STANDARD));
  });

  for (const event of Object.keys(EVENTS).filter((one) => /Member|Created/.test(one))) {
    it(`${event}, of somebody or something else: changes nothing`, async () => {
      const somebody = [{ id: '29:Piet Keten' }];
      const before = { ...(await bot.rows()), conversations: [] };
      await happens(about(event, SHARED, { membersAdded: somebody, membersRemoved: somebody }));
      assert.deepEqual({ ...(await bot.rows()), conversations: [] }, before);
    });
  }

  it('an event that nobody knows yet, with which the bot goes: its name says whether from the team or a channel', async () => {
    await happens(about('channelSomethingNew', SHARED, { membersRemoved: BOT }));
    assert.deepEqual([await reached(OF_TEAM), await reached(ofChannel(SHARED))], [TEAM, null]);
    await happens(about('teamSomethingNew', SHARED, { membersRemoved: BOT }));
    assert.deepEqual([await reached(OF_TEAM), await reached(ofChannel(SHARED))], [null, null]);
  });

  it('a newer version of the app: no farewell, no second welcome, and messages still arrive', async () => {
    await due(OF_TEAM);
    await happens({ type: 'installationUpdate', action: 'remove-upgrade' });
    assert.equal(await reached(OF_TEAM), TEAM);
    await happens({ type: 'installationUpdate', action: 'add-upgrade' });
    await bot.deliver();
    assert.deepEqual(await states(), { sent: 1 });
  });

  it('installed again with another service address: what is sent goes there', async () => {
    const elsewhere = await TestBot.start();
    try {
      await happens({ type: 'installationUpdate', action: 'remove' });
      const again = { type: 'installationUpdate', action: 'add', serviceUrl: elsewhere.connector.url };
      await general.sending(again);
      assert.equal((await bot.store.reach(OF_TEAM))?.serviceUrl, elsewhere.connector.url);
      await due(OF_TEAM);
      await bot.deliver();
      assert.deepEqual([elsewhere.connector.sent.length, bot.connector.sent.length], [2, 0]);
    } finally {
      await elsewhere.stop();
    }
  });
});
