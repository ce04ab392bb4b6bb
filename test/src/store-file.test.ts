import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openSqlite } from '../../src/store/sqlite/sqlite.ts';

describe('The database file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made with its folder, readable by its owner alone', async () => {
    const file = join(folder, 'data', 'zelfscan.db');
    const store = await openSqlite(file);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(statSync(join(folder, 'data')).mode & 0o777, 0o700);
    assert.equal(statSync(`${file}-wal`).mode & 0o777, 0o600);
    await store.close();
  });

  it('is refused and left as it is when it is damaged', async () => {
    const file = join(folder, 'zelfscan.db');
    writeFileSync(file, 'this is no database, but somebody may need it'.repeat(100));
    const before = readFileSync(file);
    await assert.rejects(openSqlite(file), /damaged or no database.*restore a backup/);
    assert.deepEqual(readFileSync(file), before);
  });

  it('is refused when a newer version of the program made it', async () => {
    const file = join(folder, 'zelfscan.db');
    await (await openSqlite(file)).close();
    const database = new Database(file);
    database.exec(`insert into kysely_migration values ('999-future', '2030-01-01T00:00:00.000Z')`);
    database.close();
    await assert.rejects(openSqlite(file), /newer version of this program \(it holds 999-future\)/);
  });

  it('is refused with a remedy when its place may not be written', async () => {
    const folderThatIsAFile = join(folder, 'data');
    writeFileSync(folderThatIsAFile, '');
    await assert.rejects(
      openSqlite(join(folderThatIsAFile, 'zelfscan.db')),
      /Cannot use the database file.*Nothing in it/,
    );
  });
});
