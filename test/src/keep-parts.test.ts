import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../content/root.ts';
import { bundle } from '../../src/bundle.ts';

describe('A build of the programs', function () {
  this.timeout(60_000);
  let folder: string;
  const programs = () => join(folder, 'server');
  const parts = () => readdirSync(programs()).filter((file) => /^part-/.test(file));

  /** Builds a program with one part that it loads when it is told to. */
  async function build(says: string): Promise<string> {
    const program = join(folder, 'program.ts');
    writeFileSync(join(folder, 'later.ts'), `export const says = ${JSON.stringify(says)};`);
    writeFileSync(program, `export const later = () => import('./later.ts');`);
    await bundle({ program }, programs());
    return join(programs(), 'program.js');
  }

  beforeEach(() => {
    folder = mkdtempSync(join(ROOT, 'dist/tests-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('leaves what runs from the build before the parts that it has not loaded yet, also when it is made twice', async () => {
    const { later } = await import(`${await build('before')}?before`);
    await build('after');
    await build('after');
    assert.equal((await later()).says, 'before');
    const anew = await import(`${join(programs(), 'program.js')}?after`);
    assert.equal((await anew.later()).says, 'after');
  });

  it('leaves nothing of builds before that, and no folder but its own', async () => {
    await build('first');
    const first = parts();
    await build('second');
    await build('third');
    const own = JSON.parse(readFileSync(join(programs(), 'files.json'), 'utf8'));
    const gone = first.filter((part) => !own.includes(part));
    assert.equal(gone.length, 1);
    assert.deepEqual(
      gone.filter((part) => parts().includes(part)),
      [],
    );
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('server')),
      ['server'],
    );
  });
});
