import assert from 'node:assert/strict';
import { timeOf } from '../../dialogs/time.ts';
import { Sending } from '../fixtures/sending.ts';

describe('A crash', () => {
  let sending: Sending;
  beforeEach(async () => {
    sending = await Sending.start();
  });
  afterEach(() => sending.stop());

  it('between sending and marking repeats that message once, and the ledger tells', async () => {
    const arrived: string[] = [];
    let hang = true;
    sending.messenger = {
      open: async () => 'a:x',
      send: async (_, { summary }) => {
        arrived.push(summary);
        // It arrived, and the process dies before it hears so.
        return hang ? await new Promise<string>(() => {}) : 'message';
      },
    };
    await sending.crash();
    await sending.save({ key: 'a' }, { key: 'b' }, { key: 'c' });
    sending.outbox.start();
    while (arrived.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    hang = false;
    const killed = sending.outbox;
    await sending.crash();
    // A killed process does nothing more; this one is told to.
    void killed.stop();
    await sending.outbox.drain();
    assert.deepEqual(arrived, ['Bericht a', 'Bericht b', 'Bericht c'], 'its lease had not ended');
    sending.later(61);
    await sending.outbox.drain();
    assert.deepEqual(arrived, ['Bericht a', 'Bericht b', 'Bericht c', 'Bericht a']);
    assert.deepEqual(await sending.store.ledger(), { states: { sent: 3 }, uncertain: 1 });
  });

  it('before anything was sent loses nothing', async () => {
    await sending.save({ key: 'a' }, { key: 'b' });
    const at = sending.now();
    await sending.store.claim({
      now: timeOf(at),
      leasedUntil: timeOf(at.getTime() + 60_000),
      limit: 1,
    });
    await sending.crash();
    sending.later(61);
    await sending.outbox.drain();
    assert.equal(sending.got.length, 2);
    assert.equal((await sending.store.ledger()).uncertain, 1);
  });

  it('is no reason to send what somebody else has taken over and sent', async () => {
    await sending.save({ key: 'a' });
    const at = timeOf(sending.now());
    const [slow] = await sending.store.claim({ now: at, leasedUntil: at, limit: 1 });
    assert.ok(slow);
    sending.later(1);
    await sending.outbox.drain();
    const retry = { kind: 'retry', due: at, error: '', uncertain: true, refused: false } as const;
    await sending.store.settle(slow, { outcome: retry, at, follow: [] });
    await sending.outbox.drain();
    assert.deepEqual(sending.got, ['19:noord: Bericht a']);
    assert.deepEqual(await sending.states(), { sent: 1 });
  });
});
