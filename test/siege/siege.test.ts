import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '../../content/index.ts';
import { startTokens } from '../fixtures/tokens.ts';
import { faultsIn, siege } from './run.ts';
import { startSickTeams } from './teams.ts';

/** What `npm run siege` does at length; how quick it stays is measured there. */
describe('Under attack, while Teams hangs', function () {
  this.timeout(90_000);

  it('the bot goes on answering, loses nothing that it called saved, and stops in order', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zelfscan-siege-'));
    const tokens = await startTokens();
    const teams = await startSickTeams();
    try {
      const store = { DATABASE_FILE: join(folder, 'zelfscan.db') };
      const around = { content: loadContent(), tokens, teams, store };
      const result = await siege({ ...around, quiet: 500, loud: 3_000 });
      assert.equal(result.code, 0);
      assert.ok(result.saved > 0);
      assert.equal(result.lost, 0);
      assert.deepEqual(faultsIn(result), []);
      assert.ok(teams.asked() > 0);
    } finally {
      await teams.close();
      await tokens.end();
      rmSync(folder, { recursive: true });
    }
  });
});
