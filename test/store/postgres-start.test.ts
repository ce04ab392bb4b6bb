import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '../../src/store/postgres/postgres.ts';
import { freePort } from '../fixtures/free-port.ts';
import { postgres } from '../fixtures/postgres.ts';

describe('A start on PostgreSQL', function () {
  this.timeout(40_000);

  it('is one of three at once, also where transactions see nothing of others by default', async () => {
    const server = await postgres();
    const url = await server.database();
    const name = new URL(url).pathname.slice(1);
    await server.ask(`alter database ${name} set default_transaction_isolation = 'serializable'`);
    const stores = await Promise.all([1, 2, 3].map(() => openPostgres({ url, connections: 2 })));
    const steps = await server.ask('select name from kysely_migration order by name', url);
    assert.equal(new Set(steps.map((step) => step.name)).size, steps.length);
    assert.ok(steps.length >= 5);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('compares text byte by byte, whatever language the database is in', async () => {
    const server = await postgres();
    const url = await server.database();
    await (await openPostgres({ url, connections: 2 })).close();
    const order = `select string_agg(v, ' ' order by v) as sorted from (values ('b'), ('a'), ('B'), ('é')) as t (v)`;
    const [own] = await server.ask(order, url);
    assert.equal(own?.sorted, 'a b B é');
    const other = await server.ask(
      `select table_name, column_name from information_schema.columns where table_schema = 'public'
        and data_type = 'text' and collation_name is distinct from 'C'`,
      url,
    );
    assert.deepEqual(other, []);
  });

  it('is refused when a newer version of the program made the database', async () => {
    const server = await postgres();
    const url = await server.database();
    await (await openPostgres({ url, connections: 2 })).close();
    await server.ask(`insert into kysely_migration values ('999-future', '2030')`, url);
    await assert.rejects(openPostgres({ url, connections: 2 }), /newer version of this program/);
  });

  it('waits for a server that is starting as well, and says so', async () => {
    const server = await postgres();
    const to = new URL(await server.database());
    const port = await freePort();
    const url = to.href.replace(`:${to.port}`, `:${port}`);
    const lines: unknown[][] = [];
    let opening: ReturnType<typeof openPostgres> | undefined;
    await new Promise<void>((said) => {
      const info = (...line: unknown[]) => {
        lines.push(line);
        said();
      };
      opening = openPostgres({ url, connections: 2 }, { info, warn: () => {} });
    });
    const [waits] = lines;
    assert.deepEqual(waits, ['waiting for the database', { database: `127.0.0.1:${port}${to.pathname}` }]);
    const late = createServer((client) => {
      const there = connect(Number(to.port), to.hostname);
      client
        .on('error', () => {})
        .pipe(there.on('error', () => {}))
        .pipe(client);
    });
    await new Promise<void>((resolve) => late.listen(port, '127.0.0.1', resolve));
    await (await opening)?.close();
    assert.equal(lines.filter(([message]) => message === 'waiting for the database').length, 1);
    await new Promise((resolve) => late.close(resolve));
  });

  it('goes over a unix socket, and says which folder has none', async () => {
    const server = await postgres();
    const to = new URL(await server.database());
    const folder = mkdtempSync(join(tmpdir(), 'zelfscan-socket-'));
    const socket = createServer((client) => {
      const there = connect(Number(to.port), to.hostname);
      client
        .on('error', () => {})
        .pipe(there.on('error', () => {}))
        .pipe(client);
    });
    try {
      const url = `postgres://${to.username}:${to.password}@${to.pathname}?host=${folder}`;
      await assert.rejects(openPostgres({ url, connections: 2 }), /no socket in this folder/);
      await new Promise<void>((resolve) => socket.listen(join(folder, '.s.PGSQL.5432'), resolve));
      await (await openPostgres({ url, connections: 2 })).close();
    } finally {
      await new Promise((resolve) => socket.close(resolve));
      rmSync(folder, { recursive: true });
    }
  });

  it('says once which version, engine and way it found', async () => {
    const url = await (await postgres()).database();
    const lines: unknown[] = [];
    const log = {
      info: (...line: unknown[]) => lines.push(line),
      warn: (...line: unknown[]) => lines.push(line),
    };
    await (await openPostgres({ url, connections: 4 }, log)).close();
    const [[message, facts] = []] = lines as [string, { version: string }][];
    assert.equal(lines.length, 1);
    assert.match(message ?? '', /PostgreSQL is there/);
    assert.deepEqual(facts, { version: facts?.version, engine: 'postgres', names: true });
    assert.match(facts?.version ?? '', /^\d+\.\d+/);
  });
});
