import { parseArgs } from 'node:util';
import { loadContent } from '../../content/index.ts';
import { Postgres } from '../fixtures/postgres.ts';
import { type Database, freshFile, freshPostgres } from './databases.ts';
import { type Faults, faultsOf, sentences } from './faults.ts';
import { tryGround } from './grounds/try-ground.ts';
import { killRounds } from './kills.ts';
import { twoReplicas } from './replicas.ts';
import { type Outage, stopPostgres } from './stops.ts';
import { killsTable, replicasTable, stopsTable } from './tables.ts';
import { savedBeforeCut } from './verdict.ts';
import { votingReplicas } from './voting-replicas.ts';
import { openWorld, type World } from './world.ts';

/**
 * `npm run chaos`: what people were told stays true whatever dies. The bot is killed 100 times under load on each store,
 * PostgreSQL is taken away four times under a bot that runs on, and people answer together and vote over two bots. It
 * ends with 1 when anything is lost, double or half, was told otherwise, or tells who voted what.
 * `npm run chaos -- --rounds 10` kills less often. `npm run chaos -- --ground failover` tries the bot on other ground
 * instead: with real programs that may stand between a bot and its database.
 */

const OUTAGES: readonly Outage[] = [
  { how: 'stop', away: 1_000 },
  { how: 'kill', away: 1_000 },
  { how: 'stop', away: 7_000 },
  { how: 'kill', away: 7_000 },
];

const options = { rounds: { type: 'string', default: '100' }, ground: { type: 'string' } } as const;
const { values } = parseArgs({ options });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write('--rounds is how often the bot is killed on each store: a number from 1 on.\n');
  process.exit(1);
}
// The process ends by itself, so that its `exit` handlers remove folders here too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const content = loadContent();
const wrong: string[] = [];
process.exitCode = values.ground === undefined ? await everything() : await tryGround(values.ground, say);

async function everything(): Promise<number> {
  const world = await openWorld();
  const server = await Postgres.start(true);
  try {
    await kills(world, [freshFile(world), await freshPostgres(server)]);
    await stops(world, server, await freshPostgres(server));
    await replicas(world, '20 people', twoReplicas, await freshPostgres(server));
    await replicas(world, '30 voters', votingReplicas, await freshPostgres(server));
  } finally {
    await server.end();
    await world.end();
  }
  say('bar: 0 in each of the last columns, from "lost" on');
  for (const sentence of wrong.slice(0, 50)) say(`wrong: ${sentence}`);
  return wrong.length > 0 ? 1 : 0;
}

async function kills(world: World, databases: readonly Database[]): Promise<void> {
  const runs = [];
  for (const database of databases) {
    const pressed = await killRounds(content, world, database, rounds);
    const kept = await database.kept();
    const savedBefore = savedBeforeCut(pressed, kept);
    const deliveries = kept.deliveries.length;
    const faults = keep(faultsOf(pressed, kept));
    // A run in which nothing was saved before a kill, or nothing had to be delivered, proves nothing.
    if (savedBefore === 0 || deliveries === 0) wrong.push(`too little happened on ${database.name}`);
    runs.push({ name: database.name, rounds, pressed, savedBefore, deliveries, faults });
  }
  say(killsTable(runs));
}

async function stops(world: World, server: Postgres, database: Database): Promise<void> {
  const { pressed, gone } = await stopPostgres(content, world, server, database, OUTAGES);
  const faults = keep(faultsOf(pressed, await database.kept()));
  say(stopsTable({ name: 'PostgreSQL', pressed, faults }, gone));
}

async function replicas(
  world: World,
  name: string,
  run: typeof twoReplicas,
  database: Database,
): Promise<void> {
  const criteria = content.criteria.map(({ id }) => id);
  const { pressed, unlike } = await run(content, world, database, criteria);
  const faults = keep(faultsOf(pressed, await database.kept()));
  wrong.push(...unlike.map((criterion) => `the two bots show something else of ${criterion}`));
  say(replicasTable({ name, pressed, faults }, criteria.length, unlike));
}

function keep(faults: Faults): Faults {
  wrong.push(...sentences(faults));
  return faults;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
