import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { createDeadlines } from '../../src/deadline.ts';
import { createLog } from '../../src/log.ts';
import type { Store } from '../../src/store/contract/store.ts';
import { openPostgres } from '../../src/store/postgres/postgres.ts';
import { found } from '../chaos/grounds/needed.ts';
import { PGBOUNCER, Pooler } from '../chaos/grounds/pooler.ts';
import { PEOPLE, recordOf, TEAMS } from '../fixtures/history.ts';
import { postgres } from '../fixtures/postgres.ts';
import { emptyPostgres } from '../fixtures/stores.ts';

const [ANNA = { id: '', name: '' }] = PEOPLE;
const [TEAM = ''] = TEAMS;
const SPOT = { team: TEAM, conversation: TEAM, member: ANNA.id };

const path = found(PGBOUNCER);

if (path === null) {
  it.skip(
    `The store behind a pooler: skipped, because ${PGBOUNCER.name} is not here (${PGBOUNCER.from} brings it)`,
  );
} else {
  for (const mode of ['session', 'transaction'] as const) {
    describe(`Two processes behind a pooler in ${mode} mode`, function () {
      this.timeout(30_000);
      let url: string;
      let pooler: Pooler;
      const lines: string[] = [];
      const log = createLog((line) => lines.push(line));
      const stores: Store[] = [];
      before(async () => {
        ({ url } = await emptyPostgres());
        pooler = await Pooler.start({ path, url, mode });
        const there = { url: pooler.to(url), connections: 6 };
        for (const _ of [1, 2]) stores.push(await openPostgres(there, log));
      });
      after(async () => {
        await Promise.all(stores.map((store) => store.close()));
        await pooler?.end();
      });
      const storeOf = (n: number) => stores[n % 2] as Store;

      it('save what each of them was told, although they come to their statements in another order', async () => {
        assert.equal(await storeOf(0).save(startOf('start')), 'saved');
        await storeOf(1).load(SPOT, {}, ['managers', 'actions']);
        const saves = Array.from({ length: 40 }, async (_, n) => {
          const store = storeOf(n);
          if (n % 3 === 0) await store.load(SPOT);
          return await store.save(n % 4 === 0 ? answerOf(`${n}`) : known(`${n}`));
        });
        assert.deepEqual(new Set(await Promise.all(saves)), new Set(['saved']));
        const { scan } = await storeOf(0).load(SPOT);
        const answers = Object.entries(scan?.answers ?? {});
        assert.equal(answers.length, 40);
        for (const [criterion, { note }] of answers) assert.equal(note, `van ${criterion}`);
        assert.equal((await storeOf(1).trail(TEAM)).length, 41);
      });

      it('say at most once that each statement is planned anew', () => {
        const said = lines.filter((line) => /names of statements/.test(line));
        assert.ok(said.length <= (mode === 'session' ? 0 : stores.length), said.join('\n'));
      });

      it('do not let other teams wait for one whose row somebody holds', async () => {
        const server = await postgres();
        const holding = server.ask('begin; select * from teams for update; select pg_sleep(1.5)', url);
        await pause(200);
        const waiting = ['a', 'b', 'c', 'd', 'e', 'f'].map((one) => storeOf(0).save(known(one)));
        let longest = 0;
        for (let n = 0; n < 10; n += 1) {
          const began = performance.now();
          await storeOf(0).load({ ...SPOT, team: 'group:other' });
          longest = Math.max(longest, performance.now() - began);
        }
        assert.ok(longest < 1_000, `${longest} ms`);
        await holding;
        assert.deepEqual(new Set(await Promise.all(waiting)), new Set(['saved']));
      });

      it('wait for a pooler that pauses, but no longer than a turn may take, and go on after that', async () => {
        await pooler.pause();
        const waiting = [storeOf(0).save(known('paused')), storeOf(1).save(answerOf('paused too'))];
        const deadlines = createDeadlines(500);
        const began = performance.now();
        try {
          await assert.rejects(deadlines.answer(() => storeOf(0).load(SPOT)));
          await deadlines.settled();
          assert.ok(performance.now() - began < 3_000, 'what nobody waits for is given up soon as well');
        } finally {
          await pooler.goOn();
        }
        assert.deepEqual(new Set(await Promise.all(waiting)), new Set(['saved']));
      });

      it('save again as soon as the server takes writes again', async () => {
        const server = await postgres();
        const name = new URL(url).pathname.slice(1);
        const only = async (on: boolean) => {
          await server.ask(`alter database ${name} set default_transaction_read_only = ${on ? 'on' : 'off'}`);
          await server.ask(
            `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`,
          );
        };
        await only(true);
        const saves = ['g', 'h', 'i', 'j'].map((one, n) =>
          storeOf(n).save(n < 2 ? known(one) : answerOf(one)),
        );
        await pause(1_000);
        await only(false);
        assert.deepEqual(new Set(await Promise.all(saves)), new Set(['saved']));
      });
    });
  }
}

function startOf(activity: string) {
  return recordOf(ANNA, TEAM, activity, [{ kind: 'start-scan', round: 1 }]);
}

function answerOf(criterion: string) {
  const said = { choice: 'deels', reason: null, note: `van ${criterion}`, link: '', wording: 'w' };
  const change = { kind: 'answer', round: 1, criterion, expected: 0, ...said } as const;
  return recordOf(ANNA, TEAM, `answer-${criterion}`, [change]);
}

/** The same by somebody who is known already, which takes another way to the server. */
function known(criterion: string) {
  return { ...answerOf(criterion), known: { team: true, member: true } };
}
