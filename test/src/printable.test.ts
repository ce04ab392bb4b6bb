import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../src/log.ts';
import { openSqlite } from '../../src/store/sqlite/sqlite.ts';
import { command } from '../fixtures/command.ts';

/** Colours, a window's title, the eight-bit form of both, a line that writes over another, and a turn of direction. */
const TYPED =
  'rood\u001b[31m titel\u001b]0;x\u0007 \u009b31m \u009d0;x\u009c terug\rover \u202eom \u007f\u0085\u2028';
/** What a terminal takes for a command, or shows in another order or line than it stands. */
const COMMANDS = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

describe('What people typed, on a terminal', () => {
  let folder: string;
  let file: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-'));
    file = join(folder, 'zelfscan.db');
    const store = await openSqlite(file);
    const resource = '3B-09\n\u001b[2J';
    for (const id of ['a', 'b']) {
      await store.note(id, '2026-11-23', [{ kind: 'not-wanted', question: TYPED, resource }]);
    }
    await store.close();
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is written out by `misses`, one miss a line', async () => {
    const { code, out, errors } = await command('misses', [], { DATABASE_FILE: file });
    assert.equal(errors, '');
    assert.equal(code, 0);
    assert.doesNotMatch(out.replaceAll('\r\n', '\n'), COMMANDS);
    assert.equal(out.trimEnd().split('\n').length, 2);
    assert.match(out, /rood\\u001b\[31m titel.*";"3B-09\\u000a\\u001b\[2J/);
  });

  it('is written out in an error, and in what `ask` answers', async () => {
    const failed = await command('backup', [join(file, TYPED)], { DATABASE_FILE: file });
    assert.equal(failed.code, 1);
    assert.match(failed.errors, /rood\\u001b/);
    for (const text of [failed.errors, (await command('ask', [TYPED])).out])
      assert.doesNotMatch(text, COMMANDS);
  });

  it('is written out in a line of the log, which stays JSON', () => {
    const lines: string[] = [];
    createLog((line) => lines.push(line)).warn('x', { path: TYPED });
    assert.doesNotMatch(lines[0] ?? '', COMMANDS);
    assert.equal(JSON.parse(lines[0] ?? '').path, TYPED);
  });
});
