import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../../content/root.ts';

import { PLAYGROUND_FILE } from './playground-people.ts';

export type Playground = Readonly<{ url: string; process: ChildProcess; stop(): Promise<void> }>;

/** How long (ms) the Playground may take to respond, and how long to end before it is killed. */
const PATIENCE = 30_000;
const LAST_WORDS = 3_000;

/**
 * Starts the Microsoft 365 Agents Playground, a Teams-like client, against a bot on this machine.
 * @param port where it listens
 * @param folder where it may write its log
 * @throws when its port is taken, or when it does not respond in time; the message says where its log is
 */
export async function startPlayground(botUrl: string, port: number, folder: string): Promise<Playground> {
  await mustBeFree(port);
  mkdirSync(folder, { recursive: true });
  const loopback = join(import.meta.dirname, 'loopback.ts');
  const child = spawn(
    process.execPath,
    [
      '--import',
      loopback,
      join(ROOT, 'node_modules/@microsoft/m365agentsplayground/cli.js'),
      'start',
      '-e',
      `${botUrl}/api/messages`,
      '-c',
      'msteams',
      '-p',
      String(port),
      '--dt',
    ],
    {
      cwd: folder,
      // Through this channel it hears when this process ends.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // It has its own process group, so that Ctrl-C does not reach it twice.
      detached: process.platform !== 'win32',
      env: {
        ...process.env,
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: PLAYGROUND_FILE,
      },
    },
  );
  const url = `http://127.0.0.1:${port}`;
  const stop = () => stopChild(child);
  try {
    await answers(`${url}/_debug/ping`, child);
  } catch (error) {
    await stop();
    throw new Error(
      `The Playground did not start on port ${port} (${String(error)}). Is another program using that port? ` +
        `Its log is in ${join(folder, 'devTools')}.`,
    );
  }
  return { url, process: child, stop };
}

/** Makes sure that no other program listens on the port, which would respond in its place. */
async function mustBeFree(port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new PortError(port, error)));
    server.listen(port, '127.0.0.1', resolve);
  });
  await new Promise((resolve) => server.close(resolve));
}

class PortError extends Error {
  constructor(port: number, cause: NodeJS.ErrnoException) {
    super(
      `The Playground cannot listen on port ${port} (${cause.code ?? cause.message}). Another program uses it, perhaps ` +
        'an earlier Playground: stop that, or set PLAYGROUND_PORT to another number.',
      { cause },
    );
    this.name = 'PortError';
  }
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + PATIENCE;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`it stopped with code ${child.exitCode}`);
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it does not answer');
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), LAST_WORDS);
  await ended;
  clearTimeout(force);
}
