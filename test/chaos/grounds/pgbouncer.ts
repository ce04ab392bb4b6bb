import { Postgres } from '../../fixtures/postgres.ts';
import { besideDirect } from './beside-direct.ts';
import type { Ground } from './ground.ts';
import { versionOf } from './needed.ts';
import { keepingNames, type Mode, PGBOUNCER, Pooler } from './pooler.ts';
import { poolerTroubles } from './pooler-troubles.ts';

/** What the bots get of a direct connection's turns: at least this part. */
const BARS = { named: 0.9, unnamed: 0.8 };

/** How PgBouncer stands between the bots and the server, and whether names of statements survive that. */
type Case = Readonly<{ mode: Mode; named: boolean; more: Readonly<Record<string, string>> }>;

export const pgbouncer: Ground = {
  tries: 'a pooler between two bots and their database, in session and in transaction mode',
  needs: [PGBOUNCER],
  async try(site) {
    const path = site.path(PGBOUNCER);
    const version = await versionOf(path);
    const server = await Postgres.start(true);
    try {
      const [about] = await server.ask('show server_version');
      site.met(`${version} before PostgreSQL ${about?.server_version}`);
      for (const { mode, named, more } of casesOf(version)) {
        const name = `${mode} mode, ${named ? 'with' : 'without'} names`;
        const pooler = await Pooler.start({ path, url: server.url, mode, more });
        try {
          await poolerTroubles(site, { name, server, pooler });
          const [way, direct] = [pooler.to(await server.database()), await server.database()];
          await besideDirect(site, { name, way, direct, bar: named ? BARS.named : BARS.unnamed });
        } finally {
          await pooler.end();
        }
      }
      if (!keepingNames(version)) site.skip('transaction mode with names', 'that takes 1.21 or later');
    } finally {
      await server.end();
    }
  },
};

function casesOf(version: string): readonly Case[] {
  const more = keepingNames(version);
  const cases: Case[] = [
    { mode: 'session', named: true, more: {} },
    { mode: 'transaction', named: false, more: more ? { max_prepared_statements: '0' } : {} },
  ];
  return more ? [...cases, { mode: 'transaction', named: true, more }] : cases;
}
