import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, '../../deployment/backup.sh');

/** A docker whose database container ends its programs with these codes. */
const dockerWith = (dump: number, restore: number) => `#!/bin/sh
[ "$*" = "\${*#compose -f deployment/compose.yaml exec -T database }" ] && exit 9
case "$*" in
  *pg_dump*) printf PGDMP; exit ${dump} ;;
  *pg_restore*) cat > /dev/null; exit ${restore} ;;
esac
`;

describe('The daily backup of compose’s database', () => {
  let folder: string;
  let backups: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-backup-'));
    backups = join(folder, 'backups');
    for (const name of ['deployment', 'bin']) mkdirSync(join(folder, name));
    cpSync(SCRIPT, join(folder, 'deployment/backup.sh'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function backUp(dump: number, restore: number) {
    writeFileSync(join(folder, 'bin/docker'), dockerWith(dump, restore));
    chmodSync(join(folder, 'bin/docker'), 0o755);
    const env = { PATH: `${join(folder, 'bin')}:${process.env.PATH}` };
    const { status, stderr } = spawnSync(join(folder, 'deployment/backup.sh'), {
      cwd: '/',
      env,
      encoding: 'utf8',
    });
    return { status, stderr };
  }

  /** A backup of six weeks ago. */
  function older(): string {
    mkdirSync(backups, { recursive: true });
    const file = join(backups, 'zelfscan-2026-01-01-031500.dump');
    writeFileSync(file, 'PGDMP');
    const then = Date.now() / 1_000 - 42 * 86_400;
    utimesSync(file, then, then);
    return file;
  }

  it('is one file that its owner alone reads, and takes the place of those of more than a month ago', () => {
    const before = older();
    assert.deepEqual(backUp(0, 0), { status: 0, stderr: '' });
    assert.ok(!existsSync(before));
    const [file = '', ...more] = readdirSync(backups);
    assert.match(file, /^zelfscan-\d{4}-\d\d-\d\d-\d{6}\.dump$/);
    assert.deepEqual([more, statSync(join(backups, file)).mode & 0o777], [[], 0o600]);
  });

  it('fails with a reason, keeps those of before and leaves nothing, when it is not whole', () => {
    const before = older();
    const failed = backUp(1, 0);
    assert.deepEqual([failed.status, failed.stderr], [1, 'No backup: pg_dump failed.\n']);
    const unreadable = backUp(0, 1);
    assert.deepEqual([unreadable.status, unreadable.stderr], [1, 'No backup: it can not be read back.\n']);
    assert.deepEqual(readdirSync(backups), [before.split('/').at(-1)]);
  });
});
