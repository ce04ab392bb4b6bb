import assert from 'node:assert/strict';
import { appendFileSync, cpSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtContent, contentName } from '../../content/built-content.ts';
import { readContent } from '../../content/index.ts';
import { CONTENT_FOLDER } from '../../content/root.ts';

describe('The built content', function () {
  this.timeout(30_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-content-'));
    cpSync(CONTENT_FOLDER, folder, { recursive: true });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('names each file that an editor keeps', () => {
    const files = globSync('**/*.yaml', { cwd: folder, exclude: ['schemas/**'] });
    assert.ok(files.length > 20);
    const names = files.map((file) => {
      appendFileSync(join(folder, file), '# anders\n');
      return contentName(folder);
    });
    assert.equal(new Set(names).size, files.length);
  });

  it('is not taken for that of a file that was saved after it was read', () => {
    const name = contentName(folder);
    const { written } = readContent(folder);
    appendFileSync(join(folder, 'topics.yaml'), '# anders\n');
    assert.notEqual(builtContent(written, name).split('\n')[0], contentName(folder));
  });
});
