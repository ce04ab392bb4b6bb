import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startBot } from '../bot.ts';
import { keptInPostgres } from '../kept.ts';
import { POSTGRES } from './debian-postgres.ts';
import type { Ground, Site } from './ground.ts';
import { type Needed, versionOf } from './needed.ts';
import { saidAtStart } from './said-at-start.ts';
import { type Parameters, tlsCases } from './tls-cases.ts';
import { TlsServer } from './tls-server.ts';

/** How long (ms) people press over TLS. */
const PRESSING = 3_000;

/** What is never advised about a certificate. */
const UNSAFE = /no-verify|say sslmode=disable/;

const OPENSSL: Needed = { name: 'openssl', from: 'apt-get install -y openssl' };

export const tls: Ground = {
  tries: 'good and bad certificates, and addresses that ask for them',
  needs: [POSTGRES, OPENSSL],
  async try(site) {
    site.met(await versionOf(site.path(POSTGRES)));
    site.met(await versionOf(site.path(OPENSSL), 'version'));
    const server = await TlsServer.start(dirname(site.path(POSTGRES)));
    try {
      for (const { what, shows, database = 'zelfscan', parameters, says } of tlsCases(server)) {
        await server.show(shows);
        const said = await saidAtStart(server.url(database, parameters));
        site.bar(what, said, says.test(said) && (shows === null || !UNSAFE.test(said)));
      }
      await underLoad(site, server);
    } finally {
      await server.end();
    }
  },
};

/** People press while both sides prove who they are. */
async function underLoad({ world, press, bar }: Site, server: TlsServer): Promise<void> {
  const { authority, certificates, postgres } = server;
  await server.show(certificates.signed('server', authority));
  const own = certificates.signed('bot', authority);
  const parameters: Parameters = {
    sslrootcert: authority.certificate,
    sslcert: own.certificate,
    sslkey: own.key,
  };
  const bot = await startBot(world, { DATABASE_URL: server.url('certified', parameters) });
  try {
    await press({
      name: 'both sides with a certificate',
      bots: [bot],
      database: {
        kept: () =>
          keptInPostgres(postgres, server.url('certified', { ...parameters, sslmode: 'verify-full' })),
      },
      during: () => setTimeout(PRESSING),
    });
    const [found] = await postgres.ask(
      `select count(*) as all, count(*) filter (where ssl and client_dn is not null) as certified
      from pg_stat_ssl join pg_stat_activity using (pid) where datname = 'certified'`,
    );
    const { all, certified } = found ?? {};
    bar(
      'every connection of the bot is over TLS',
      `${certified} of ${all}`,
      Number(all) > 0 && all === certified,
    );
  } finally {
    await bot.kill();
  }
}
