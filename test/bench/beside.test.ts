import assert from 'node:assert/strict';
import { join } from 'node:path';
import { loadContent } from '../../content/index.ts';
import { COMPARISONS, planBeside } from './beside.ts';
import { tell } from './compared.ts';
import { linesBeside } from './lines-beside.ts';
import { memoryBeside } from './memory-beside.ts';
import { isMissed, type Pair, ratioOfMedians } from './ratio.ts';
import { startBeside } from './start-beside.ts';
import { turnsBeside } from './turns-beside.ts';

const HERE = join(import.meta.dirname, '../..');

describe('The benchmark beside another checkout', () => {
  const beside = { content: loadContent(), other: HERE, pairs: 2 };

  it('measures turns and starts of both, in pairs', async function () {
    this.timeout(90_000);
    const turns = await turnsBeside(beside, { requests: 40, warming: 20, stores: ['SQLite'] });
    const starts = await startBeside({ ...beside, pairs: 1 }, { starts: 1 });
    for (const [compared, line] of [
      [
        turns[0],
        /^answer turns, SQLite: \S+ beside \S+ a second: \S+ x .*; 2 pairs\); bar: at least 0.97 x: /,
      ],
      [turns[1], /^one alone, p50, SQLite: \S+ beside \S+ ms: \S+ x .*; 2 pairs\); bar: at most 1.05 x: /],
      [starts[0], /^cold start .*: \S+ beside \S+ ms: \S+ x .*; 1 pairs\); bar: at most 1.05 x: /],
    ] as const) {
      assert.ok(compared);
      assert.ok(compared.pairs.every(({ here, there }) => here > 0 && there > 0));
      assert.match(tell(compared).line, line);
    }
  });

  it('measures the memory of both, at rest and after answers', async function () {
    this.timeout(90_000);
    const memory = await memoryBeside(
      { ...beside, pairs: 1 },
      { rest: 100, answers: 70, stores: ['SQLite'] },
    );
    assert.deepEqual(
      memory.map(({ name }) => name),
      ['memory at rest, SQLite', 'memory after 70 answers, SQLite'],
    );
    for (const { pairs } of memory) assert.ok(pairs.every(({ here, there }) => here > 20 && there > 20));
  });

  it('reads what the parts print that each checkout measures by itself', async () => {
    const largest = { name: 'the largest card', unit: 'bytes', where: /largest card: (\d+) bytes/ };
    const [compared] = await linesBeside('cards', [largest], { ...beside, pairs: 1 });
    const [pair] = compared?.pairs ?? [];
    assert.ok(pair && pair.here > 1_000);
    assert.equal(pair.here, pair.there);
    const other = { ...largest, where: /smallest card: (\d+)/ };
    await assert.rejects(
      linesBeside('cards', [other], { ...beside, pairs: 1 }),
      /does not tell the largest card/,
    );
  }).timeout(20_000);

  it('says why a part is not measured, and what is missing in a folder', () => {
    for (const [part, comparison] of Object.entries(COMPARISONS)) {
      const plan = () => planBeside([part as keyof typeof COMPARISONS], beside);
      if (typeof comparison === 'string')
        assert.throws(plan, (error: Error) => error.message.includes(comparison));
      else assert.doesNotThrow(plan);
    }
    assert.throws(() => planBeside(['turns'], { ...beside, other: join(HERE, 'docs') }), /no checkout/);
  });
});

describe('The verdict of a comparison', () => {
  /** Twelve pairs around 100, `here` so many times as much, with some noise. */
  const pairs = (times: number, noise = 0.02): Pair[] =>
    Array.from({ length: 12 }, (_, n) => {
      const wave = 1 + noise * Math.sin(n * 2.4);
      return { there: 100 + n, here: (100 + n) * times * wave };
    });

  it('is a ratio of medians, within its interval', () => {
    const { ratio, low, high } = ratioOfMedians([
      { here: 90, there: 100 },
      { here: 110, there: 100 },
      { here: 300, there: 200 },
      { here: 130, there: 100 },
    ]);
    assert.equal(ratio, 1.2);
    assert.ok(low <= ratio && ratio <= high);
    assert.deepEqual([low, high], [0.9, 1.5]);
  });

  it('knows one ratio for certain when all pairs have it', () => {
    const { ratio, low, high } = ratioOfMedians(
      pairs(0.5, 0).map((pair) => ({ ...pair, there: 100, here: 50 })),
    );
    assert.deepEqual([ratio, low, high], [0.5, 0.5, 0.5]);
  });

  it('is the same for the same pairs', () => {
    assert.deepEqual(ratioOfMedians(pairs(1)), ratioOfMedians(pairs(1)));
  });

  it('is worse only when the whole interval is on the wrong side', () => {
    for (const [times, missed] of [
      [1, false],
      [0.965, false],
      [0.8, true],
    ] as const) {
      assert.equal(
        isMissed({ atLeast: 0.97 }, ratioOfMedians(pairs(times))),
        missed,
        `${times} of the turns`,
      );
      assert.equal(
        isMissed({ atMost: 1 / 0.97 }, ratioOfMedians(pairs(1 / times))),
        missed,
        `${1 / times} of the time`,
      );
    }
  });

  it('is told in a line, and none without a bar', () => {
    const slower = tell({ name: 'turns', unit: 'a second', pairs: pairs(0.8), bar: { atLeast: 0.97 } });
    assert.ok(slower.missed);
    assert.match(slower.line, /^turns: .* a second: 0\.[78]\d\d x .*; bar: at least 0\.97 x: MISSED$/);
    const told = tell({ name: 'turns', unit: 'a second', pairs: pairs(0.8) });
    assert.equal(told.missed, false);
    assert.doesNotMatch(told.line, /bar/);
  });
});
