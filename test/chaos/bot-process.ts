import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../fixtures/free-port.ts';
import { createSender, type Sender } from './send.ts';
import type { World } from './world.ts';

const BOT = join(import.meta.dirname, '../fixtures/locked-process.ts');

/** How much (characters) of what a bot said is kept, to tell why it ended. */
const SAID = 2_000;

/** The bot as in production, in a process of its own, which ends with this one. */
export type Bot = Sender &
  Readonly<{
    /** As if somebody pulled the plug: nothing is finished. */
    kill(): Promise<void>;
  }>;

/**
 * Starts a bot and waits until it listens.
 * @param store its settings for the database
 * @throws when it ends before that, with what it said last
 */
export async function startBot(
  { settings, headers }: World,
  store: Readonly<Record<string, string>>,
): Promise<Bot> {
  const port = await freePort();
  const child = fork(BOT, [], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { PATH: process.env.PATH, ...settings, ...store, PORT: String(port) },
  });
  const said = lastWords(child);
  const ended = once(child, 'exit');
  await Promise.race([
    once(child.stdout as NodeJS.EventEmitter, 'data'),
    ended.then(([code]) => Promise.reject(new Error(`A bot ended with ${code}: ${said()}`))),
  ]);
  child.stdout?.resume();
  const sender = createSender(`http://127.0.0.1:${port}/api/messages`, headers);
  return {
    post: sender.post,
    end: sender.end,
    async kill() {
      child.kill('SIGKILL');
      await ended;
      sender.end();
    },
  };
}

/** Keeps what it logs: while a database is away that is a lot, and all as it should be. */
function lastWords(child: ChildProcess): () => string {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-SAID);
  });
  return () => said;
}
