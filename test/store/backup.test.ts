import assert from 'node:assert/strict';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/store/contract/store.ts';
import { openSqlite } from '../../src/store/sqlite/sqlite.ts';
import { command } from '../fixtures/command.ts';
import { PEOPLE, recordOf, TEAMS } from '../fixtures/history.ts';
import { allRows } from '../fixtures/rows.ts';

const [ANNA = { id: '', name: '' }] = PEOPLE;
const [TEAM = ''] = TEAMS;
const SPOT = { team: TEAM, conversation: TEAM, member: ANNA.id };

describe('A backup', function () {
  this.timeout(30_000);
  let folder: string;
  let file: string;
  let target: string;
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-'));
    file = join(folder, 'zelfscan.db');
    target = join(folder, 'backup.db');
    store = await openSqlite(file);
    await store.save(recordOf(ANNA, TEAM, 'start', [{ kind: 'start-scan', round: 1 }]));
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const backUp = () => command('backup', [target], { DATABASE_FILE: file });
  const save = (criterion: string) => store.save(answerOf(criterion));

  it('made while people answer holds all that was saved before, and restores to a store that works', async () => {
    const before: string[] = [];
    for (let n = 0; n < 30; n += 1) if ((await save(`before-${n}`)) === 'saved') before.push(`before-${n}`);
    let running = true;
    let during = 0;
    const writing = (async () => {
      for (; running; during += 1) assert.equal(await save(`during-${during}`), 'saved');
    })();
    const { code, out, errors } = await backUp();
    running = false;
    await writing;
    assert.equal(code, 0, errors);
    assert.match(out, /answers +\d+\n[\s\S]*checked, readable by you alone/);
    assert.equal(statSync(target).mode & 0o777, 0o600);
    assert.ok(during > 10, `${during} turns were saved meanwhile`);

    const restored = join(folder, 'restored.db');
    copyFileSync(target, restored);
    const { answers = [], audit = [] } = allRows(restored);
    const kept = new Set(answers.map((row) => row.criterion));
    assert.deepEqual(
      before.filter((criterion) => !kept.has(criterion)),
      [],
    );
    const told = audit.filter((line) => line.kind === 'answer').map((line) => line.criterion);
    assert.deepEqual(told.toSorted(), [...kept].toSorted());

    const again = await openSqlite(restored);
    const scan = (await again.load(SPOT)).scan;
    assert.equal(Object.keys(scan?.answers ?? {}).length, kept.size);
    assert.equal(await again.save(answerOf('before-0')), 'repeated');
    assert.equal(await again.save(answerOf('after')), 'saved');
    await again.close();
  });

  it('is the same, row by row, as the database of a bot that stands still', async () => {
    await save('1');
    assert.equal((await backUp()).code, 0);
    assert.deepEqual(allRows(target), allRows(file));
  });

  it('never takes the place of a file that is there', async () => {
    writeFileSync(target, 'an earlier backup');
    const { code, errors } = await backUp();
    assert.equal(code, 1);
    assert.match(errors, /is there already.*Name a file that is not there yet/);
    assert.equal(readFileSync(target, 'utf8'), 'an earlier backup');
  });

  it('is not there when the database is damaged', async () => {
    await store.close();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4_096, 4_096 * 6);
    writeFileSync(file, bytes);
    const { code, errors } = await backUp();
    assert.equal(code, 1);
    assert.match(errors, /damaged|malformed/);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('backup')),
      [],
    );
    rmSync(file);
    store = await openSqlite(file);
  });

  it('makes the folder that it goes to, for its owner alone', async () => {
    const inside = join(folder, 'backups');
    const { code } = await command('backup', [join(inside, '2026-11-23.db')], { DATABASE_FILE: file });
    assert.deepEqual([code, statSync(inside).mode & 0o777], [0, 0o700]);
  });

  it('says what is missing', async () => {
    const cases = [
      [[], {}, /Say where the backup goes/],
      [['a', 'b'], {}, /Say where the backup goes/],
      [[target], { DATABASE_FILE: join(folder, 'none.db') }, /There is no database file.*Set DATABASE_FILE/],
      [[join(file, 'x.db')], { DATABASE_FILE: file }, /The backup to .* failed: E/],
      [[target], { DATABASE_URL: 'postgres://a:geheim@db.example.nl/x' }, /Use pg_dump/],
    ] as const;
    for (const [args, settings, words] of cases) {
      const { code, errors } = await command('backup', args, settings);
      assert.equal(code, 1);
      assert.match(errors, words);
      assert.doesNotMatch(errors, /geheim/);
    }
  });
});

function answerOf(criterion: string) {
  const said = { choice: 'deels', reason: null, note: '', link: '', wording: 'w' };
  const change = { kind: 'answer', round: 1, criterion, expected: 0, ...said } as const;
  return recordOf(ANNA, TEAM, criterion, [change]);
}
