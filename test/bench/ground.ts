import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Postgres } from '../fixtures/postgres.ts';
import { startTokens, type Tokens } from '../fixtures/tokens.ts';

/** What the bots of a benchmark stand on. */
export type Ground = Readonly<{ folder: string; tokens: Tokens; postgres: Postgres }>;

/** Gives a benchmark a folder, tokens and a PostgreSQL server that waits for the disk, and tidies up after it. */
export async function onGround(work: (ground: Ground) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zelfscan-bench-'));
  const tokens = await startTokens();
  const postgres = await Postgres.start(true);
  try {
    await work({ folder, tokens, postgres });
  } finally {
    await postgres.end();
    await tokens.end();
    rmSync(folder, { recursive: true });
  }
}
