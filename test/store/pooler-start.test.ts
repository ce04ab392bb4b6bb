import assert from 'node:assert/strict';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { openPostgres } from '../../src/store/postgres/postgres.ts';
import { found } from '../chaos/grounds/needed.ts';
import { PGBOUNCER, Pooler } from '../chaos/grounds/pooler.ts';
import { postgres } from '../fixtures/postgres.ts';
import { refusal } from '../fixtures/refusal.ts';

const path = found(PGBOUNCER);

if (path === null) {
  it.skip(
    `A start behind a pooler: skipped, because ${PGBOUNCER.name} is not here (${PGBOUNCER.from} brings it)`,
  );
} else {
  describe('A start behind a pooler', function () {
    this.timeout(40_000);
    let url: string;
    before(async () => {
      url = await (await postgres()).database();
    });

    /** A newer pooler that is told not to keep names is as an older one, which does not know the setting. */
    const withoutNames = { mode: 'transaction', more: {} } as const;

    it('sees whether the names of statements survive, and leaves none behind', async () => {
      assert.equal((await facts({ mode: 'session', more: {} })).names, true);
      // One connection, or each in turn: what a pooler gives to whom is its own affair.
      for (const more of [{}, { default_pool_size: '1' }, { server_round_robin: '1' }]) {
        const { names, warnings, left } = await facts({ ...withoutNames, more });
        assert.deepEqual([names, warnings, left], [false, 1, 0], JSON.stringify(more));
      }
    });

    it('takes names for kept when the server has the statements by others, but goes on without them if they are not', async () => {
      const { names, warnings } = await facts(withoutNames, renaming);
      assert.deepEqual([names, warnings], [true, 1]);
    });

    it('is refused with what to set, when a parameter may not pass or a transaction is not taken', async () => {
      const cases = [
        [
          { ignore_startup_parameters: 'extra_float_digits' },
          /ignore_startup_parameters = statement_timeout,/,
        ],
        [{ pool_mode: 'statement' }, /set pool_mode = transaction, or session/],
      ] as const;
      for (const [more, says] of cases) {
        const pooler = await Pooler.start({ path, url, mode: 'transaction', more });
        try {
          assert.match(await refusal(pooler.to(url)), says);
        } finally {
          await pooler.end();
        }
      }
    });

    type Setting = Readonly<{ mode: 'session' | 'transaction'; more: Readonly<Record<string, string>> }>;

    /** What a start found, and how many statements with names there are at the server after its first look. */
    async function facts(
      { mode, more }: Setting,
      between: (port: number) => Server | null = () => null,
    ): Promise<{ names: unknown; warnings: number; left: number }> {
      const way = between(Number(new URL(url).port));
      if (way) await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
      const behind = new URL(url);
      if (way) behind.port = String((way.address() as AddressInfo).port);
      const pooler = await Pooler.start({ path: path ?? '', url: behind.href, mode, more });
      const said: unknown[] = [];
      let warnings = 0;
      const log = {
        info: (_: string, told: unknown) => said.push(told),
        warn: () => {
          warnings += 1;
        },
      };
      try {
        await (await openPostgres({ url: pooler.to(url), connections: 4 }, log)).close();
        const [row] = await (await postgres()).ask(
          'select count(*) as left from pg_prepared_statements',
          pooler.to(url),
        );
        const [first] = said as { names: unknown }[];
        return { names: first?.names, warnings, left: Number(row?.left) };
      } finally {
        await pooler.end();
        way?.close();
      }
    }
  });
}

/** A way to a server that gives each statement another name of the same length. */
function renaming(port: number): Server {
  return createServer((client) => {
    const server = connect(port, '127.0.0.1');
    client.on('error', () => {}).on('close', () => server.destroy());
    server.on('error', () => {}).on('close', () => client.destroy());
    client.on('data', (data) => {
      server.write(Buffer.from(data.toString('latin1').replaceAll(/z([\w-]{43})\0/g, 'y$1\0'), 'latin1'));
    });
    server.pipe(client);
  });
}
