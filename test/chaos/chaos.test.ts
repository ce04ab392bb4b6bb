import assert from 'node:assert/strict';
import { loadContent } from '../../content/index.ts';
import { Postgres } from '../fixtures/postgres.ts';
import { type Database, freshFile, freshPostgres } from './databases.ts';
import { faultsOf, sentences } from './faults.ts';
import { killRounds } from './kills.ts';
import type { Pressed } from './press.ts';
import { twoReplicas } from './replicas.ts';
import { stopPostgres } from './stops.ts';
import { savedOf } from './tables.ts';
import { votingReplicas } from './voting-replicas.ts';
import { openWorld, type World } from './world.ts';

/** What `npm run chaos` does at length. */
describe('What people were told stays true', function () {
  this.timeout(60_000);
  const content = loadContent();
  let world: World;
  let server: Postgres;
  before(async () => {
    world = await openWorld();
    server = await Postgres.start(true);
  });
  after(async () => {
    await server?.end();
    await world?.end();
  });

  const STORES: Record<string, () => Promise<Database>> = {
    SQLite: async () => freshFile(world),
    PostgreSQL: () => freshPostgres(server),
  };
  for (const [name, fresh] of Object.entries(STORES)) {
    it(`when the bot is killed while they press, three times on ${name}`, async () => {
      const database = await fresh();
      const pressed = await killRounds(content, world, database, 3);
      await holds(pressed, database);
      assert.ok(pressed.some(({ cut }) => cut.length > 0));
      assert.ok(pressed.filter(({ told }) => told === 'saved').length > 30);
      assert.ok(savedOf(pressed, 'vote') > 0);
    });
  }

  it('when PostgreSQL stops, and when it crashes for longer than anybody waits', async () => {
    const database = await freshPostgres(server);
    const outages = [
      { how: 'stop', away: 500 },
      { how: 'kill', away: 4_500 },
    ] as const;
    const { pressed } = await stopPostgres(content, world, server, database, outages);
    await holds(pressed, database);
    assert.ok(pressed.some(({ told }) => told === 'failed'));
  });

  it('when thirty people vote, change their votes and reveal them at the same moment over two replicas', async () => {
    const database = await freshPostgres(server);
    const criteria = content.criteria.slice(0, 2).map(({ id }) => id);
    const { pressed, unlike } = await votingReplicas(content, world, database, criteria);
    await holds(pressed, database);
    assert.deepEqual(unlike, []);
    const { ballots, ballot_counts } = await database.kept();
    assert.ok(ballots.length === 2 && ballots.every(({ revealed_at }) => revealed_at !== null));
    const counted = ballot_counts.filter(({ criterion }) => criterion === criteria[0]);
    assert.equal(
      counted.reduce((sum, { votes }) => sum + Number(votes), 0),
      30,
    );
  });

  it('when twenty people answer the same criteria at the same moment over two replicas', async () => {
    const database = await freshPostgres(server);
    const criteria = content.criteria.slice(0, 8).map(({ id }) => id);
    const { pressed, unlike } = await twoReplicas(content, world, database, criteria);
    await holds(pressed, database);
    assert.deepEqual(unlike, []);
    assert.ok(pressed.some(({ told }) => told === 'refused'));
    const { answers } = await database.kept();
    assert.deepEqual(answers.map(({ criterion }) => criterion).sort(), criteria.sort());
  });
});

async function holds(pressed: readonly Pressed[], database: Database): Promise<void> {
  assert.deepEqual(sentences(faultsOf(pressed, await database.kept())), []);
}
