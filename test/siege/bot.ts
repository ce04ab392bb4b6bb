import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../fixtures/free-port.ts';

const BOT = join(import.meta.dirname, '../fixtures/locked-process.ts');

/** How much memory (MB) a process uses, and how many files and connections it holds open. */
export type Reading = Readonly<{ rss: number; files: number }>;

export type Bot = Readonly<{
  /** Where it listens, without a path. */
  url: string;
  reading(): Promise<Reading>;
  /** Tells it to end. @returns its exit code, and how long (ms) that took */
  stop(): Promise<Readonly<{ code: number | null; took: number }>>;
}>;

/**
 * Starts the bot as in production, as a process of its own.
 * @throws when it ends before it listens
 */
export async function startBot(settings: Readonly<Record<string, string>>): Promise<Bot> {
  const port = await freePort();
  const child = fork(BOT, [], {
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    env: { PATH: process.env.PATH, ...settings, PORT: String(port) },
  });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child.stdout as NodeJS.EventEmitter, 'data'),
    ended.then(([code]) => Promise.reject(new Error(`the bot ended with ${code}`))),
  ]);
  child.stdout?.resume();
  return {
    url: `http://127.0.0.1:${port}`,
    async reading() {
      const answered = once(child, 'message');
      child.send('rss');
      const [bytes] = await answered;
      return { rss: Number(bytes) / 1_048_576, files: filesOf(child) };
    },
    async stop() {
      const began = performance.now();
      child.kill('SIGTERM');
      const [code] = await ended;
      return { code, took: performance.now() - began };
    },
  };
}

/** How many files and connections a process holds open; Linux tells. */
function filesOf({ pid }: ChildProcess): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return Number.NaN;
  }
}
