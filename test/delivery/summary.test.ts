import assert from 'node:assert/strict';
import { NEVER } from '../../dialogs/time.ts';
import { waking } from '../../src/delivery/waking.ts';
import type { TurnRecord } from '../../src/store/contract/turn-record.ts';
import { TestBot } from '../fixtures/bot.ts';
import { Chat, GROUP } from '../fixtures/chat.ts';

const NAME = 'Els de Groot';
const ELS = `aad-${NAME}`;
const CHAT = { id: 'a:els', type: 'personal' } as const;

/** A turn of the team, saved past the bot. */
function turn(rest: Partial<TurnRecord>): TurnRecord {
  return {
    team: { id: `group:${GROUP.id}`, kind: 'group', name: 'Wijkteam Noord' },
    tenant: 'tenant-1',
    member: { id: 'aad-Sanne Bakker', name: 'Sanne Bakker' },
    conversation: GROUP.id,
    activity: 'turn-1',
    at: '2026-11-23T09:00:00.000Z',
    known: { team: false, member: false },
    changes: [],
    deliveries: [],
    cardChange: null,
    ...rest,
  };
}

describe('A summary for a manager', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await TestBot.start();
    await new Chat(bot, GROUP).say('samen kiezen');
    await bot.store.save(turn({ changes: [{ kind: 'add-manager', manager: { id: ELS, name: NAME } }] }));
  });
  afterEach(() => bot.stop());

  const close = () =>
    new Chat(bot, GROUP).execute('message-1', { event: { kind: 'confirm-close', round: 1 } });
  const states = async () => (await bot.store.ledger()).states;
  const to = (id: string) => bot.connector.sent.filter(({ conversation }) => conversation === id);

  it('reaches who never spoke to the bot, when a round closes, once', async () => {
    await close();
    await bot.deliver();
    await bot.restart();
    await bot.deliver();
    const sent = to(`a:chat-of-${ELS}`);
    assert.equal(sent.length, 1);
    assert.match(sent[0]?.summary ?? '', /Wijkteam Noord/);
    assert.ok(sent[0]?.card);
    assert.deepEqual(await states(), { sent: 1 });
  });

  it('is dead after they removed the app, which the team sees, and comes when they install it again', async () => {
    const els = new Chat(bot, CHAT, NAME);
    await els.install();
    await els.sending({ type: 'installationUpdate', action: 'remove' });
    await close();
    await bot.deliver();
    assert.deepEqual(await states(), { dead: 1 });
    const spot = { team: `group:${GROUP.id}`, conversation: GROUP.id, member: '' };
    const seen = async () =>
      (await bot.store.load(spot, undefined, ['managers'])).extra.managers?.[0]?.delivery;
    assert.equal(await seen(), 'dead');
    const before = to(CHAT.id).length;
    await els.install();
    await bot.deliver();
    assert.equal(to(CHAT.id).length, before + 2, 'a welcome and the summary were expected');
    assert.equal(await seen(), 'sent');
  });

  it('comes when they write to the bot, after it could not be sent for a while', async () => {
    const els = new Chat(bot, CHAT, NAME);
    await els.install();
    bot.connector.known.failing = [{ on: /a:els/, status: 403, code: 'MessageWritesBlocked' }];
    await close();
    for (const state of ['waiting', 'dead']) {
      await bot.deliver();
      assert.deepEqual(await states(), { [state]: 1 });
      bot.clock += 20 * 60_000;
    }
    bot.connector.known.failing = [];
    await els.say('hallo');
    await bot.deliver();
    assert.deepEqual(await states(), { sent: 1 });
  });

  it('that comes on a rhythm comes after all when Teams was busy at first, and the next one is planned', async () => {
    await close();
    await bot.deliver();
    const rhythm = { kind: 'set-rhythm', team: `group:${GROUP.id}`, manager: ELS, rhythm: 'maand' } as const;
    const due = '2026-11-23T09:00:00.000Z';
    const key = `rhythm-maand-${due}-${ELS}`;
    const about = {
      team: `group:${GROUP.id}`,
      person: ELS,
      what: 'rhythm',
      round: null,
      action: null,
    } as const;
    await bot.store.save(
      turn({ activity: 'turn-6', changes: [rhythm], deliveries: [{ ...about, key, due }] }),
    );
    bot.connector.known.failing = [{ on: /activities/, status: 502 }];
    await bot.deliver();
    bot.connector.known.failing = [];
    bot.clock += 60_000;
    await bot.deliver();
    assert.deepEqual(await states(), { sent: 2, waiting: 1 });
  });

  it('tells a manager no more than how things stand when it is sent', async () => {
    await close();
    const manager = { kind: 'remove-manager', team: `group:${GROUP.id}`, manager: ELS } as const;
    await bot.store.save(turn({ activity: 'turn-2', changes: [manager] }));
    await bot.deliver();
    assert.deepEqual(to(`a:chat-of-${ELS}`), []);
    assert.deepEqual(await states(), { dropped: 1 });
  });

  it('holds no note, link or name of who answered', async () => {
    const told = { note: 'De map is kwijt', link: 'https://noord.example/map', wording: 'w' };
    const answer = {
      kind: 'answer',
      round: 1,
      criterion: '1',
      expected: 0,
      choice: 'deels',
      reason: null,
    } as const;
    await bot.store.save(turn({ activity: 'turn-3', changes: [{ ...answer, ...told }] }));
    const about = {
      team: `group:${GROUP.id}`,
      person: ELS,
      what: 'summary',
      round: 1,
      action: null,
    } as const;
    const facts = await bot.store.facts({ ...about, key: 'x', due: NEVER });
    assert.equal(facts?.scan?.answers['1']?.choice, 'deels');
    assert.equal(facts?.manager?.name, NAME);
    assert.doesNotMatch(JSON.stringify(facts?.scan), /kwijt|noord\.example|Sanne/);
  });

  it('wakes the outbox when it is saved, or when the way to somebody opens', async () => {
    let woken = 0;
    const store = waking(bot.store, () => {
      woken += 1;
    });
    await store.save(turn({ activity: 'turn-4' }));
    assert.equal(woken, 0);
    const about = {
      team: `group:${GROUP.id}`,
      person: ELS,
      what: 'summary',
      round: 1,
      action: null,
    } as const;
    const record = turn({
      activity: 'turn-5',
      deliveries: [{ ...about, key: 'x', due: '2026-11-23T09:00:00.000Z' }],
    });
    await store.save(record);
    assert.equal(woken, 1);
    const address = { serviceUrl: bot.connector.url, account: null, tenant: null };
    await store.keepAddress({ team: `person:${ELS}`, conversation: 'a:els', member: '' }, address, record.at);
    assert.equal(woken, 2);
  });
});
