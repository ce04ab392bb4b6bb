import assert from 'node:assert/strict';
import { createRate } from '../../src/rate.ts';

describe('How much one person may ask', () => {
  it('is counted from their first request on, in stretches of ten seconds', () => {
    let now = 0;
    const mayAsk = createRate(() => now, 2);
    assert.deepEqual([mayAsk('anna'), mayAsk('anna'), mayAsk('anna')], [true, true, false]);
    now = 5_000;
    assert.deepEqual([mayAsk('bram'), mayAsk('anna')], [true, false]);
    now = 10_000;
    assert.deepEqual([mayAsk('anna'), mayAsk('bram'), mayAsk('bram')], [true, true, false]);
  });

  it('is not counted anew because very many others ask', () => {
    const mayAsk = createRate(() => 0, 1);
    mayAsk('anna');
    for (let n = 0; n < 30_000; n += 1) {
      mayAsk(`${n}`);
      if (n % 10_000 === 0) assert.equal(mayAsk('anna'), false);
    }
    assert.equal(mayAsk('anna'), false);
  });
});
