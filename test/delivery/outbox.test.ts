import assert from 'node:assert/strict';
import { timeOf } from '../../dialogs/time.ts';
import { ELS, Sending, TEAM } from '../fixtures/sending.ts';
import { SIMPLE_VIEW } from '../fixtures/simple-view.ts';

describe('The outbox', () => {
  let sending: Sending;
  beforeEach(async () => {
    sending = await Sending.start();
  });
  afterEach(() => sending.stop());

  it('sends a message to the team where it was last seen, with what a locked phone says', async () => {
    sending.later(1);
    await sending.seen(TEAM, '19:other-channel');
    await sending.save({ key: 'a' });
    await sending.outbox.drain();
    assert.deepEqual(sending.got, ['19:other-channel: Bericht a']);
    assert.deepEqual(await sending.states(), { sent: 1 });
  });

  it('sends the same key once, however often it is saved', async () => {
    await sending.save({ key: 'a' });
    await sending.outbox.drain();
    await sending.save({ key: 'a' }, { key: 'b' });
    await sending.outbox.drain();
    assert.deepEqual(sending.got, ['19:noord: Bericht a', '19:noord: Bericht b']);
  });

  it('uses the chat that a person has with the bot', async () => {
    await sending.seen(`person:${ELS}`, 'a:els', '29:els');
    await sending.save({ key: 'a', person: ELS });
    await sending.outbox.drain();
    assert.deepEqual(sending.got, ['a:els: Bericht a']);
    assert.deepEqual(sending.connector.known.made, []);
  });

  it('makes a chat with somebody who was never seen, once', async () => {
    await sending.save({ key: 'a', person: ELS }, { key: 'b', person: ELS });
    await sending.outbox.drain();
    const chat = `a:chat-of-${ELS}`;
    assert.deepEqual(sending.got, [`${chat}: Bericht a`, `${chat}: Bericht b`]);
    assert.deepEqual(sending.connector.known.made, [ELS]);
  });

  it('waits until a message is due', async () => {
    const tomorrow = timeOf(sending.now().getTime() + 86_400_000);
    await sending.save({ key: 'a', due: tomorrow });
    await sending.outbox.drain();
    assert.deepEqual(sending.got, []);
    sending.later(86_401);
    await sending.outbox.drain();
    assert.deepEqual(sending.got, ['19:noord: Bericht a']);
  });

  it('drops what nobody needs any more, and saves what follows it', async () => {
    sending.compose = ({ key, due, ...rest }) => {
      if (key !== 'a') return { view: SIMPLE_VIEW, summary: `Bericht ${key}`, follow: [] };
      return { drop: 'not needed', follow: [{ ...rest, key: 'b', due }] };
    };
    await sending.save({ key: 'a' });
    await sending.outbox.drain();
    assert.deepEqual(sending.got, ['19:noord: Bericht b']);
    assert.deepEqual(await sending.states(), { dropped: 1, sent: 1 });
  });

  it('goes on with the others when one can not be made', async () => {
    let broken = true;
    sending.compose = ({ key }) => {
      if (key === 'a' && broken) throw new Error('a mistake in the code');
      return { view: SIMPLE_VIEW, summary: `Bericht ${key}`, follow: [] };
    };
    await sending.save({ key: 'a' }, { key: 'b' });
    await sending.outbox.drain();
    assert.deepEqual(sending.got, ['19:noord: Bericht b']);
    assert.match(sending.logged.join(), /a delivery failed here.*a mistake in the code/);
    broken = false;
    sending.later(5);
    await sending.outbox.drain();
    assert.deepEqual(sending.got, ['19:noord: Bericht b', '19:noord: Bericht a']);
  });

  it('drops what is about a team that is gone', async () => {
    await sending.save({ key: 'a', team: 'team:gone' });
    await sending.outbox.drain();
    assert.deepEqual(sending.got, []);
    assert.deepEqual(await sending.states(), { dropped: 1 });
  });

  it('brings nothing back of a team that is deleted while its message is under way', async () => {
    await sending.save({ key: 'a' });
    const at = timeOf(sending.now());
    const [claimed] = await sending.store.claim({ now: at, leasedUntil: at, limit: 1 });
    assert.ok(claimed);
    const { target: _, attempts: _attempts, uncertain: _uncertain, ...delivery } = claimed;
    const gone = { ...claimed, key: 'deleted' };
    const dropped = { kind: 'dropped', error: '' } as const;
    await sending.store.settle(gone, { outcome: dropped, at, follow: [{ ...delivery, key: 'follow' }] });
    assert.deepEqual(await sending.states(), { sending: 1 });
  });

  it('begins by itself when something was saved, and stops after what is under way', async () => {
    sending.outbox.start();
    await sending.save({ key: 'a' });
    sending.outbox.wake();
    await until(() => sending.got.length === 1);
    await sending.save({ key: 'b' });
    await until(() => sending.got.length === 2);
    await sending.outbox.stop();
    await sending.save({ key: 'c' });
    sending.outbox.wake();
    await new Promise((resolve) => setTimeout(resolve, 150));
    assert.equal(sending.got.length, 2);
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let n = 0; n < 100 && !holds(); n += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok(holds(), 'it did not happen within two seconds');
}
