import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { createHealth } from '../../src/health.ts';
import { createLog } from '../../src/log.ts';

/** Longer (ms) than an answer holds. */
const HOLDS = 510;

const silent = createLog(() => {});

describe('Whether a process is ready', () => {
  it('it is as long as its store saves', async () => {
    const answers = createHealth({ tryOut: async () => {} }, silent);
    const fails = createHealth({ tryOut: () => Promise.reject(new Error('no store')) }, silent);
    assert.equal(await answers.ready(), 200);
    assert.equal(await fails.ready(), 503);
  });

  it('it is not when the store takes longer than two seconds', async () => {
    const hangs = createHealth({ tryOut: () => new Promise(() => {}) }, silent);
    assert.equal(await hangs.ready(), 503);
  });

  it('it is not once it is about to stop', async () => {
    const health = createHealth({ tryOut: async () => {} }, silent);
    assert.equal(await health.ready(), 200);
    health.stopping();
    assert.equal(await health.ready(), 503);
  });

  it('the store is asked once for all who ask at the same moment', async () => {
    let asked = 0;
    const tryOut = async () => {
      asked += 1;
    };
    const health = createHealth({ tryOut }, silent);
    await Promise.all(Array.from({ length: 20 }, () => health.ready()));
    assert.equal(asked, 1);
  });

  it('a store that hangs is asked once until it answers', async () => {
    let asked = 0;
    const answers: (() => void)[] = [];
    const tryOut = () => {
      asked += 1;
      return new Promise<void>((resolve) => answers.push(resolve));
    };
    const health = createHealth({ tryOut }, silent);
    assert.deepEqual([await health.ready(), await health.ready()], [503, 503]);
    assert.equal(asked, 1);
    for (const answer of answers) answer();
  });

  it('the log says once why it is not, and once that it is again', async () => {
    const lines: string[] = [];
    let error: Error | null = null;
    const tryOut = async () => {
      if (error) throw error;
    };
    const health = createHealth(
      { tryOut },
      createLog((line) => lines.push(line)),
    );
    const statuses: number[] = [];
    for (const next of [null, new Error('the disk is full'), new Error('still full'), null, null]) {
      error = next;
      statuses.push(await health.ready());
      await setTimeout(HOLDS);
    }
    assert.deepEqual(statuses, [200, 503, 503, 200, 200]);
    assert.equal(lines.length, 2);
    assert.match(lines[0] ?? '', /not ready: nothing can be saved.*the disk is full/);
    assert.match(lines[1] ?? '', /ready again/);
  });
});
