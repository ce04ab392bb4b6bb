import assert from 'node:assert/strict';
import { createMemory } from '../../src/memory.ts';

describe('A memory', () => {
  it('holds an entry until its end and no longer, however often it is read, from a clock’s 0 on', () => {
    let now = 0;
    const memory = createMemory<string>(10, () => now);
    memory.set('a', 'first', { until: 1_000 });
    for (now = 0; now < 1_000; now += 100) assert.equal(memory.get('a'), 'first');
    assert.equal(memory.get('a'), undefined);
  });

  it('holds what has no end until there is no room for it', () => {
    let now = 0;
    const memory = createMemory<string>(10, () => now);
    memory.set('a', 'first');
    now = Number.MAX_SAFE_INTEGER;
    assert.equal(memory.get('a'), 'first');
  });

  it('has room for so many; of more, the one goes that nobody read or set for the longest time', () => {
    const memory = createMemory<number>(3);
    for (const [n, key] of ['a', 'b', 'c'].entries()) memory.set(key, n);
    memory.get('a');
    memory.set('d', 3);
    assert.deepEqual(['a', 'b', 'c', 'd'].map(memory.get), [0, undefined, 2, 3]);
  });

  it('has room for entries of so much together, and for none that is larger than all of it', () => {
    const memory = createMemory<string>(10);
    memory.set('a', 'large', { size: 6 });
    memory.set('b', 'small');
    memory.set('c', 'large', { size: 6 });
    assert.deepEqual(['a', 'b', 'c'].map(memory.get), [undefined, 'small', 'large']);
    memory.set('d', 'too large', { size: 11 });
    assert.deepEqual(['b', 'c', 'd'].map(memory.get), ['small', 'large', undefined]);
  });

  it('forgets one, or all', () => {
    const memory = createMemory<number>(3);
    memory.set('a', 0);
    memory.set('b', 1);
    memory.delete('a');
    assert.deepEqual([memory.get('a'), memory.get('b')], [undefined, 1]);
    memory.clear();
    assert.equal(memory.get('b'), undefined);
  });
});
