import assert from 'node:assert/strict';
import Database from 'better-sqlite3';
import type { Store } from '../../src/store/contract/store.ts';
import { keepingStamps } from '../../src/store/sqlite/kept-stamps.ts';

describe('Stamps that are kept', () => {
  it('stay each with its team when somebody writes while some are read', async () => {
    const database = new Database(':memory:');
    database.exec('create table written (n integer)');
    let go = (): void => {};
    let wait = Promise.resolve();
    const read: (readonly string[])[] = [];
    const stamps: Store['stamps'] = async (teams) => {
      read.push(teams);
      await wait;
      return teams.map((team) => ({ stamp: `of ${team}`, asked: null }));
    };
    const store = keepingStamps({ stamps } as Store, database);
    await store.stamps(['a']);
    wait = new Promise((resolve) => {
      go = resolve;
    });
    const both = store.stamps(['a', 'b']);
    database.exec('insert into written values (1)');
    const after = store.stamps(['c']);
    go();
    assert.deepEqual(
      (await both).map(({ stamp }) => stamp),
      ['of a', 'of b'],
    );
    assert.deepEqual(await after, [{ stamp: 'of c', asked: null }]);
    await store.stamps(['a', 'b', 'c']);
    assert.deepEqual(read.at(-1), ['a', 'b'], 'what was read before the write is read again');
    database.close();
  });
});
