import assert from 'node:assert/strict';
import { stages } from '../lanes.ts';
import { filesIn } from './sources.ts';

describe('`npm test`', () => {
  const tests = filesIn('test').filter((file) => file.endsWith('.test.ts'));
  const lanes = stages().flat();
  const filesWith = (config: string) =>
    lanes.filter((lane) => lane.config === config).flatMap(({ files }) => files);

  it('runs every test once', () => {
    assert.deepEqual(filesWith('.mocharc.json').sort(), tests.sort());
  });

  it('runs every conversation once more, on PostgreSQL', () => {
    const conversations = tests.filter((file) => file.startsWith('test/conversation/'));
    assert.deepEqual(filesWith('.mocharc.postgres.json').sort(), conversations.sort());
  });

  it('gives each lane something to do', () => {
    for (const { name, files } of lanes) assert.ok(files.length > 0, name);
  });
});
