import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../content/root.ts';
import { APART, stages } from '../lanes.ts';
import { filesIn } from './sources.ts';

describe('`npm test`', () => {
  const tests = filesIn('test').filter((file) => file.endsWith('.test.ts'));
  const lanes = stages().flat();
  const filesWith = (config: string) =>
    lanes.filter((lane) => lane.config === config).flatMap(({ files }) => files);

  const conversations = tests.filter((file) => file.startsWith('test/conversation/'));

  it('runs every test once with the content as it is, but for those of a command of their own; conversations on PostgreSQL', () => {
    const apart = globSync(APART, { cwd: ROOT });
    const own = filesWith('.mocharc.json').filter((file) => !conversations.includes(file));
    assert.deepEqual([...own, ...filesWith('.mocharc.postgres.json'), ...apart].sort(), tests.sort());
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    for (const pattern of APART) assert.ok(JSON.stringify(scripts).includes(pattern), pattern);
  });

  it('runs every conversation once more on SQLite, with changed content unless it measures time', () => {
    const onFile = [...filesWith('.mocharc.json'), ...filesWith('.mocharc.changed.json')];
    assert.deepEqual(onFile.filter((file) => conversations.includes(file)).sort(), conversations.sort());
  });

  it('gives each lane something to do', () => {
    for (const { name, files } of lanes) assert.ok(files.length > 0, name);
  });
});
