import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownBuild, ownVersion, stampBuild } from '../../src/version.ts';

describe('The version that the bot tells', () => {
  let root: string;
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'zelfscan-build-'));
  });
  after(() => rmSync(root, { recursive: true }));

  it('has the build behind it when that has a name, and is the version alone when not', () => {
    assert.equal(ownBuild(root), ownVersion());
    stampBuild('abc1234', root);
    assert.equal(ownBuild(root), `${ownVersion()}+abc1234`);
    stampBuild(undefined, root);
    assert.equal(ownBuild(root), ownVersion());
  });

  it('takes no name of a build that is none', () => {
    for (const name of ['', 'twee woorden', 'x'.repeat(41), '$(date)', 'één']) {
      stampBuild('abc1234', root);
      stampBuild(name, root);
      assert.ok(!existsSync(join(root, 'dist/build.txt')), name);
    }
    stampBuild('abc1234', root);
    writeFileSync(join(root, 'dist/build.txt'), 'twee woorden');
    assert.equal(ownBuild(root), ownVersion());
  });
});
