import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTokens } from '../fixtures/tokens.ts';
import { createColdStart } from './cold-start.ts';
import { type Beside, type Compared, inTurn } from './compared.ts';

const BAR = { atMost: 1.05 };

/** How many starts are measured for each pair that is asked for: a start takes less than a second. */
const STARTS = 3;

/** How long it takes in both checkouts from nothing to the first answer that is saved. */
export async function startBeside(
  { content, other, pairs }: Beside,
  { starts = STARTS } = {},
): Promise<Compared[]> {
  const folder = mkdtempSync(join(tmpdir(), 'zelfscan-start-'));
  const tokens = await startTokens();
  try {
    const around = { content, tokens };
    const here = createColdStart({ ...around, folder: mkdtempSync(join(folder, 'here-')) });
    const there = createColdStart({
      ...around,
      folder: mkdtempSync(join(folder, 'there-')),
      checkout: other,
    });
    // What the first start of each compiled is kept for its others.
    await there();
    await here();
    const measured = await inTurn(pairs * starts, { here, there });
    return [{ name: 'cold start to the first saved answer', unit: 'ms', pairs: measured, bar: BAR }];
  } finally {
    await tokens.end();
    rmSync(folder, { recursive: true });
  }
}
