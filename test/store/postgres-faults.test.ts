import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { Time } from '../../dialogs/time.ts';
import { createHealth } from '../../src/health.ts';
import { createLog } from '../../src/log.ts';
import type { Store } from '../../src/store/contract/store.ts';
import { openPostgres } from '../../src/store/postgres/postgres.ts';
import { hashOf } from '../../src/store/queries/tables/links.ts';
import { AT, PEOPLE, recordOf, TEAMS } from '../fixtures/history.ts';
import { LosingProxy } from '../fixtures/losing-proxy.ts';
import { Postgres, postgres } from '../fixtures/postgres.ts';

const [ANNA = { id: '', name: '' }] = PEOPLE;
const [TEAM = ''] = TEAMS;
const SPOT = { team: TEAM, conversation: TEAM, member: ANNA.id };
const LATER: Time = '2026-11-25T09:00:00.000Z';

describe('The store on PostgreSQL, when the way to it fails', function () {
  this.timeout(30_000);
  let url: string;
  let proxy: LosingProxy;
  let store: Store;
  beforeEach(async () => {
    url = await (await postgres()).database();
    proxy = await LosingProxy.start(url);
    store = await openPostgres({ url: proxy.url, connections: 5 });
    assert.equal(await store.save(startOf('start')), 'saved');
  });
  afterEach(async () => {
    await store.close();
    await proxy.end();
  });

  it('is not ready on a server that only answers what reads, says why, and is when another took over', async () => {
    const lines: string[] = [];
    const health = createHealth(
      store,
      createLog((line) => lines.push(line)),
    );
    assert.equal(await health.ready(), 200);
    const server = await postgres();
    const name = new URL(url).pathname.slice(1);
    const only = async (on: boolean) => {
      await server.ask(`alter database ${name} set default_transaction_read_only = ${on ? 'on' : 'off'}`);
      await pause(510);
    };
    await only(true);
    await server.ask(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`,
    );
    assert.equal(await health.ready(), 503);
    await assert.rejects(store.save(answerOf('a', '1')), /read-only transaction/);
    assert.match(lines[0] ?? '', /nothing can be saved.*read-only transaction/);
    // The connections that were refused are left, so that the next ones go to whoever took over.
    await only(false);
    assert.equal(await health.ready(), 200);
    assert.equal(await store.save(answerOf('a', '2')), 'saved');
    assert.equal(lines.length, 2);
  });

  it('says that a turn was saved when only the answer to its commit was lost', async () => {
    proxy.answers = 1;
    assert.equal(await store.save(answerOf('a', '1')), 'saved');
    assert.equal(proxy.lost, 1);
    assert.equal(await store.save(answerOf('a', '1')), 'repeated');
    assert.equal((await store.trail(TEAM)).length, 2);
  });

  it('saves a turn again whose commit never arrived', async () => {
    proxy.commits = 2;
    assert.equal(await store.save(answerOf('a', '1')), 'saved');
    assert.equal(proxy.lost, 2);
    assert.equal((await store.trail(TEAM)).length, 2);
  });

  it('says that an answer by somebody known was saved when only word of it was lost, also to who asks again', async () => {
    proxy.of = 'insert into answers';
    proxy.answers = 2;
    assert.equal(await store.save(known('a', '1')), 'saved');
    assert.equal(proxy.lost, 2);
    assert.equal(await store.save({ ...known('a', '1'), at: LATER }), 'repeated');
    assert.equal((await store.trail(TEAM)).length, 2);
  });

  it('saves an answer by somebody known again that never arrived', async () => {
    proxy.of = 'insert into answers';
    proxy.commits = 2;
    assert.equal(await store.save(known('a', '1')), 'saved');
    assert.equal(proxy.lost, 2);
    assert.equal((await store.trail(TEAM)).length, 2);
  });

  it('opens a download for the one who was first, although they had to be told twice', async () => {
    const about = { team: TEAM, format: 'docx', round: 1, withoutNotes: false } as const;
    const link = { ...about, secret: 'geheim', expires: LATER };
    await store.save(recordOf(ANNA, TEAM, 'link', [{ kind: 'link', link }]));
    proxy.answers = 1;
    assert.equal(await store.useLink(hashOf('geheim'), AT), true);
    assert.equal(await store.useLink(hashOf('geheim'), AT), false);
    assert.equal(proxy.lost, 1);
  });

  it('gives a delivery to who claimed it, although the answer was lost', async () => {
    const delivery = { team: TEAM, key: 'a', person: null, what: 'summary', round: 1 } as const;
    await store.save(recordOf(ANNA, TEAM, 'd', [], { deliveries: [{ ...delivery, action: null, due: AT }] }));
    proxy.answers = 1;
    const claimed = await store.claim({ now: AT, leasedUntil: LATER, limit: 5 });
    assert.deepEqual(
      claimed.map(({ key, attempts }) => [key, attempts]),
      [['a', 1]],
    );
  });

  for (const [who, turn] of [
    ['somebody new', answerOf],
    ['somebody known', known],
  ] as const) {
    it(`goes on when every connection breaks again and again under ${who}, and nothing is lost or done twice`, () =>
      goesOn(turn));
  }

  async function goesOn(turn: typeof answerOf): Promise<void> {
    let breaks = 0;
    const breaking = setInterval(() => {
      proxy.break();
      breaks += 1;
    }, 80);
    const criteria = Array.from({ length: 120 }, (_, n) => `${n}`);
    const outcomes: string[] = [];
    try {
      for (let n = 0; n < criteria.length; n += 8) {
        const some = criteria.slice(n, n + 8).map((one) => store.save(turn(`turn-${one}`, one)));
        outcomes.push(...(await Promise.all(some)));
        await store.load(SPOT);
      }
    } finally {
      clearInterval(breaking);
    }
    assert.ok(breaks >= 3, `${breaks}`);
    assert.deepEqual(new Set(outcomes), new Set(['saved']));
    const answers = (await store.load(SPOT)).scan?.answers ?? {};
    assert.deepEqual(Object.keys(answers).toSorted(), criteria.toSorted());
    assert.ok(Object.values(answers).every(({ version }) => version === 1));
  }

  it('waits for a server that answers no new connection for a while', async () => {
    proxy.break();
    proxy.silent = true;
    const both = [store.load(SPOT), store.save(known('a', '1'))] as const;
    await new Promise((resolve) => setTimeout(resolve, 1_900));
    proxy.silent = false;
    assert.deepEqual([(await both[0]).teamName, await both[1]], ['Wijkteam', 'saved']);
  });

  it('does not let other teams wait for one whose row somebody holds', async () => {
    const server = await postgres();
    const holding = server.ask('begin; select * from teams for update; select pg_sleep(2.5)', url);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const waiting = ['1', '2', '3', '4', '5', '6'].map((one) => store.save(known(one, one)));
    let longest = 0;
    for (let n = 0; n < 20; n += 1) {
      const began = performance.now();
      await store.load({ ...SPOT, team: 'group:other' });
      longest = Math.max(longest, performance.now() - began);
    }
    assert.ok(longest < 1_000, `${longest} ms`);
    await holding;
    assert.deepEqual(new Set(await Promise.all(waiting)), new Set(['saved']));
  });

  it('goes on when the server ends its connections, in use or not', async () => {
    const server = await postgres();
    const end = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    for (let n = 0; n < 10; n += 1) {
      const [saved] = await Promise.all([store.save(answerOf(`turn-${n}`, `${n}`)), server.ask(end, url)]);
      assert.equal(saved, 'saved');
    }
    assert.equal((await store.trail(TEAM)).length, 11);
  });

  it('goes on when a newer version of the program adds a column', async () => {
    const delivery = { team: TEAM, key: 'a', person: null, what: 'summary', round: 1 } as const;
    const deliveries = [{ ...delivery, action: null, due: AT }];
    await store.load(SPOT, {}, ['actions', 'managers']);
    await store.claim({ now: '2000-01-01T00:00:00.000Z', leasedUntil: LATER, limit: 5 });
    await (await postgres()).ask('alter table actions add x text; alter table deliveries add x text', url);
    assert.deepEqual((await store.load(SPOT, {}, ['actions'])).extra.actions, []);
    assert.equal(await store.save(recordOf(ANNA, TEAM, 'd', [], { deliveries })), 'saved');
    assert.equal((await store.claim({ now: AT, leasedUntil: LATER, limit: 5 })).length, 1);
  });

  it('does not wait longer for somebody who holds a row than Teams waits for an answer', async () => {
    const server = await postgres();
    const holding = server.ask('begin; select * from teams for update; select pg_sleep(5.5)', url);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const began = performance.now();
    await assert.rejects(store.save(known('a', '1')), /lock timeout/);
    assert.ok(performance.now() - began < 5_200);
    await holding;
    assert.equal(await store.save(known('a', '1')), 'saved');
  });
});

describe('A PostgreSQL server that is killed, and one that is stopped, under load', function () {
  this.timeout(60_000);
  let server: Postgres;
  before(async () => {
    server = await Postgres.start(true);
  });
  after(() => server.end());

  it('has every write that was acknowledged, once, and the store finds it again by itself', async () => {
    const url = await server.database();
    const store = await openPostgres({ url, connections: 5 });
    await store.save(startOf('start'));
    const saved: string[] = [];
    let failed = 0;
    let running = true;
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let n = 0; running; n += 1) {
        const criterion = `${writer}-${n}`;
        const turn = WAYS[writer % 2] ?? answerOf;
        const outcome = await store.save(turn(criterion, criterion)).catch(() => 'failed');
        if (outcome === 'saved') saved.push(criterion);
        else if (outcome === 'failed') failed += 1;
        else assert.fail(outcome);
      }
    });
    for (const end of ['stop', 'kill'] as const) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await server.order(end);
      await server.order('start');
    }
    await new Promise((resolve) => setTimeout(resolve, 600));
    running = false;
    await Promise.all(writers);
    const { scan } = await store.load(SPOT);
    const missing = saved.filter((criterion) => scan?.answers[criterion]?.version !== 1);
    assert.deepEqual(missing, []);
    assert.ok(saved.length > 50, `${saved.length} saved, ${failed} failed`);
    const lines = (await store.trail(TEAM)).length - 1;
    assert.equal(lines, Object.keys(scan?.answers ?? {}).length);
    await store.close();
  });
});

function startOf(activity: string) {
  return recordOf(ANNA, TEAM, activity, [{ kind: 'start-scan', round: 1 }]);
}

function answerOf(activity: string, criterion: string) {
  const said = { choice: 'deels', reason: null, note: '', link: '', wording: 'w' };
  return recordOf(ANNA, TEAM, activity, [{ kind: 'answer', round: 1, criterion, expected: 0, ...said }]);
}

/** The same by somebody who is known already, which takes another way to the server. */
function known(activity: string, criterion: string) {
  return { ...answerOf(activity, criterion), known: { team: true, member: true } };
}

/** Both ways to the server. */
const WAYS = [answerOf, known];
