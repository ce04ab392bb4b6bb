import { join } from 'node:path';
import type { Content } from '../../content/index.ts';
import { table } from '../../src/cli/table.ts';
import { type StoreSettings, startBotProcess } from '../fixtures/bot-process.ts';
import { type Program, startProgram } from '../fixtures/program.ts';
import type { Tokens } from '../fixtures/tokens.ts';
import { createActivities } from './activities.ts';
import { checkSaved, measureAnswers, WARMING, warmUp } from './answers.ts';
import { onGround } from './ground.ts';
import type { Measured } from './load.ts';
import type { Say } from './say.ts';

const PEOPLE = 64;
const CONNECTIONS = [1, 32];
/** What the bot is compared with. */
const JWT = 'bare botbuilder, JWT';

/** A server to measure; `store` names the database of one that saves. */
type Kind = Readonly<{ name: string; start(): Promise<Program>; store?: StoreSettings }>;
type Row = Readonly<{ name: string; connections: number; measured: Measured; memory: number }>;

/** How fast the answer turn is beside what it stands on: the same invoke to each server, one server after the other. */
export async function benchTurns(
  content: Content,
  say: Say,
  { requests = 6_000, warming = WARMING } = {},
): Promise<void> {
  await onGround(async ({ folder, tokens, database }) => {
    const rows: Row[] = [];
    for (const kind of await kinds(tokens, join(folder, 'bot.db'), await database())) {
      rows.push(...(await measure(content, kind, tokens, { requests, warming })));
    }
    print(rows, say);
  });
}

async function kinds(tokens: Tokens, file: string, url: string): Promise<Kind[]> {
  const server =
    (name: string, settings = {}) =>
    () =>
      startProgram(join(import.meta.dirname, 'servers', `${name}.ts`), settings);
  const bot = (name: string, store: StoreSettings) => ({
    name,
    store,
    start: () => startBotProcess(tokens, store),
  });
  return [
    { name: 'raw node:http', start: server('raw') },
    { name: 'restify', start: server('restify') },
    { name: 'bare botbuilder', start: server('botbuilder') },
    { name: JWT, start: server('botbuilder', tokens.settings) },
    { name: 'bare agents-hosting', start: server('agents') },
    bot('this bot, SQLite', { DATABASE_FILE: file }),
    bot('this bot, PostgreSQL', { DATABASE_URL: url }),
  ];
}

async function measure(
  content: Content,
  { name, start, store }: Kind,
  tokens: Tokens,
  { requests, warming }: { requests: number; warming: number },
): Promise<Row[]> {
  const activities = createActivities(content, PEOPLE);
  const program = await start();
  const to = { url: program.messages, activities, tokens };
  try {
    await warmUp(to, warming);
    const rows: Row[] = [];
    for (const connections of CONNECTIONS) {
      const measured = await measureAnswers(to, { connections, requests });
      rows.push({ name, connections, measured, memory: await program.memory() });
    }
    return rows;
  } finally {
    await program.kill();
    if (store) await checkSaved(store, activities);
  }
}

function print(rows: readonly Row[], say: Say): void {
  const columns = [
    'connections',
    'what',
    'turns/s',
    'p50 ms',
    'p99 ms',
    'memory MB',
    'turns : JWT',
    'p99 : JWT',
  ];
  const lines = rows
    .toSorted((a, b) => a.connections - b.connections)
    .map(({ name, connections, measured: { perSecond, p50, p99 }, memory }) => {
      const jwt = rows.find((row) => row.name === JWT && row.connections === connections)?.measured;
      return [
        `${connections}`,
        name,
        perSecond.toFixed(0),
        p50.toFixed(2),
        p99.toFixed(2),
        memory.toFixed(0),
        `${(perSecond / (jwt?.perSecond ?? 1)).toFixed(2)} x`,
        `${(p99 / (jwt?.p99 ?? 1)).toFixed(2)} x`,
      ];
    });
  say(table(columns, lines));
  say(
    'bars at 32 connections, beside bare botbuilder with JWT: turns 1 x on SQLite, 0.8 x on PostgreSQL; p99 3 x',
  );
}
