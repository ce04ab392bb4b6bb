import assert from 'node:assert/strict';
import type { PlacedCard } from '../../dialogs/placed-card.ts';
import type { Scan } from '../../dialogs/scan.ts';
import { createRefresh } from '../../src/turn/refresh.ts';
import { asking, content, scanOf } from '../fixtures/states.ts';

/** A store of one team with a card in one conversation, which answers when it is told to. */
function slowStore(cards: readonly PlacedCard[] = [asking('3A')]) {
  const waiting: ((scan: Scan) => void)[] = [];
  return {
    waiting,
    newestScan: () => new Promise<Scan>((resolve) => waiting.push(resolve)),
    inSight: async () =>
      cards.map((placed, n) => ({
        conversation: `chat-${n}`,
        placed,
        serviceUrl: 'http://teams',
        tenant: null,
      })),
    moveCard: async () => true,
  };
}

const unexpected = (error: unknown) => {
  throw error;
};

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('Showing in chats what was done in the tab', () => {
  it('never lets an older state cover a newer one: one run at a time, and one more for all that came meanwhile', async () => {
    const store = slowStore();
    const shown: string[] = [];
    const show = async (_: unknown, __: string, card: unknown) => {
      shown.push(JSON.stringify(card));
      return true;
    };
    const refresh = createRefresh({ content, store, show, failed: unexpected });
    for (let n = 0; n < 5; n += 1) refresh.now('group:1');
    await soon();
    assert.equal(store.waiting.length, 1);
    refresh.now('group:1');
    store.waiting[0]?.(scanOf());
    await soon();
    assert.equal(store.waiting.length, 2);
    store.waiting[1]?.(scanOf({ '3A': 'voldoende' }));
    await refresh.settled();
    assert.equal(store.waiting.length, 2);
    assert.equal(shown.length, 2);
    assert.notEqual(shown[0], shown[1]);
    refresh.now('group:1');
    await soon();
    assert.equal(store.waiting.length, 3);
  });

  it('keeps no team waiting for another', async () => {
    const store = slowStore();
    const refresh = createRefresh({ content, store, show: async () => true, failed: unexpected });
    refresh.now('group:1');
    refresh.now('group:2');
    await soon();
    assert.equal(store.waiting.length, 2);
  });

  it('goes on with the other cards when one can’t be shown, and with the next time when all fail', async () => {
    const store = slowStore([asking('3A'), asking('3A'), { ...asking('3A'), message: null }]);
    const shown: string[] = [];
    const failures: unknown[] = [];
    const refresh = createRefresh({
      content,
      store,
      failed: (error) => failures.push(error),
      async show({ conversation }) {
        shown.push(conversation);
        throw new Error('gone');
      },
    });
    refresh.now('group:1');
    await soon();
    store.waiting[0]?.(scanOf());
    await refresh.settled();
    assert.deepEqual(shown, ['chat-0', 'chat-1']);
    assert.equal(failures.length, 2);
    store.inSight = () => Promise.reject(new Error('no store'));
    refresh.now('group:1');
    await soon();
    store.waiting[1]?.(scanOf());
    await refresh.settled();
    assert.equal(failures.length, 3);
  });
});
