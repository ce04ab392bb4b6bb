import assert from 'node:assert/strict';
import { text } from '../../cards/parts/build.ts';
import type { Card } from '../../cards/parts/element.ts';
import { createUpdates } from '../../src/bot/updates.ts';

const CARD: Card = { type: 'AdaptiveCard', version: '1.5', lang: 'nl', body: [] };
const at = (n: number) => ({ serviceUrl: 'https://teams.example/', conversation: '19:a', message: `${n}` });

describe('Cards that show something else', () => {
  it('wait in a bounded number for a Teams that hangs, and what does not fit stays as it was', async () => {
    const leaving = new AbortController();
    const failed: unknown[] = [];
    let running = 0;
    let most = 0;
    const updates = createUpdates({
      patience: 60_000,
      leaving: leaving.signal,
      failed: (error) => failed.push(error),
      update: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(() => {});
      },
    });
    for (let n = 0; n < 5_000; n += 1) updates.schedule(at(n), CARD);
    assert.equal(failed.length, 4_000);
    const flushed = updates.flush();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(most, 20);
    leaving.abort();
    await flushed;
    assert.equal(failed.length, 4_020);
    updates.schedule(at(1), CARD);
    await updates.flush();
    assert.equal(running, 20);
  });

  it('are each given up after a while, and then the next have their turn', async () => {
    const shown: string[] = [];
    const failed: unknown[] = [];
    const updates = createUpdates({
      patience: 20,
      failed: (error) => failed.push(error),
      update: async ({ message }, _, signal) => {
        shown.push(message);
        if (Number(message) < 30) await new Promise((resolve) => signal.addEventListener('abort', resolve));
      },
    });
    for (let n = 0; n < 60; n += 1) updates.schedule(at(n), CARD);
    await updates.flush();
    assert.equal(new Set(shown).size, 60);
    assert.equal(failed.length, 30);
  });

  it('tell whether they arrived: not when Teams refuses, and not when another card took their place', async () => {
    const updates = createUpdates({
      patience: 1_000,
      failed: () => {},
      update: async ({ message }) => {
        if (message === '2') throw new Error('refused');
      },
    });
    const arrived = [
      updates.schedule(at(1), CARD),
      updates.schedule(at(1), CARD),
      updates.schedule(at(2), CARD),
    ];
    await updates.flush();
    assert.deepEqual(await Promise.all(arrived), [false, true, false]);
  });

  it('are told as not arrived when the process has no time left', async () => {
    const leaving = new AbortController();
    const hangs = () => new Promise<void>(() => {});
    const updates = createUpdates({
      patience: 60_000,
      leaving: leaving.signal,
      failed: () => {},
      update: hangs,
    });
    const arrived = Array.from({ length: 30 }, (_, n) => updates.schedule(at(n), CARD));
    const flushed = updates.flush();
    arrived.push(updates.schedule(at(31), CARD));
    leaving.abort();
    await flushed;
    arrived.push(updates.schedule(at(32), CARD));
    assert.deepEqual(new Set(await Promise.all(arrived)), new Set([false]));
  });

  it('are one request for all that was changed in the same message meanwhile, with the newest card', async () => {
    const shown: unknown[] = [];
    const updates = createUpdates({
      patience: 1_000,
      failed: () => assert.fail(),
      update: async (_, card) => {
        shown.push(card.body.length);
      },
    });
    const line = text('Stand');
    for (const body of [[], [line], [line, line]]) updates.schedule(at(1), { ...CARD, body });
    await updates.flush();
    assert.deepEqual(shown, [2]);
  });
});
