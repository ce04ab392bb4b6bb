import assert from 'node:assert/strict';
import { timeOf } from '../../dialogs/time.ts';
import { NotSent } from '../../src/delivery/messenger.ts';
import { ELS, Sending, TEAM } from '../fixtures/sending.ts';

const MESSAGES = /^POST .*activities/;

describe('A delivery that fails', () => {
  let sending: Sending;
  beforeEach(async () => {
    sending = await Sending.start();
  });
  afterEach(() => sending.stop());

  const failing = (status: number, rest: { code?: string; retryAfter?: string } = {}) => {
    sending.connector.known.failing = [{ on: MESSAGES, status, ...rest }];
  };
  const tries = () => sending.connector.known.asked.filter((asked) => MESSAGES.test(asked)).length;

  for (const status of [401, 408, 412, 429, 500, 502, 503, 504]) {
    it(`is tried again after ${status}, one request at a time, ever later`, async () => {
      failing(status);
      await sending.save({ key: 'a' });
      await sending.outbox.drain();
      assert.equal(tries(), 1);
      sending.later(1);
      await sending.outbox.drain();
      assert.equal(tries(), 1, 'it came back too soon');
      sending.later(1);
      await sending.outbox.drain();
      sending.later(2);
      await sending.outbox.drain();
      assert.equal(tries(), 2, 'the second wait is no longer than the first');
      sending.connector.known.failing = [];
      sending.later(2);
      await sending.outbox.drain();
      assert.deepEqual(sending.got, ['19:noord: Bericht a']);
      assert.deepEqual(await sending.store.ledger(), { states: { sent: 1 }, uncertain: 0 });
    });
  }

  it('is tried again as soon when the clock is set back an hour meanwhile', async () => {
    failing(429, { retryAfter: '40' });
    await sending.save({ key: 'a' });
    await sending.outbox.drain();
    sending.connector.known.failing = [];
    sending.setBack(3_600);
    sending.later(39);
    await sending.outbox.drain();
    assert.deepEqual(sending.got, []);
    // What is made up for by and by makes it at most twice as long.
    sending.later(43);
    await sending.outbox.drain();
    assert.equal(sending.got.length, 1);
  });

  it('is not sooner than it was due when the clock was set back', async () => {
    sending.setBack(3_600);
    await sending.outbox.drain();
    sending.later(2 * 3_600);
    await sending.outbox.drain();
    const due = timeOf(sending.now().getTime() + 60_000);
    await sending.save({ key: 'a', due });
    sending.later(50);
    await sending.outbox.drain();
    assert.deepEqual(sending.got, []);
    sending.later(11);
    await sending.outbox.drain();
    assert.equal(sending.got.length, 1);
  });

  it('waits as long as Retry-After says, in seconds', async () => {
    failing(429, { retryAfter: '40' });
    await sending.save({ key: 'a' });
    await sending.outbox.drain();
    sending.connector.known.failing = [];
    sending.later(39);
    await sending.outbox.drain();
    assert.deepEqual(sending.got, []);
    sending.later(2);
    await sending.outbox.drain();
    assert.equal(sending.got.length, 1);
  });

  for (const retryAfter of ['0', '-5', '1', 'Mon, 23 Nov 2020 08:00:00 GMT']) {
    it(`waits no shorter because Retry-After says ${retryAfter}, so that it is not given up within minutes`, async () => {
      failing(429, { retryAfter });
      await sending.save({ key: 'a' });
      for (let minutes = 0; minutes < 60; minutes += 1) {
        await sending.outbox.drain();
        sending.later(60);
      }
      assert.ok(tries() < 15, `${tries()} attempts in an hour`);
      assert.deepEqual(await sending.states(), { waiting: 1 });
    });
  }

  it('waits until the date in Retry-After', async () => {
    failing(503, { retryAfter: new Date(sending.now().getTime() + 60_000).toUTCString() });
    await sending.save({ key: 'a' });
    await sending.outbox.drain();
    sending.connector.known.failing = [];
    sending.later(55);
    await sending.outbox.drain();
    assert.deepEqual(sending.got, []);
    sending.later(6);
    await sending.outbox.drain();
    assert.equal(sending.got.length, 1);
  });

  it('leaves a conversation alone that asked for rest, and no other', async () => {
    await sending.seen(`person:${ELS}`, 'a:els', '29:els');
    failing(429, { retryAfter: '40' });
    await sending.save({ key: 'a' });
    await sending.outbox.drain();
    sending.connector.known.failing = [];
    await sending.save({ key: 'b' }, { key: 'c', person: ELS });
    await sending.outbox.drain();
    assert.deepEqual(sending.got, ['a:els: Bericht c']);
    sending.later(42);
    await sending.outbox.drain();
    assert.equal(sending.got.length, 3);
  });

  it('is tried again when no answer comes, and the ledger tells that it may have arrived', async () => {
    failing(0);
    await sending.save({ key: 'a' });
    await sending.outbox.drain();
    assert.deepEqual(await sending.store.ledger(), { states: { waiting: 1 }, uncertain: 1 });
    sending.connector.known.failing = [];
    sending.later(3);
    await sending.outbox.drain();
    assert.deepEqual(sending.got, ['19:noord: Bericht a']);
  });

  it('does not hold up the others while it waits for an answer', async () => {
    await sending.stop();
    sending = await Sending.start();
    sending.pace = { patience: 3_000, overtake: 50 };
    await sending.crash();
    await sending.seen(`person:${ELS}`, 'a:els', '29:els');
    sending.connector.known.failing = [{ on: /19:noord/, status: 0 }];
    await sending.save({ key: 'a' }, { key: 'b', person: ELS });
    sending.outbox.start();
    for (let n = 0; n < 50 && sending.got.length === 0; n += 1) await new Promise((r) => setTimeout(r, 20));
    assert.deepEqual(sending.got, ['a:els: Bericht b']);
  });

  it('is tried again when nobody listens, and surely did not arrive', async () => {
    await sending.connector.close();
    await sending.save({ key: 'a' });
    await sending.outbox.drain();
    assert.deepEqual(await sending.store.ledger(), { states: { waiting: 1 }, uncertain: 0 });
  });

  /** Lets time go by, with an attempt at each hour at the latest, until nothing waits any more. @returns hours */
  async function untilDead(): Promise<number> {
    let minutes = 0;
    for (; (await sending.states()).waiting === 1; minutes += 5) {
      assert.ok(minutes < 7 * 24 * 60, 'it is never dead');
      await sending.outbox.drain();
      sending.later(300);
    }
    assert.equal((await sending.states()).dead, 1);
    return minutes / 60;
  }

  it('is tried again after one refusal, and dead when it is refused again a quarter of an hour later', async () => {
    failing(403, { code: 'BotNotInConversationRoster' });
    await sending.save({ key: 'a', person: ELS });
    await sending.outbox.drain();
    assert.deepEqual(await sending.states(), { waiting: 1 });
    const hours = await untilDead();
    assert.ok(hours >= 0.25 && hours < 1, `${hours} hours`);
    assert.ok(tries() >= 2 && tries() < 8, `${tries()} attempts`);
    sending.later(100_000);
    await sending.outbox.drain();
    assert.ok(tries() < 8, 'what is dead is left alone');
  });

  it('is tried again for a day after "not found", which comes and goes on chats that are well', async () => {
    failing(404, { code: 'ConversationNotFound' });
    await sending.save({ key: 'a' });
    const hours = await untilDead();
    assert.ok(hours >= 24 && hours < 26, `${hours} hours`);
    assert.ok(tries() < 40, `${tries()} attempts`);
  });

  it('goes when "not found" is over, and its time is counted anew after another fault', async () => {
    failing(404);
    await sending.save({ key: 'a' });
    for (const [status, seconds] of [
      [404, 80_000],
      [503, 80_000],
      [404, 80_000],
      [404, 3_700],
    ] as const) {
      failing(status);
      await sending.outbox.drain();
      assert.deepEqual(await sending.states(), { waiting: 1 });
      sending.later(seconds);
    }
    sending.connector.known.failing = [];
    await sending.outbox.drain();
    assert.deepEqual(sending.got, ['19:noord: Bericht a']);
  });

  for (const status of [403, 404]) {
    it(`that was refused with ${status} goes when that person installs the app, dead or not`, async () => {
      for (const dead of [false, true]) {
        failing(status);
        await sending.save({ key: `${dead}`, person: ELS });
        await sending.outbox.drain();
        if (dead) await untilDead();
        assert.ok(sending.unreached > 0);
        sending.connector.known.failing = [];
        await sending.seen(`person:${ELS}`, 'a:els', '29:els');
        await sending.outbox.drain();
        assert.equal(sending.got.at(-1), `a:els: Bericht ${dead}`);
      }
    });
  }

  it('keeps why it is dead, for the team to see', async () => {
    failing(403, { code: 'BotNotInConversationRoster' });
    await sending.save({ key: 'a' });
    await untilDead();
    const report = await sending.store.report(TEAM);
    assert.deepEqual(
      report?.deliveries.map(({ state, error }) => [state, error]),
      [['dead', '403 BotNotInConversationRoster']],
    );
  });

  it('is dead at once where the bot was removed, and goes when it comes back', async () => {
    await sending.seen(`person:${ELS}`, 'a:els', '29:els');
    const spot = { team: `person:${ELS}`, conversation: 'a:els', member: ELS };
    await sending.store.farewell(spot, timeOf(sending.now()));
    await sending.save({ key: 'a', person: ELS });
    await sending.outbox.drain();
    assert.equal(tries(), 0);
    assert.deepEqual(await sending.states(), { dead: 1 });
    await sending.seen(`person:${ELS}`, 'a:els', '29:els');
    await sending.outbox.drain();
    assert.deepEqual(sending.got, ['a:els: Bericht a']);
  });

  it('lives on when the person comes back while it fails for good', async () => {
    let sent = 0;
    sending.messenger = {
      open: async () => assert.fail('there is a chat'),
      send: async () => {
        sent += 1;
        if (sent > 2) return 'message-1';
        sending.later(1);
        if (sent === 2) await sending.seen(`person:${ELS}`, 'a:els', '29:els');
        throw new NotSent({ status: 403, code: 'gone', retryAfter: null });
      },
    };
    await sending.crash();
    await sending.seen(`person:${ELS}`, 'a:els', '29:els');
    sending.later(1);
    await sending.save({ key: 'a', person: ELS });
    await sending.outbox.drain();
    sending.later(3_600);
    await sending.outbox.drain();
    assert.equal(sent, 3);
    assert.deepEqual(await sending.states(), { sent: 1 });
  });

  it('tells the team when a reminder reaches nobody', async () => {
    sending.connector.known.failing = [{ on: /a:chat-of/, status: 403 }];
    const key = `action-1-reminder-2026-12-01-${ELS}`;
    await sending.save({ key, person: ELS, what: 'reminder', action: 1 });
    await untilDead();
    await sending.outbox.drain();
    assert.deepEqual(sending.got, [`19:noord: Bericht action-1-owner-unreachable-2026-12-01-${ELS}`]);
    assert.deepEqual(await sending.states(), { dead: 1, sent: 1 });
  });

  it('is given up after some days', async () => {
    failing(502);
    await sending.save({ key: 'a' });
    let hours = 0;
    for (; (await sending.states()).waiting === 1; hours += 0.25) {
      assert.ok(hours < 24 * 7, 'it is never given up');
      await sending.outbox.drain();
      sending.later(900);
    }
    assert.ok(hours > 48, `it was given up after ${hours} hours`);
  });
});
