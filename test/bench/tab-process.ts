import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { StoreSettings } from '../fixtures/bot-process.ts';
import type { OpenId } from '../fixtures/openid.ts';

/** The server of the tab, as a process of its own. */
export type TabServer = Readonly<{
  url: string;
  /** How long (ms) a processor worked for it so far. */
  processor: () => Promise<number>;
  /** The memory (bytes) that it holds on to. */
  memory: () => Promise<number>;
}>;

type TabGround = Readonly<{ folder: string; openId: OpenId; settings: StoreSettings; teams: number }>;

/** Starts the server of the tab for some work. */
export async function withTabServer(
  { folder, openId, settings, teams }: TabGround,
  work: (server: TabServer) => Promise<void>,
) {
  const program = join(import.meta.dirname, 'tab-server.ts');
  const child = fork(program, [folder, String(teams), JSON.stringify(openId.settings)], {
    env: { ...process.env, ...settings },
    execArgv: ['--expose-gc'],
  });
  try {
    const url = String(await answerOf(child));
    const ask = async (what: 'processor' | 'memory') => {
      child.send(what);
      return Number(await answerOf(child));
    };
    await work({ url, processor: () => ask('processor'), memory: () => ask('memory') });
  } finally {
    child.kill();
  }
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const ended = new AbortController();
  const { signal } = ended;
  try {
    const end = once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`the server ended with ${code}`);
    });
    const [message] = await Promise.race([once(child, 'message', { signal }), end]);
    return message;
  } finally {
    ended.abort();
  }
}
