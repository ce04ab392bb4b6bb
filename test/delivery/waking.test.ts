import assert from 'node:assert/strict';
import { waking } from '../../src/delivery/waking.ts';
import type { Store } from '../../src/store/contract/store.ts';

const AT = '2026-03-02T09:00:00.000Z';
const SPOT = { team: 'team:1', conversation: 'a', member: '' };
const ADDRESS = { serviceUrl: 'https://smba.example/', account: null, tenant: null };

/** All that tells that messages can be sent there. */
const OPENS: readonly (readonly [string, (store: Store) => Promise<void>])[] = [
  ['kept', (store) => store.keepAddress(SPOT, ADDRESS, AT)],
  ['renewed', (store) => store.renewAddress(SPOT, ADDRESS, AT)],
  ['back after a rest', (store) => store.resume({ team: 'team:1', conversation: null }, null, AT)],
];

describe('An address', () => {
  for (const [what, open] of OPENS) {
    it(`that is ${what} has the outbox look for what can be sent there, once it is saved`, async () => {
      const told: string[] = [];
      const save = async () => {
        await new Promise(setImmediate);
        told.push('saved');
      };
      const store = { keepAddress: save, renewAddress: save, resume: save } as unknown as Store;
      await open(waking(store, () => told.push('woken')));
      assert.deepEqual(told, ['saved', 'woken']);
    });
  }
});
