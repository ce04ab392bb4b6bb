import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Content, loadContent } from '../../content/index.ts';
import { OpenId } from '../fixtures/openid.ts';
import { quantile } from './quantile.ts';
import type { Say } from './say.ts';

const TEAMS = Number(process.env.BENCH_TEAMS ?? 10_000);
const REQUESTS = 2_000;
const CONNECTIONS = [1, 4];
/** How many different people ask. */
const PEOPLE = 100;
const BAR = 20;

type Asked = Readonly<{ kind: string; path: string; body?: string }>;

/** How long the tab's API takes with many teams in the store; every token is checked, every answer saved. */
export async function benchTab(content: Content, say: Say): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zelfscan-tab-bench-'));
  const openId = await OpenId.start();
  const program = join(import.meta.dirname, 'tab-server.ts');
  const child = fork(program, [folder, String(TEAMS), JSON.stringify(openId.settings)]);
  try {
    const url = await listening(child);
    const tokens = await Promise.all(Array.from({ length: PEOPLE }, (_, n) => openId.token(`Lid ${n}`)));
    const to = { content, url, tokens };
    await run(to, { connections: 1, requests: 400 });
    for (const connections of CONNECTIONS) {
      const times = await run(to, { connections, requests: REQUESTS });
      const all = [...times.values()].flat();
      const kinds = [...times].map(([kind, ms]) => `${kind} ${told(ms, 0.99)}`).join(', ');
      say(
        `tab API, ${TEAMS} teams, ${connections} at once: p50 ${told(all, 0.5)} ms, p99 ${told(all, 0.99)} ms ` +
          `(bar: ${BAR}); p99 of each: ${kinds}`,
      );
    }
  } finally {
    child.kill();
    await openId.stop();
    rmSync(folder, { recursive: true });
  }
}

async function listening(child: ChildProcess): Promise<string> {
  return await new Promise((resolve, reject) => {
    child.once('message', (url) => resolve(String(url)));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

/** @returns the times (ms) of each kind of request */
async function run(
  { content, url, tokens }: Readonly<{ content: Content; url: string; tokens: readonly string[] }>,
  { connections, requests }: Readonly<{ connections: number; requests: number }>,
): Promise<Map<string, number[]>> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = new Map<string, number[]>();
  let next = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (next < requests) {
        const n = next++;
        const { kind, path, body } = requestOf(content, n);
        const start = performance.now();
        await send(agent, { url: url + path, token: tokens[n % PEOPLE] ?? '', body });
        times.set(kind, [...(times.get(kind) ?? []), performance.now() - start]);
      }
    }),
  );
  agent.destroy();
  return times;
}

/** The n-th request of all. Pages ask by turns: where are we, the overview, an answer, the rounds, a search. */
function requestOf(content: Content, n: number): Asked {
  // Every tenth team is in its second round.
  const team = ((n * 7_919) % (TEAMS / 10)) * 10;
  const place = `place=${encodeURIComponent(`chat:${team}`)}`;
  const turn = (data: unknown) => JSON.stringify({ id: randomUUID(), data });
  switch (n % 5) {
    case 0:
      return { kind: 'me', path: `/tab/api/me?${place}` };
    case 1:
      return {
        kind: 'overview',
        path: `/tab/api/turn?${place}`,
        body: turn({ event: { kind: 'overview' } }),
      };
    case 2: {
      const criterion = content.criteria.at(-1 - (Math.floor(n / 5) % 15))?.id;
      const event = { kind: 'answer', round: 2, criterion, version: 0, choice: 'voldoende' };
      const body = turn({ event });
      return { kind: 'answer', path: `/tab/api/turn?${place}`, body };
    }
    case 3:
      return { kind: 'rounds', path: `/tab/api/rounds?${place}` };
    default: {
      const questions = Object.values(content.questions).flat();
      const question = questions[n % questions.length] ?? 'training';
      return { kind: 'search', path: `/tab/api/search?q=${encodeURIComponent(question)}` };
    }
  }
}

type Sent = Readonly<{ url: string; token: string; body: string | undefined }>;

function send(agent: Agent, { url, token, body }: Sent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}),
    };
    const sent = request(url, { agent, method: body ? 'POST' : 'GET', headers }, (response) => {
      response.resume();
      response.once('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${response.statusCode}`)),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

function told(times: readonly number[], part: number): string {
  return quantile(times, part).toFixed(1);
}

if (import.meta.main) await benchTab(loadContent(), (line) => process.stdout.write(`${line}\n`));
