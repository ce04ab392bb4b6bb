import assert from 'node:assert/strict';
import { loadOnce } from '../../src/load-once.ts';

describe('What is loaded once', () => {
  it('is loaded by the first who asks, and not before', async () => {
    let times = 0;
    const load = loadOnce(async () => {
      times += 1;
      return times;
    });
    assert.equal(times, 0);
    assert.deepEqual(await Promise.all([load(), load()]), [1, 1]);
    assert.equal(await load(), 1);
  });

  it('and fails is told to all who waited for it, and loaded anew for the next', async () => {
    let broken = true;
    const load = loadOnce(async () => {
      if (broken) throw new Error('not there');
      return 'there';
    });
    for (const { status } of await Promise.allSettled([load(), load()])) assert.equal(status, 'rejected');
    await assert.rejects(load(), /not there/);
    broken = false;
    assert.equal(await load(), 'there');
  });
});
