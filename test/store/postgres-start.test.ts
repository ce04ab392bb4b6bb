import assert from 'node:assert/strict';
import { openPostgres } from '../../src/store/postgres/postgres.ts';
import { tlsOf } from '../../src/store/postgres/postgres-address.ts';
import { freePort } from '../fixtures/free-port.ts';
import { postgres } from '../fixtures/postgres.ts';

describe('A start on PostgreSQL', function () {
  this.timeout(40_000);

  it('takes each migration once when three processes start at once', async () => {
    const server = await postgres();
    const url = await server.database();
    const stores = await Promise.all([1, 2, 3].map(() => openPostgres({ url, connections: 2 })));
    const steps = await server.ask('select name from kysely_migration order by name', url);
    assert.equal(new Set(steps.map(({ name }) => name)).size, steps.length);
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

  it('says what to do when the password is wrong, and does not repeat it', async () => {
    const wrong = new URL(await (await postgres()).database());
    wrong.password = 'verkeerd-wachtwoord';
    await assert.rejects(openPostgres({ url: wrong.href, connections: 2 }), (error: Error) => {
      assert.match(
        error.message,
        /Cannot use the database at 127\.0\.0\.1:\d+\/test_\d+: .*Check DATABASE_URL/,
      );
      assert.doesNotMatch(error.message, /verkeerd/);
      return true;
    });
  });

  it('waits for a server that is starting as well', async () => {
    const server = await postgres();
    const to = new URL(await server.database());
    const port = await freePort();
    const opening = openPostgres({ url: to.href.replace(`:${to.port}`, `:${port}`), connections: 2 });
    const { createServer, connect } = await import('node:net');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const late = createServer((client) => {
      const there = connect(Number(to.port), to.hostname);
      client
        .on('error', () => {})
        .pipe(there.on('error', () => {}))
        .pipe(client);
    });
    await new Promise<void>((resolve) => late.listen(port, '127.0.0.1', resolve));
    await (await opening).close();
    await new Promise((resolve) => late.close(resolve));
  });

  it('speaks TLS and checks who answers, but on this machine or when told otherwise', async () => {
    const ssl = (url: string) => tlsOf(url).ssl;
    assert.deepEqual(ssl('postgres://a:b@db.example.nl/zelfscan'), { rejectUnauthorized: true });
    assert.deepEqual(ssl('postgres://a:b@db.example.nl/zelfscan?sslmode=require'), {
      rejectUnauthorized: true,
    });
    assert.deepEqual(ssl('postgres://a:b@localhost.example.nl/x'), { rejectUnauthorized: true });
    assert.deepEqual(ssl('postgres://a:b@db.example.nl/x?sslmode=no-verify'), { rejectUnauthorized: false });
    assert.equal(ssl('postgres://a:b@db.example.nl/x?sslmode=disable'), false);
    for (const here of ['localhost', '127.0.0.1', '[::1]'])
      assert.equal(ssl(`postgres://a:b@${here}/x`), false);
    assert.equal(ssl('postgres:///x?host=/run/postgresql'), false);
    const url = `${await (await postgres()).database()}?sslmode=verify-full`;
    await assert.rejects(openPostgres({ url, connections: 2 }), /does not support SSL.*sslmode=disable/);
  });
});
