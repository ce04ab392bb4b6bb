import assert from 'node:assert/strict';
import fc from 'fast-check';
import { backoff } from '../../src/delivery/backoff.ts';
import { retryAfter } from '../../src/delivery/retry-after.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');

describe('How long to wait', () => {
  it('is read from Retry-After as seconds or as a date', () => {
    assert.equal(retryAfter('7', NOW), 7_000);
    assert.equal(retryAfter(' 1.5 ', NOW), 1_500);
    assert.equal(retryAfter('Mon, 23 Nov 2026 09:00:30 GMT', NOW), 30_000);
    assert.equal(retryAfter('Mon, 23 Nov 2026 08:00:00 GMT', NOW), 0);
  });

  it('is never read from what is no time, and never longer than a day', () => {
    for (const header of [null, '', 'soon', '-5', 'NaN', '1e9x']) {
      const wait = retryAfter(header, NOW);
      assert.ok(wait === null || wait === 0, `${header} became ${wait}`);
    }
    assert.equal(retryAfter('99999999999', NOW), 86_400_000);
  });

  it('grows with every attempt up to a quarter of an hour, and is spread', () => {
    const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), part, (attempts, random) => {
        const wait = backoff(attempts, () => random);
        assert.ok(wait >= 1_000 && wait <= 900_000);
        assert.ok(backoff(attempts + 1, () => random) >= wait);
      }),
    );
    assert.notEqual(
      backoff(3, () => 0),
      backoff(3, () => 0.9),
    );
  });
});
