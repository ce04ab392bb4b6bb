import assert from 'node:assert/strict';
import type { Event } from '../../dialogs/event.ts';
import { type OneProcess, oneProcess } from '../fixtures/one-process.ts';
import { DATABASES, type Fresh } from '../fixtures/stores.ts';

/** The answer to a criterion of which this version is the newest: each version is another choice. */
function choose(criterion: string, version: number): Event {
  const choice = version % 2 === 0 ? 'voldoende' : 'deels';
  return { kind: 'answer', round: 1, criterion, version, choice };
}

/** @returns what a press asks the store for */
async function asksOf(process: OneProcess, event: Event): Promise<readonly string[]> {
  const from = process.asked.length;
  await process.press({ event });
  return process.asked.slice(from);
}

for (const { name, fresh } of DATABASES) {
  describe(`How far a process trusts what it remembers of a team, on ${name}`, () => {
    let opened: Fresh;
    let process: OneProcess;

    beforeEach(async () => {
      opened = await fresh();
      process = oneProcess(opened.store);
      await process.press({ event: { kind: 'together' }, via: { kind: 'typed', audience: 'everybody' } });
      await process.press({ event: choose('1', 0) });
      await process.press({ event: choose('2', 0), by: 1 });
      assert.deepEqual(await asksOf(process, choose('1', 1)), ['load', 'save']);
    });

    afterEach(async () => {
      await opened.end();
    });

    it('goes on as before after two colleagues answered at once', async () => {
      const from = process.asked.length;
      await Promise.all([
        process.press({ event: choose('1', 2) }),
        process.press({ event: choose('2', 1), by: 1 }),
      ]);
      assert.deepEqual(process.asked.slice(from), ['save', 'save', 'load', 'save']);
      assert.deepEqual(await asksOf(process, choose('1', 3)), ['save']);
    });

    it('loads for half a minute after another process changed something', async () => {
      await oneProcess(opened.store).press({ event: choose('2', 1), by: 1 });
      assert.deepEqual(await asksOf(process, choose('1', 2)), ['save', 'load', 'save']);
      process.pass(29_000);
      assert.deepEqual(await asksOf(process, choose('1', 3)), ['load', 'save']);
      process.pass(1_000);
      assert.deepEqual(await asksOf(process, choose('1', 4)), ['save']);
    });
  });
}
