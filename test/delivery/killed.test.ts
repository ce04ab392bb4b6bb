import assert from 'node:assert/strict';
import { measureDeliveries } from '../bench/deliveries.ts';

describe('Deliveries through a connector that refuses some, by a process that is killed', () => {
  it('all arrive, repeat no more often than it is killed, and keep to the limits', async function () {
    this.timeout(60_000);
    const measured = await measureDeliveries(100, 2, 1_500);
    assert.equal(measured.delivered, 100);
    assert.deepEqual(measured.states, { sent: 100 });
    assert.equal(measured.kills, 2);
    assert.ok(measured.repeats >= 1, 'a message that nobody heard of had to be repeated');
    assert.ok(measured.repeats <= measured.kills, `${measured.repeats} repeats`);
    assert.ok(measured.uncertain >= measured.repeats, 'the ledger does not tell of every repeat');
    for (const { of, within, allowed, most } of measured.peaks) {
      assert.ok(most <= allowed, `${most} requests in ${within} ms of ${of}`);
    }
  });
});
