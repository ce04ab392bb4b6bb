import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../fixtures/free-port.ts';

export type Running = Readonly<{
  /** Where it takes activities. */
  url: string;
  /** How much memory (MB) it uses. */
  rss(): Promise<number>;
  end(): Promise<void>;
}>;

/**
 * Starts a server as a process of its own and waits for its first line, which says that it listens.
 * @param program an absolute path
 */
export async function startProgram(
  program: string,
  settings: Readonly<Record<string, string>>,
): Promise<Running> {
  const port = await freePort();
  const child = fork(program, [], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { PATH: process.env.PATH, ...settings, PORT: String(port) },
  });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child.stdout as NodeJS.EventEmitter, 'data'),
    ended.then(([code]) => Promise.reject(new Error(`${program} ended with ${code}`))),
  ]);
  child.stdout?.resume();
  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    rss: () => rssOf(child),
    async end() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function rssOf(child: ChildProcess): Promise<number> {
  const answered = once(child, 'message');
  child.send('rss');
  const [bytes] = await answered;
  return Number(bytes) / 1_048_576;
}
