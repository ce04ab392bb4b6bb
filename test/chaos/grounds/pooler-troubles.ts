import { setTimeout } from 'node:timers/promises';
import type { Postgres } from '../../fixtures/postgres.ts';
import { type Bot, startBot } from '../bot.ts';
import { keptInPostgres } from '../kept.ts';
import type { Site } from './ground.ts';
import type { Pooler } from './pooler.ts';
import { rightAgain } from './right-again.ts';

/** A pooler before a server; `name` says how it stands there. */
export type Pooled = Readonly<{ name: string; server: Postgres; pooler: Pooler }>;

/** How long (ms) the troubles take, and people press between two of them. */
const PAUSES = [2_000, 10_000];
const READ_ONLY = 2_000;
const FROZEN = 7_000;
const BETWEEN = 2_000;
/** How long (ms) after a moment without writes somebody may still be told of a failure. */
const RECOVERY = 1_000;

const NO_WRITES = 'no writes';

/** Two bots on one pooler, on which people press while another bot starts, and while it, and the server, fail them. */
export async function poolerTroubles(site: Site, { name, server, pooler }: Pooled): Promise<void> {
  const { world } = site;
  const url = await server.database();
  const settings = { DATABASE_URL: pooler.to(url) };
  const started = performance.now();
  const bots = await Promise.all([1, 2].map(() => startBot(world, settings)));
  site.say(
    `${name}: two starts at once on an empty database in ${Math.round(performance.now() - started)} ms`,
  );
  const more: Bot[] = [];
  try {
    const loaded = await site.press({
      name,
      bots,
      database: { kept: () => keptInPostgres(server, url) },
      async during({ begins, ends }) {
        await setTimeout(BETWEEN);
        begins('another bot starts');
        more.push(await startBot(world, settings));
        ends();
        await setTimeout(BETWEEN);
        for (const pause of PAUSES) {
          begins('the pooler pauses');
          await pooler.pause();
          await setTimeout(pause);
          await pooler.goOn();
          ends();
          await setTimeout(BETWEEN);
        }
        begins(NO_WRITES);
        await readOnly(server, 'on');
        await setTimeout(READ_ONLY);
        await readOnly(server, 'off');
        ends();
        await setTimeout(BETWEEN);
        begins('the server is frozen');
        await server.order('freeze');
        await setTimeout(FROZEN);
        await server.order('thaw');
        ends();
        await setTimeout(BETWEEN);
      },
    });
    for (const trouble of loaded.troubles.filter((one) => one.name === NO_WRITES)) {
      const again = rightAgain(loaded.pressed, trouble.ended, trouble);
      site.bar(
        `${name}: replies are right again within ${RECOVERY} ms after a moment without writes`,
        `${Math.round(again)} ms`,
        again <= RECOVERY,
      );
    }
  } finally {
    await Promise.all([...bots, ...more].map((bot) => bot.kill()));
  }
}

/** Lets a server take no writes, or take them again; connections that are open hear of it at once. */
async function readOnly(server: Postgres, how: 'on' | 'off'): Promise<void> {
  await server.ask(`alter system set default_transaction_read_only = ${how}`);
  await server.ask('select pg_reload_conf()');
}
