import assert from 'node:assert/strict';
import fc from 'fast-check';
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

describe('How many voted, on the cards of a team', () => {
  /** Stands in place of how many voted: the number of criteria that were answered. */
  const scanWith = (count: number) =>
    scanOf(Object.fromEntries(content.criteria.slice(-count).map(({ id }) => [id, 'voldoende'])));

  /** A store that several processes share, and the one card in Teams, which shows what arrived last. */
  function shared() {
    const world = { saved: 1, card: '', arrived: 0 };
    const store = { ...slowStore(), newestScan: async () => scanWith(world.saved) };
    /** @param way waits as long as a request takes, and tells whether Teams takes the card */
    const process = (way: () => Promise<boolean>, resting: number) =>
      createRefresh({
        content,
        store,
        failed: unexpected,
        resting,
        async show(_, __, card) {
          if (!(await way())) return false;
          world.card = JSON.stringify(card);
          world.arrived += 1;
          return true;
        },
      });
    return { world, process };
  }

  const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
  const wanted = async (count: number) => {
    const { world, process } = shared();
    world.saved = count;
    const only = process(async () => true, 0);
    only.now('group:1');
    await only.settled();
    return world.card;
  };

  it('lets who votes read first that it is saved, and shows only the last of the votes that come meanwhile', async () => {
    const { world, process } = shared();
    const refresh = process(async () => true, 200);
    for (world.saved = 2; world.saved < 20; world.saved += 1) refresh.soon('group:1');
    await pause(100);
    assert.equal(world.arrived, 0);
    await pause(200);
    assert.equal(world.arrived, 1);
    assert.equal(world.card, await wanted(20));
    await pause(600);
    assert.equal(world.arrived, 1, 'nothing changed');
  });

  it('lets an answer show at once, also during the rest', async () => {
    const { world, process } = shared();
    const refresh = process(async () => true, 60_000);
    refresh.soon('group:1');
    await pause(20);
    world.saved = 2;
    refresh.now('group:1');
    await pause(20);
    assert.equal(world.card, await wanted(2));
    await refresh.settled();
  });

  it('is shown before the process ends, without the rest', async () => {
    const { world, process } = shared();
    const refresh = process(async () => true, 60_000);
    refresh.soon('group:1');
    await pause(20);
    world.saved = 2;
    refresh.soon('group:1');
    await refresh.settled();
    assert.equal(world.card, await wanted(2));
  });

  it('is tried again when Teams did not take the card, but not for ever', async () => {
    const { world, process } = shared();
    const answers = [false, true];
    const refresh = process(async () => answers.shift() ?? true, 10);
    refresh.soon('group:1');
    await pause(100);
    assert.equal(world.card, await wanted(1));
    let asked = 0;
    const refused = process(async () => {
      asked += 1;
      return false;
    }, 5);
    refused.soon('group:1');
    await pause(200);
    assert.equal(asked, 4);
  });

  it('is in the end the same whichever of two processes is slower, for all ways in which people vote', async () => {
    const vote = fc.record({ by: fc.nat(1), after: fc.nat(8) });
    const way = fc.infiniteStream(fc.nat(12));
    await fc.assert(
      fc.asyncProperty(
        fc.array(vote, { minLength: 1, maxLength: 8 }),
        way,
        way,
        async (votes, one, other) => {
          const { world, process } = shared();
          const both = [one, other].map((delays) =>
            process(async () => {
              await pause(delays.next().value ?? 0);
              return true;
            }, 4),
          );
          for (const { by, after } of votes) {
            await pause(after);
            world.saved += 1;
            both[by]?.soon('group:1');
          }
          await pause(60);
          await Promise.all(both.map((each) => each.settled()));
          assert.ok(world.card === (await wanted(1 + votes.length)), 'an older number is shown');
        },
      ),
      { numRuns: 40 },
    );
  });
});
