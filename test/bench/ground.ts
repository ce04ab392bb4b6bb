import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Postgres } from '../fixtures/postgres.ts';
import { startTokens, type Tokens } from '../fixtures/tokens.ts';

/** What the bots of a benchmark stand on. */
export type Ground = Readonly<{
  folder: string;
  tokens: Tokens;
  /**
   * A new database of a PostgreSQL server that waits for the disk; the server starts with the first.
   * @returns its address
   */
  database(): Promise<string>;
}>;

/** Gives a benchmark what its bots stand on, and tidies up after it. */
export async function onGround(work: (ground: Ground) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zelfscan-bench-'));
  const tokens = await startTokens();
  let server: Promise<Postgres> | undefined;
  async function database(): Promise<string> {
    server ??= Postgres.start(true);
    return await (await server).database();
  }
  try {
    await work({ folder, tokens, database });
  } finally {
    await (await server)?.end();
    await tokens.end();
    rmSync(folder, { recursive: true });
  }
}
