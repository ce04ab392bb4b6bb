import assert from 'node:assert/strict';
import { createHealth } from '../../src/health.ts';

describe('Whether a process is ready', () => {
  it('it is as long as its store answers', async () => {
    const answers = createHealth({ beganFirst: async () => null });
    const fails = createHealth({ beganFirst: async () => Promise.reject(new Error('no store')) });
    assert.equal(await answers.ready(), 200);
    assert.equal(await fails.ready(), 503);
  });

  it('it is not when the store takes longer than two seconds', async () => {
    const hangs = createHealth({ beganFirst: () => new Promise(() => {}) });
    assert.equal(await hangs.ready(), 503);
  });

  it('it is not once it is about to stop', async () => {
    const health = createHealth({ beganFirst: async () => null });
    assert.equal(await health.ready(), 200);
    health.stopping();
    assert.equal(await health.ready(), 503);
  });

  it('the store is asked once for all who ask at the same moment', async () => {
    let asked = 0;
    const beganFirst = async () => {
      asked += 1;
      return null;
    };
    const health = createHealth({ beganFirst });
    await Promise.all(Array.from({ length: 20 }, () => health.ready()));
    assert.equal(asked, 1);
  });
});
