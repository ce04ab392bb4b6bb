import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draw } from '../../cards/draw.ts';
import { loadContent } from '../../content/index.ts';
import { createSearch } from '../../dialogs/search/search.ts';
import { freePort } from '../fixtures/free-port.ts';
import { everyView } from '../fixtures/views.ts';
import { benchDeliveries } from './deliveries.ts';
import { load, type Measured } from './load.ts';
import { benchTab } from './tab.ts';
import { benchTeams } from './teams.ts';

/** `npm run bench`: how fast the answer turn is beside what it stands on, all from this one run. */

const CONNECTIONS = [1, 32];
const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 6_000);
const KINDS = ['raw', 'bare', 'bot'];
const NAMES: Record<string, string> = {
  raw: 'raw node:http',
  bare: 'bare botbuilder invoke',
  bot: 'this bot, answer saved',
};

const content = loadContent();

/** Answers a criterion that this person was asked; each person answers one standard's criterion after another. */
function answer(n: number, people: number): string {
  const person = n % people;
  const turn = Math.floor(n / people);
  const criterion = content.criteria[turn % content.criteria.length]?.id ?? '1';
  const round = Math.floor(turn / content.criteria.length);
  const choice = ['voldoende', 'deels', 'onvoldoende'][round % 3];
  return activity(person, {
    event: { kind: 'answer', round: 1, choice },
    fields: { criterion, version: round },
  });
}

function activity(person: number, data: unknown): string {
  count += 1;
  return JSON.stringify({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `f:${process.pid}-${count}`,
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    replyToId: 'card',
    from: { id: `29:${person}`, name: `Lid ${person}`, aadObjectId: `aad-${person}` },
    recipient: { id: '28:bot' },
    conversation: { id: `a:${person}`, conversationType: 'personal' },
    value: { action: { type: 'Action.Execute', verb: 'answer', data } },
  });
}
let count = 0;

type Running = Readonly<{ child: ChildProcess; url: string }>;

async function startServer(kind: string, folder: string): Promise<Running> {
  return await startProgram(join(import.meta.dirname, 'server.ts'), kind, folder);
}

/** Starts a program and waits for its first line, which says that it listens. */
async function startProgram(program: string, kind: string, folder: string): Promise<Running> {
  const port = await freePort();
  const child = fork(program, [kind, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, PORT: String(port), DATABASE_FILE: join(folder, `${kind}.db`) },
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`${kind} ended with ${code}`)));
  });
  return { child, url: `http://127.0.0.1:${port}/api/messages` };
}

async function rss(child: ChildProcess): Promise<number> {
  const answered = new Promise<number>((resolve) => child.once('message', (bytes) => resolve(Number(bytes))));
  child.send('rss');
  return (await answered) / 1_048_576;
}

type Row = Readonly<{ kind: string; connections: number; measured: Measured; rss: number }>;

async function measure(kind: string, folder: string): Promise<Row[]> {
  const { child, url } = await startServer(kind, folder);
  const rows: Row[] = [];
  const people = 64;
  let done = 0;
  const next = () => answer(done++, people);
  for (let person = 0; person < people; person += 1) {
    await load(url, {
      connections: 1,
      requests: 1,
      body: () => activity(person, { event: { kind: 'start' } }),
    });
  }
  await load(url, { connections: 8, requests: 1_000, body: next });
  for (const connections of CONNECTIONS) {
    const measured = await load(url, { connections, requests: REQUESTS, body: next });
    rows.push({ kind, connections, measured, rss: await rss(child) });
  }
  child.kill();
  return rows;
}

/** Time (ms) from nothing to the first saved answer. */
async function coldStart(folder: string): Promise<number> {
  const began = performance.now();
  const program = join(import.meta.dirname, '../../src/main.ts');
  const { child, url } = await startProgram(program, 'bot', mkdtempSync(join(folder, 'cold-')));
  await load(url, { connections: 1, requests: 1, body: () => activity(0, { event: { kind: 'start' } }) });
  await load(url, { connections: 1, requests: 1, body: () => answer(0, 1) });
  const taken = performance.now() - began;
  child.kill();
  return taken;
}

/** The search, in this process: how long its index takes, and a question, over all example questions. */
function benchSearch(say: (line: string) => void): void {
  const began = performance.now();
  const search = createSearch(content);
  const built = performance.now() - began;
  const questions = Object.values(content.questions).flat();
  for (const question of questions.slice(0, 300)) search.ask(question);
  const times = questions
    .map((question) => {
      const start = performance.now();
      search.ask(`${question} graag`);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
  const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(2);
  say(`search: index in ${built.toFixed(0)} ms (bar: 250)`);
  say(`        a question p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (bar: 5), over ${times.length} questions`);
}

const folder = mkdtempSync(join(tmpdir(), 'zelfscan-bench-'));
try {
  const rows: Row[] = [];
  for (const kind of KINDS) rows.push(...(await measure(kind, folder)));
  const fixed = (value: number, digits = 1) => value.toFixed(digits).padStart(9);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say('connections  what                       turns/s   p50 ms   p99 ms   RSS MB   p50 : bare');
  for (const { kind, connections, measured, rss: memory } of rows) {
    const bare =
      rows.find((row) => row.kind === 'bare' && row.connections === connections)?.measured.p50 ?? 1;
    say(
      `${String(connections).padStart(11)}  ${(NAMES[kind] ?? kind).padEnd(24)}${fixed(measured.perSecond, 0)}` +
        `${fixed(measured.p50, 2)}${fixed(measured.p99, 2)}${fixed(memory, 0)}${fixed(measured.p50 / bare, 2)} x`,
    );
  }
  const colds = [await coldStart(folder), await coldStart(folder), await coldStart(folder)].sort(
    (a, b) => a - b,
  );
  say(`cold start to the first saved answer: ${fixed(colds[1] ?? 0, 0).trim()} ms (bar: 1500)`);
  benchSearch(say);
  await benchTeams(content, say);
  await benchTab(content, say);
  await benchDeliveries(Number(process.env.BENCH_DELIVERIES ?? 10_000), say);
  const sizes = everyView(content).map(([name, view]) => ({
    name,
    bytes: Buffer.byteLength(JSON.stringify(draw(content, view))),
  }));
  const largest = sizes.sort((a, b) => b.bytes - a.bytes)[0];
  say(`largest card: ${largest?.bytes} bytes (${largest?.name}; budget 25000)`);
} finally {
  rmSync(folder, { recursive: true });
}
