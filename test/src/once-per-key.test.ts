import assert from 'node:assert/strict';
import { createOncePerKey } from '../../src/once-per-key.ts';

describe('Work that is done once for each key', () => {
  it('is shared by all who ask while it is under way, and by who asks soon after it', async () => {
    let now = 0;
    let times = 0;
    const once = createOncePerKey<number>({ atMost: 10, elapsed: () => now, holds: 1_000 });
    const work = async () => {
      times += 1;
      return times;
    };
    assert.deepEqual(await Promise.all([once('a', work), once('b', work), once('a', work)]), [1, 2, 1]);
    now = 999;
    assert.equal(await once('a', work), 1);
    now = 1_000;
    assert.equal(await once('a', work), 3);
  });

  it('that failed is told to all who waited for it, and tried again by the next', async () => {
    const once = createOncePerKey<string>({ atMost: 10 });
    const fail = () => Promise.reject(new Error('not now'));
    const waiting = await Promise.allSettled([once('a', fail), once('a', async () => 'unused')]);
    assert.deepEqual(
      waiting.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    assert.equal(await once('a', async () => 'done'), 'done');
  });

  it('that fails when its time is over leaves the work alone that was begun after it', async () => {
    let now = 0;
    const once = createOncePerKey<string>({ atMost: 10, elapsed: () => now, holds: 1_000 });
    const late = Promise.withResolvers<string>();
    const first = once('a', () => late.promise);
    now = 1_000;
    assert.equal(await once('a', async () => 'second'), 'second');
    late.reject(new Error('too late'));
    await assert.rejects(first);
    assert.equal(await once('a', async () => 'third'), 'second');
  });

  it('is done again once its result had to make room, and not while a smaller one is remembered', async () => {
    let times = 0;
    const once = createOncePerKey<string>({ atMost: 10, sizeOf: ({ length }) => length });
    const work = (told: string) => async () => {
      times += 1;
      return told;
    };
    for (const told of ['x', 'longer', 'x', 'longest', 'x', 'longer']) await once(told, work(told));
    assert.equal(times, 4, 'only the second “longer” had to be done again');
  });

  it('is not begun again while it is under way, however much others bring meanwhile', async () => {
    const once = createOncePerKey<string>({ atMost: 10, sizeOf: ({ length }) => length });
    const late = Promise.withResolvers<string>();
    const first = once('a', () => late.promise);
    for (const key of ['b', 'c', 'd']) await once(key, async () => 'a long one');
    const again = once('a', async () => 'second');
    const told = 'first';
    late.resolve(told);
    assert.deepEqual(await Promise.all([first, again]), [told, told]);
  });

  it('is done again once it is forgotten, also while it is under way', async () => {
    const once = createOncePerKey<string>({ atMost: 10 });
    const late = Promise.withResolvers<string>();
    const first = once('a', () => late.promise);
    once.forget('a');
    assert.equal(await once('a', async () => 'second'), 'second');
    const told = 'first';
    late.resolve(told);
    assert.equal(await first, told);
    assert.equal(await once('a', async () => 'third'), 'second');
    once.forget('b');
  });

  it('holds for as long as its result says, from when that was there', async () => {
    let now = 0;
    const holdsFor = (result: string) => (result === 'short' ? 100 : null);
    const once = createOncePerKey<string>({ atMost: 10, elapsed: () => now, holds: 1_000, holdsFor });
    await once('a', async () => {
      now = 950;
      return 'short';
    });
    now = 1_049;
    assert.equal(await once('a', async () => 'another'), 'short');
    now = 1_050;
    assert.equal(await once('a', async () => 'another'), 'another');
    now = 2_049;
    assert.equal(await once('a', async () => 'third'), 'another');
  });
});
