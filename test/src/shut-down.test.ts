import assert from 'node:assert/strict';
import { shutDown } from '../../src/shut-down.ts';

describe('What runs', () => {
  it('ends in order: nobody waits for news, no requests, no jobs, then the cards, the messages and at last the store', async () => {
    const told: string[] = [];
    const ends = (what: string) => async () => {
      await new Promise(setImmediate);
      told.push(what);
    };
    await shutDown({
      parts: {
        health: { stopping: () => told.push('not ready') },
        live: { stop: () => told.push('nobody waits') },
        bot: { close: ends('bot') },
        outbox: { stop: ends('outbox') },
        leave: () => told.push('no time left'),
        settled: ends('leftovers'),
      },
      server: { close: ends('server') },
      store: { close: ends('store') },
      jobs: [{ stop: ends('job') }, { stop: ends('another job') }],
      // A collector that takes nothing keeps nobody waiting for long.
      telemetry: {
        close: () => {
          told.push('measures');
          return new Promise(() => {});
        },
      },
    });
    assert.deepEqual(told, [
      'not ready',
      'nobody waits',
      'server',
      'job',
      'another job',
      'bot',
      'outbox',
      'leftovers',
      'store',
      'measures',
    ]);
  });
});
