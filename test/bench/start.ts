import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Content } from '../../content/index.ts';
import { startTokens } from '../fixtures/tokens.ts';
import { createColdStart } from './cold-start.ts';
import type { Say } from './say.ts';

/** How long it takes from nothing to the first answer that is saved, tokens and all. */
export async function benchStart(content: Content, say: Say, count = 7): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zelfscan-start-'));
  const tokens = await startTokens();
  try {
    // What the first start of all compiled is kept for the others, as between two starts of a server.
    const coldStart = createColdStart({ content, tokens, folder });
    await coldStart();
    const times: number[] = [];
    for (let n = 0; n < count; n += 1) times.push(await coldStart());
    times.sort((a, b) => a - b);
    const [fastest = 0, median = 0] = [times[0], times[Math.floor(count / 2)]];
    say(
      `cold start to the first saved answer: ${median.toFixed(0)} ms, the fastest ${fastest.toFixed(0)} ms ` +
        `(bar: 1000; the median of ${count})`,
    );
  } finally {
    await tokens.end();
    rmSync(folder, { recursive: true });
  }
}
