import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Change } from '../../dialogs/change.ts';
import { createLog } from '../../src/log.ts';
import { startRetention } from '../../src/retention/retention.ts';
import type { Store } from '../../src/store/contract/store.ts';
import { openSqliteHere } from '../../src/store/sqlite/sqlite-here.ts';
import { AT, ownChat, PEOPLE, recordOf } from '../fixtures/history.ts';

const TEAM = 'team:1';
const DAY = 24 * 60 * 60_000;
const [ANNA, ANNABEL] = PEOPLE as [(typeof PEOPLE)[number], (typeof PEOPLE)[number]];
const CANARY = 'kanarie-in-de-mijn';
/** A person whose id and name stand nowhere else. */
const SOMEBODY = { id: `aad-${CANARY}`, name: `Naam ${CANARY}` };

describe('What is deleted from a file is not in its bytes any more', () => {
  let folder: string;
  let file: string;
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-'));
    file = join(folder, 'zelfscan.db');
    store = await openSqliteHere(file);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  /** How often the text stands in the file and in its write-ahead log, seen from outside while the store is open. */
  const found = () =>
    [file, `${file}-wal`].map((name) =>
      existsSync(name) ? readFileSync(name, 'latin1').split(CANARY).length - 1 : 0,
    );

  /** Fills pages, overflow pages and indexes with it, in the file and in the log, and changes it some times. */
  async function fill(by = ANNA): Promise<void> {
    await save(by, [{ kind: 'start-scan', round: 1 }]);
    for (let n = 1; n <= 40; n += 1) {
      const note = `${CANARY} `.repeat(n * 8);
      const said = { choice: 'deels', reason: null, note, link: '', wording: 'w' };
      await save(by, [{ kind: 'answer', round: 1, criterion: `${n}`, expected: 0, ...said }]);
      await save(by, [
        { kind: 'answer', round: 1, criterion: `${n}`, expected: 1, ...said, note: `${note}!` },
      ]);
    }
    const [inFile = 0, inLog = 0] = found();
    assert.ok(inFile + inLog > 0, 'it is found as long as it is kept');
  }

  let count = 0;
  async function save(by: typeof ANNA, changes: Parameters<typeof recordOf>[3]): Promise<void> {
    count += 1;
    assert.equal(await store.save(recordOf(by, TEAM, `${count}`, changes)), 'saved');
  }

  it('after a team is deleted', async () => {
    await fill();
    await save(ANNA, [{ kind: 'delete-team' }]);
    assert.deepEqual(found(), [0, 0]);
  });

  it('after the votes were revealed, or ended: only the counts are left of what was chosen', async () => {
    await save(ANNA, [{ kind: 'start-scan', round: 1, way: 'vote' }]);
    const criteria = Array.from({ length: 40 }, (_, n) => `${n + 1}`);
    const ballotOn = (criterion: string) => ({ round: 1, criterion, ballot: 1 });
    const vote = (criterion: string, choice: string): Change[] => [
      { kind: 'vote', ...ballotOn(criterion), standard: '1', choice, of: 3 },
    ];
    for (const criterion of criteria) {
      await save(ANNA, vote(criterion, `${CANARY}-${criterion}`));
      await save(ANNABEL, vote(criterion, 'deels'));
      await save(ANNA, vote(criterion, 'voldoende'));
      await save(ANNA, vote(criterion, `${CANARY}-${criterion}`));
    }
    const decided = { of: 3, absent: [], before: null, parties: 'none' as const };
    for (const criterion of criteria.slice(0, 20)) {
      const tally = { [`${CANARY}-${criterion}`]: 1, deels: 1 };
      await save(ANNABEL, [{ kind: 'reveal', ...ballotOn(criterion), tally, ...decided }]);
    }
    await save(ANNABEL, [{ kind: 'close-scan', round: 1 }]);
    // In the table of counts, and in its index.
    assert.deepEqual(found(), [40, 0]);
  });

  it('after a person is forgotten', async () => {
    const spot = { team: `person:${SOMEBODY.id}`, conversation: ownChat(ANNABEL), member: SOMEBODY.id };
    await store.keepAddress(spot, { serviceUrl: 'https://x/', account: SOMEBODY.id, tenant: null }, AT);
    await save(ANNA, [{ kind: 'start-scan', round: 1 }]);
    await save(SOMEBODY, [{ kind: 'add-manager', manager: SOMEBODY }]);
    for (let n = 1; n <= 40; n += 1) {
      const said = { choice: 'deels', reason: null, note: 'x'.repeat(n * 50), link: '', wording: 'w' };
      await save(SOMEBODY, [{ kind: 'answer', round: 1, criterion: `${n}`, expected: 0, ...said }]);
    }
    assert.ok(found().some((times) => times > 0));
    await save(SOMEBODY, [{ kind: 'forget-member' }]);
    assert.deepEqual(found(), [0, 0]);
  });

  it('after it was kept long enough', async () => {
    await fill();
    await save(ANNA, [{ kind: 'close-scan', round: 1 }]);
    const now = () => new Date(Date.parse(AT) + 731 * DAY);
    const keep = { names: 365, notes: 730, scans: 1_825 };
    const job = startRetention({ store, keep, now, log: createLog(() => {}) });
    await job.run();
    await job.stop();
    assert.deepEqual(found(), [0, 0]);
  });

  it('also when somebody was reading at that moment, a little later', async function () {
    this.timeout(30_000);
    await fill();
    const reader = new Database(file, { readonly: true });
    const rows = reader.prepare('select * from answers').iterate();
    rows.next();
    await save(ANNA, [{ kind: 'delete-team' }]);
    assert.notDeepEqual(found(), [0, 0], 'the reader still sees it');
    rows.return?.();
    reader.close();
    while (found().some((times) => times > 0)) await new Promise((resolve) => setTimeout(resolve, 200));
  });

  it('also what was deleted before that was so, from the next start on', async () => {
    await fill();
    await store.close();
    const database = new Database(file);
    database.pragma('secure_delete = OFF');
    database.exec('delete from answers');
    database.pragma('user_version = 0');
    database.close();
    assert.ok((found()[0] ?? 0) > 0, 'it is in pages that are free');
    store = await openSqliteHere(file);
    assert.deepEqual(found(), [0, 0]);
    assert.equal((await store.load({ team: TEAM, conversation: TEAM, member: ANNA.id })).scan?.round, 1);
  });
});
