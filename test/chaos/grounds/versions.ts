import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startBot } from '../bot.ts';
import { keptInPostgres } from '../kept.ts';
import type { Ground, Site } from './ground.ts';
import { type Needed, versionOf } from './needed.ts';
import { type Installed, installPostgres } from './npm-postgres.ts';
import { PostgresAt } from './postgres-at.ts';
import { rightAgain } from './right-again.ts';
import { saidAtStart } from './said-at-start.ts';

/** The last of each version that npm has. */
const TAKEN = [
  ...['13.23.0-beta.16', '14.23.0-beta.17', '15.18.0-beta.17', '16.14.0-beta.17'],
  ...['17.10.0-beta.17', '18.4.0-beta.17'],
];
const REFUSED = '12.22.0-beta.15';

/** How long (ms) people press before and after the server is restarted. */
const PRESSING = 2_500;
/** How soon (ms) after a restart replies have to be right again. */
const SOON = 1_000;

const NPM: Needed = { name: 'npm', from: 'Node' };

export const versions: Ground = {
  tries: 'PostgreSQL 13 to 18, each restarted under load, and 12, which is refused',
  needs: [NPM],
  async try(site) {
    for (const version of TAKEN) await on(site, version, (server) => works(site, server, version));
    await on(site, REFUSED, (server) => isRefused(site, server));
  },
};

/** Runs a version for as long as something is tried with it. */
async function on(site: Site, version: string, use: (server: PostgresAt) => Promise<void>): Promise<void> {
  let installed: Installed;
  try {
    installed = await installPostgres(site.path(NPM), version);
  } catch (error) {
    site.skip(`PostgreSQL ${version}`, `npm did not bring it: ${(error as Error).message.split('\n')[0]}`);
    return;
  }
  try {
    site.met(await versionOf(join(installed.bin, 'postgres')));
    const server = await PostgresAt.start(installed);
    try {
      await use(server);
    } finally {
      await server.end();
    }
  } finally {
    installed.remove();
  }
}

/** A bot makes its tables, people press, the server is restarted under them, and a second bot starts on what is there. */
async function works({ world, press, bar }: Site, server: PostgresAt, version: string): Promise<void> {
  const url = await server.database('zelfscan');
  const settings = { DATABASE_URL: url };
  const bots = [await startBot(world, settings)];
  try {
    const { pressed, troubles } = await press({
      name: `PostgreSQL ${version}`,
      bots,
      database: { kept: () => keptInPostgres(server, url) },
      async during(trouble) {
        await setTimeout(PRESSING);
        trouble.begins('restarted');
        await server.stop();
        await server.begin();
        trouble.ends();
        await setTimeout(PRESSING);
      },
    });
    bots.push(await startBot(world, settings));
    for (const trouble of troubles) {
      const took = rightAgain(pressed, trouble.ended, trouble);
      const what = `replies are right again within ${SOON / 1_000} s after ${version} was restarted`;
      bar(what, `${(took / 1_000).toFixed(2)} s`, took <= SOON);
    }
  } finally {
    await Promise.all(bots.map((bot) => bot.kill()));
  }
}

async function isRefused({ bar }: Site, server: PostgresAt): Promise<void> {
  const url = await server.database('zelfscan');
  const said = await saidAtStart(url);
  bar('a version below 13 is refused, with what to do', said, /Upgrade it to PostgreSQL 13/.test(said));
  const tables = await server.ask(`select from pg_tables where schemaname = 'public'`, url);
  bar('and nothing is made in it', `${tables.length} tables`, tables.length === 0);
}
