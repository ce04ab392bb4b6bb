import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';

const FOUND = 'test/fixtures/never-holds.ts';

describe('The cases of property tests', () => {
  it('are the same at each run of the tests', () => {
    assert.equal(fc.readConfigureGlobal().seed, Number(process.env.SEED ?? 20_261_123));
  });

  it('are new ones when somebody explores, with the command that finds again what was found', () => {
    const { SEED: _, ...env } = process.env;
    const first = explore(env);
    const [, seed = '', file] = /To find it again: SEED=(\d+) npm run explore -- (\S+)/.exec(first) ?? [];
    assert.equal(file, FOUND);
    assert.notEqual(seed, '20261123');
    assert.match(explore({ ...env, SEED: seed }), new RegExp(`seed: ${seed}, path: `));
  });
});

function explore(env: NodeJS.ProcessEnv): string {
  const program = join(import.meta.dirname, 'explore.ts');
  const { status, stdout } = spawnSync(process.execPath, [program, FOUND], { env, encoding: 'utf8' });
  assert.equal(status, 1);
  return stdout;
}
