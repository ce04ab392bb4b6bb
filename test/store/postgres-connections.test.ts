import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { createDeadlines } from '../../src/deadline.ts';
import type { Store } from '../../src/store/contract/store.ts';
import { openPostgres } from '../../src/store/postgres/postgres.ts';
import { PEOPLE, recordOf, TEAMS } from '../fixtures/history.ts';
import { Postgres } from '../fixtures/postgres.ts';

const [ANNA = { id: '', name: '' }] = PEOPLE;
const [TEAM = ''] = TEAMS;
const SPOT = { team: TEAM, conversation: TEAM, member: ANNA.id };

/**
 * Makes a server refuse to begin a transaction, as a standby does, while there is a row in `moments`. The server looks
 * for its own functions first, unless it is told otherwise.
 */
const REFUSING = `
  create table moments (now text);
  create function public.pg_current_xact_id() returns xid8 language plpgsql as $$ begin
    if exists (select from public.moments) then
      raise exception 'not during recovery' using errcode = '25006';
    end if;
    return pg_catalog.pg_current_xact_id();
  end $$`;

describe('Connections to PostgreSQL', function () {
  this.timeout(30_000);
  let server: Postgres;
  let url: string;
  let store: Store;
  before(async () => {
    server = await Postgres.start();
  });
  after(() => server.end());
  beforeEach(async () => {
    url = await server.database();
    const name = new URL(url).pathname.slice(1);
    await server.ask(REFUSING, url);
    await server.ask(`alter database ${name} set search_path = public, pg_catalog`);
    store = await openPostgres({ url, connections: 4 });
    assert.equal(await store.save(recordOf(ANNA, TEAM, 's', [{ kind: 'start-scan', round: 1 }])), 'saved');
  });
  afterEach(() => store.close());

  async function nothingHeld(): Promise<void> {
    const held = await server.ask(
      `select state from pg_stat_activity where datname = current_database() and state like 'idle in%'`,
      url,
    );
    assert.deepEqual(held, []);
  }

  it('are left when a transaction can not begin, so that none of them fails those who come after', async () => {
    await server.ask(`insert into moments values ('x')`, url);
    const saves = Array.from({ length: 12 }, (_, n) => store.save(answerOf(`${n}`)));
    await pause(1_000);
    await server.ask('delete from moments', url);
    const over = performance.now();
    assert.deepEqual(new Set(await Promise.all(saves)), new Set(['saved']));
    assert.ok(performance.now() - over < 1_000);
    await nothingHeld();
  });

  it('are left when the time of a turn is over in the middle of its transaction, which nobody then saves', async () => {
    const holding = server.ask('begin; select * from teams for update; select pg_sleep(0.4)', url);
    await pause(100);
    const deadlines = createDeadlines(200);
    await assert.rejects(deadlines.answer(() => store.save(answerOf('1'))));
    await deadlines.settled();
    await holding;
    await nothingHeld();
    assert.equal((await store.trail(TEAM)).length, 1);
  });

  for (const [what, turn] of [
    ['one statement', known],
    ['a transaction', answerOf],
  ] as const) {
    it(`are given up with the turn when the server is frozen during ${what}, without waiting for it twice`, async () => {
      const deadlines = createDeadlines(1_000);
      await store.load(SPOT);
      await server.order('freeze');
      const began = performance.now();
      await assert.rejects(deadlines.answer(() => store.save(turn('1'))));
      await deadlines.settled();
      const took = performance.now() - began;
      await server.order('thaw');
      assert.ok(took < 3_200, `${took} ms`);
      assert.match(await store.save(turn('2')), /saved/);
    });
  }
});

function answerOf(criterion: string) {
  const said = { choice: 'deels', reason: null, note: '', link: '', wording: 'w' };
  const change = { kind: 'answer', round: 1, criterion, expected: 0, ...said } as const;
  return recordOf(ANNA, TEAM, `answer-${criterion}`, [change]);
}

/** The same by somebody who is known already, which takes another way to the server. */
function known(criterion: string) {
  return { ...answerOf(criterion), known: { team: true, member: true } };
}
