import assert from 'node:assert/strict';
import { DatabaseServerError } from '../../src/store/postgres/database-server-error.ts';
import { openPostgres } from '../../src/store/postgres/postgres.ts';
import { postgres } from '../fixtures/postgres.ts';
import { refusal } from '../fixtures/refusal.ts';
import { type Failure, type Played, WireServer } from '../fixtures/wire-server.ts';

describe('A start on PostgreSQL is refused', function () {
  this.timeout(40_000);

  describe('by a server, with what to do', () => {
    /** How a new database comes to refuse, and what is then said of it. */
    const CASES: Record<
      string,
      { make: (url: URL, owner: (text: string) => Promise<unknown>) => unknown; says: RegExp }
    > = {
      'the password is wrong': {
        make: (url) => Object.assign(url, { password: 'ander-geheim' }),
        says: /Cannot use the database at 127\.0\.0\.1:\d+\/test_\d+: password .*\. Check user and password in DATABASE_URL\.$/,
      },
      'there is no such database': {
        make: (url) => Object.assign(url, { pathname: '/nergens' }),
        says: /"nergens" does not exist\. Make the database \(create database …\)/,
      },
      'its transactions only read': {
        make: (url, owner) =>
          owner(`alter database ${url.pathname.slice(1)} set default_transaction_read_only = on`),
        says: /its transactions only read\. Take away default_transaction_read_only .*primary/,
      },
      'the user may make no tables': {
        make: async (url, owner) => {
          await owner(`create role gast login password 'geheim'`);
          Object.assign(url, { username: 'gast' });
        },
        says: /permission denied.*\. The user in DATABASE_URL has to be the owner of the database/,
      },
      'it speaks no TLS': {
        make: (url) => url.searchParams.set('sslmode', 'verify-full'),
        says: /does not support SSL connections\. Turn TLS on at the server .*sslmode=disable\.$/,
      },
      'it has another parameter than it knows': {
        make: (url) => url.searchParams.set('options', '-c nergens=1'),
        says: /unrecognized configuration parameter "nergens"\. The server does not know a setting/,
      },
    };
    for (const [what, { make, says }] of Object.entries(CASES)) {
      it(`when ${what}`, async () => {
        const server = await postgres();
        const url = new URL(await server.database());
        await make(url, (text) => server.ask(text));
        assert.match(await refusal(url.href), says);
      });
    }

    it('when a dump was restored over a newer database', async () => {
      const server = await postgres();
      const url = await server.database();
      await (await openPostgres({ url, connections: 2 })).close();
      // The dump says which steps its schema had; what it does not know of stays.
      const older = 'delete from kysely_migration where name = (select max(name) from kysely_migration)';
      await server.ask(older, url);
      const says =
        /already exists\. The database has parts .*Restore the dump into an empty database: .*dropdb/;
      assert.match(await refusal(url), says);
      await server.ask('drop table party_counts', url);
      assert.match(await refusal(url), says);
    });

    it('when it may not write in the tables that are there', async () => {
      const server = await postgres();
      const url = new URL(await server.database());
      await (await openPostgres({ url: url.href, connections: 2 })).close();
      await server.ask(
        `create role lezer login password 'geheim'; grant select on all tables in schema public to lezer`,
        url.href,
      );
      Object.assign(url, { username: 'lezer' });
      assert.match(
        await refusal(url.href),
        /permission denied for table \w+\. The user .* has to be the owner/,
      );
    });
  });

  describe('by what is played at the wire, with what to do', () => {
    const FACTS = { number: '180004', version: '18.4', standby: 'f', reads_only: 'f', citus: 'f' };
    const facts = (other: Partial<typeof FACTS>): Played => ({
      replies: (text) => (text.includes('server_version') ? { ...FACTS, ...other } : { x: '' }),
    });
    const refuses = (code: string, message: string): Played => ({ refuses: { code, message } });
    const CASES: readonly (readonly [what: string, played: Played, says: RegExp])[] = [
      [
        'its version is 12',
        facts({ number: '120022', version: '12.22' }),
        /it is PostgreSQL 12\.22\. Upgrade it to PostgreSQL 13 or later\.$/,
      ],
      [
        'it is a standby',
        facts({ standby: 't', reads_only: 't' }),
        /it is a standby, and takes no writes\. In DATABASE_URL give an address at which there is always the primary/,
      ],
      [
        'a pooler refuses a parameter of the start',
        refuses('08P01', 'unsupported startup parameter: statement_timeout'),
        /statement_timeout\. Have the pooler pass over it: ignore_startup_parameters = statement_timeout,lock_timeout,/,
      ],
      [
        'a pooler does not know the user',
        refuses('08P01', 'password authentication failed'),
        /Check user and password .*auth_file/,
      ],
      [
        'a pooler does not know the database',
        refuses('08P01', 'no such database: test'),
        /Check the name of the database .*\[databases\]/,
      ],
      [
        'a pooler takes no transactions',
        {
          replies: () => ({
            code: '08P01',
            message: 'transaction blocks not allowed in statement pooling mode',
          }),
        },
        /set pool_mode = transaction, or session, in the pooler/,
      ],
      [
        'a pooler says something else',
        refuses('08P01', 'bad packet'),
        /bad packet\. The pooler or the server does not take what the bot says/,
      ],
      [
        'it wants TLS',
        refuses('28000', 'no pg_hba.conf entry for host "::1", no encryption'),
        /say sslmode=require in DATABASE_URL/,
      ],
      [
        'it wants a certificate from the bot',
        refuses('28000', 'connection requires a valid client certificate'),
        /with sslcert and sslkey in DATABASE_URL/,
      ],
      [
        'it lets nobody in from here',
        refuses('28000', 'no pg_hba.conf entry for host "::1"'),
        /pg_hba\.conf/,
      ],
    ];
    it('once it tells why, when a pooler only lost its connection to it before', async () => {
      let crashed = false;
      const old = facts({ number: '120022', version: '12.22' });
      const server = await WireServer.start({
        replies: (text) => {
          if (crashed) return old.replies?.(text) ?? {};
          crashed = true;
          return { code: '08P01', message: 'server conn crashed?' };
        },
      });
      try {
        assert.match(
          await refusal(`postgres://a:geheim@127.0.0.1:${server.port}/test`),
          /it is PostgreSQL 12/,
        );
      } finally {
        await server.end();
      }
    });

    for (const [what, played, says] of CASES) {
      it(`when ${what}`, async () => {
        const server = await WireServer.start(played);
        try {
          assert.match(await refusal(`postgres://a:geheim@127.0.0.1:${server.port}/test`), says);
        } finally {
          await server.end();
        }
      });
    }
  });

  it('when there is no such machine, or no socket in a folder', async () => {
    assert.match(
      await refusal('postgres://a:geheim@nergens.invalid/test'),
      /correct the host in DATABASE_URL|name server/,
    );
    assert.match(
      await refusal('postgres://a:geheim@/test?host=/nergens'),
      /There is no socket in this folder/,
    );
  });

  it('when its address is not understood, without repeating it', async () => {
    assert.match(
      await refusal('postgres://a:geheim@one,two/test'),
      /^Cannot use the address of the database: it names several hosts; give one.*\. Correct DATABASE_URL\.$/,
    );
  });

  it('with what to do, also when it was waited for in vain', () => {
    const said = (failure: Failure) =>
      new DatabaseServerError(
        { url: 'postgres://a:geheim@db/test' },
        Object.assign(new Error(failure.message), { code: failure.code }),
      ).message;
    const full = { code: '53300', message: 'sorry, too many clients already' };
    assert.equal(
      said(full),
      'Cannot use the database at db/test: sorry, too many clients already. All processes together have more connections ' +
        'than the server takes: lower DATABASE_CONNECTIONS, or raise max_connections.',
    );
    assert.match(
      said({ code: '57P03', message: 'the database system is starting up' }),
      /address of the primary/,
    );
    assert.match(said({ code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' }), /whether the server runs/);
    const both = new AggregateError([new Error('connect ECONNREFUSED ::1:1'), new Error('of 127.0.0.1')]);
    assert.match(
      new DatabaseServerError({ url: 'postgres://localhost:1/x' }, both).message,
      /localhost:1\/x: connect ECONNREFUSED ::1:1, of 127\.0\.0\.1\. Check host and port/,
    );
    assert.match(said({ code: '08P01', message: 'query_wait_timeout' }), /raise default_pool_size/);
    for (const code of ['42P05', '26000'])
      assert.match(said({ code, message: 'prepared statement "a"' }), /max_prepared_statements above 0/);
  });
});
