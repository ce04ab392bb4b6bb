import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Content } from '../../content/index.ts';
import { startBotProcess } from '../fixtures/bot-process.ts';
import { startTokens } from '../fixtures/tokens.ts';
import { createActivities } from './activities.ts';
import { measureAnswers, warmUp } from './answers.ts';
import type { Say } from './say.ts';

const CONNECTIONS = 32;
const AT_ONCE = 1_000;

/**
 * Whether memory stays as it is under load.
 * @param minutes of load in all; memory is read after the first of them, or a tenth when there is only one, and the last
 */
export async function benchMemory(content: Content, say: Say, minutes = 10): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zelfscan-memory-'));
  const tokens = await startTokens();
  const bot = await startBotProcess(tokens, { DATABASE_FILE: join(folder, 'bot.db') });
  try {
    const to = { url: bot.messages, activities: createActivities(content, 1_000), tokens };
    await warmUp(to);
    const began = performance.now();
    const minutesOf = () => (performance.now() - began) / 60_000;
    const first = Math.min(1, minutes / 10);
    let early = 0;
    let turns = 0;
    while (minutesOf() < minutes) {
      await measureAnswers(to, { connections: CONNECTIONS, requests: AT_ONCE });
      turns += AT_ONCE;
      if (early === 0 && minutesOf() >= first) early = await bot.memory();
    }
    const late = await bot.memory();
    say(
      `memory: ${early.toFixed(0)} MB after ${first} minutes, ${late.toFixed(0)} MB after ${minutes} (${turns} turns): ` +
        `${(late / early).toFixed(2)} x (bar: 1.2 x)`,
    );
  } finally {
    await bot.kill();
    await tokens.end();
    rmSync(folder, { recursive: true });
  }
}
