import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/store/contract/store.ts';
import { hashOf } from '../../src/store/queries/tables/links.ts';
import { openSqlite } from '../../src/store/sqlite/sqlite.ts';

const HASH = hashOf('geheim');
const MADE = '2026-11-23T09:00:00.000Z';
const EXPIRES = '2026-11-23T09:15:00.000Z';

describe('A link in the store', () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-'));
    store = await openSqlite(join(folder, 'zelfscan.db'));
    const nothing = { tenant: null, known: { team: false, member: false }, deliveries: [], cardChange: null };
    await store.save({
      ...nothing,
      team: { id: 'team:1', kind: 'channel', name: 'Wijkteam' },
      member: { id: 'bram', name: 'Bram' },
      conversation: '19:1',
      activity: '1',
      at: MADE,
      changes: [{ kind: 'start-scan', round: 2 }],
    });
    const link = { team: 'team:1', format: 'docx', round: 2, withoutNotes: true } as const;
    await store.save({
      ...nothing,
      team: { id: 'person:anna', kind: 'personal', name: 'Anna' },
      member: { id: 'anna', name: 'Anna' },
      conversation: 'a:1',
      activity: '1',
      at: MADE,
      changes: [{ kind: 'link', link: { ...link, secret: 'geheim', expires: EXPIRES } }],
    });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('is found by its hash, for whom it was made', async () => {
    const about = { team: 'team:1', format: 'docx', round: 2, withoutNotes: true, person: 'anna' };
    assert.deepEqual(await store.linkOf(HASH), { ...about, expires: EXPIRES, usedAt: null, signIn: null });
    assert.equal(await store.linkOf('geheim'), null);
    assert.equal(await store.useLink(hashOf('anders'), MADE), false);
  });

  it('is used by exactly one of twenty who try', async () => {
    const tries = await Promise.all(Array.from({ length: 20 }, () => store.useLink(HASH, MADE)));
    assert.equal(tries.filter(Boolean).length, 1);
    assert.equal((await store.linkOf(HASH))?.usedAt, MADE);
  });

  it('can’t be used from the moment that it expires', async () => {
    assert.equal(await store.useLink(HASH, EXPIRES), false);
    assert.equal((await store.linkOf(HASH))?.usedAt, null);
  });

  it('takes the answer of the sign-in that is under way, once', async () => {
    await store.beginSignIn(HASH, 'eerste');
    await store.beginSignIn(HASH, 'tweede');
    assert.equal(await store.endSignIn(HASH, 'eerste'), false);
    const tries = await Promise.all(Array.from({ length: 5 }, () => store.endSignIn(HASH, 'tweede')));
    assert.equal(tries.filter(Boolean).length, 1);
    assert.equal((await store.linkOf(HASH))?.signIn, null);
  });
});
