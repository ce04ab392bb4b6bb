import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLimits, TEAMS_LIMITS } from '../../src/delivery/limits.ts';
import { Sending } from '../fixtures/sending.ts';
import { mostWithin } from '../fixtures/stretch.ts';

type Arrived = Readonly<{ at: number; thread: string }>;

function assertKept(arrived: readonly Arrived[]): void {
  for (const limit of TEAMS_LIMITS.all) {
    assert.ok(
      mostWithin(
        arrived.map(({ at }) => at),
        limit.within,
      ) <= limit.requests,
      'too many in all',
    );
  }
  for (const [thread, of] of Map.groupBy(arrived, (one) => one.thread)) {
    for (const limit of TEAMS_LIMITS.thread) {
      const found = mostWithin(
        of.map(({ at }) => at),
        limit.within,
      );
      assert.ok(found <= limit.requests, `${found} in ${limit.within} ms on ${thread}`);
    }
  }
}

/** Whoever wants to send: to which thread, after how long, how long the answer takes, and when in that it arrives. */
const wishes = fc.array(
  fc.record({
    thread: fc.constantFrom('a', 'a', 'a', 'b', 'c'),
    pause: fc.oneof(fc.constant(0), fc.nat(50), fc.nat(3_000)),
    takes: fc.oneof(fc.nat(20), fc.nat(2_500)),
    arrives: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 400, size: 'max' },
);

describe("Teams' limits", () => {
  it('are kept on the other side, whatever is wanted and however long answers take', () => {
    fc.assert(
      fc.property(wishes, fc.integer({ min: 1, max: 8 }), (wanted, atOnce) => {
        const limits = createLimits();
        const arrived: Arrived[] = [];
        let running: { thread: string; ends: number }[] = [];
        let now = 1_000_000;
        const until = (time: number) => {
          for (const one of [...running].sort((a, b) => a.ends - b.ends)) {
            if (one.ends > time) continue;
            limits.end(one.thread, one.ends);
            running = running.filter((other) => other !== one);
          }
          now = time;
        };
        const nextEnd = () => Math.min(...running.map(({ ends }) => ends));
        for (const { thread, pause, takes, arrives } of wanted) {
          until(now + pause);
          while (running.length >= atOnce) until(nextEnd());
          for (let free = limits.freeAt(thread, now); free > now; free = limits.freeAt(thread, now)) {
            until(Math.min(free, nextEnd()));
          }
          limits.begin(thread);
          arrived.push({ thread, at: now + takes * arrives });
          running.push({ thread, ends: now + takes });
        }
        assertKept(arrived);
      }),
      { numRuns: 100 },
    );
  });

  it('keep nobody waiting for longer than they have to', () => {
    const limits = createLimits();
    let now = 1_000_000;
    for (let n = 0; n < 1_000; n += 1) {
      now = limits.freeAt('a', now);
      limits.begin('a');
      limits.end('a', now);
    }
    // Sixty in half a minute is what lasts: a thousand take a little over eight minutes.
    assert.ok(now - 1_000_000 < 16.7 * 30_100, `it took ${now - 1_000_000} ms`);
  });

  describe('in the outbox', () => {
    let sending: Sending;
    beforeEach(async () => {
      sending = await Sending.start();
    });
    afterEach(() => sending.stop());

    const many = (count: number) => Array.from({ length: count }, (_, n) => ({ key: `${n}` }));

    it('are kept within one conversation, where the others wait', async () => {
      let looked = 0;
      const { compose } = sending;
      sending.compose = (...one) => {
        looked += 1;
        return compose(...one);
      };
      await sending.save(...many(20));
      await sending.outbox.drain();
      assert.equal(sending.got.length, 7);
      assert.equal(looked, 8, 'the first that has to wait keeps the others waiting too');
      sending.later(2.1);
      await sending.outbox.drain();
      assert.equal(sending.got.length, 14);
      assert.deepEqual(await sending.states(), { sent: 14, waiting: 6 });
    });

    it('are kept over a restart', async () => {
      await sending.save(...many(7));
      await sending.outbox.drain();
      await sending.crash();
      await sending.save({ key: 'one more' });
      await sending.outbox.drain();
      assert.equal(sending.got.length, 7, 'what went out before does not count any more');
      sending.later(5);
      await sending.outbox.drain();
      assert.equal(sending.got.length, 8);
    });

    it('are counted on when the clock is set back an hour, and what had to wait goes as soon as before', async () => {
      await sending.save(...many(9));
      await sending.outbox.drain();
      assert.equal(sending.got.length, 7);
      sending.setBack(3_600);
      await sending.save({ key: 'after', person: 'aad-mo' });
      await sending.outbox.drain();
      assert.equal(sending.got.length, 8, 'somebody else’s goes at once');
      sending.later(4.5);
      await sending.outbox.drain();
      assert.deepEqual(await sending.states(), { sent: 10 });
    });

    it('do not hold up other conversations', async () => {
      const people = Array.from({ length: 10 }, (_, n) => ({ key: `person ${n}`, person: `aad-${n}` }));
      await sending.save(...many(20), ...people);
      await sending.outbox.drain();
      assert.equal(sending.got.filter((one) => one.startsWith('a:chat-of')).length, 10);
    });
  });
});
