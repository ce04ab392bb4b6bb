import { dirname } from 'node:path';
import { besideDirect } from './beside-direct.ts';
import { POSTGRES } from './debian-postgres.ts';
import { asynchronous, synchronous } from './failover-cases.ts';
import type { Ground, Site } from './ground.ts';
import { type Needed, versionOf } from './needed.ts';
import { Pair } from './pair.ts';
import { startsOnStandby } from './starts-on-standby.ts';

const HAPROXY: Needed = { name: 'haproxy', from: 'apt-get install -y haproxy' };
const BASEBACKUP: Needed = { ...POSTGRES, name: 'pg_basebackup' };

export const failover: Ground = {
  tries: 'a standby that takes over, behind HAProxy, which asks each server whether it is the primary',
  needs: [HAPROXY, POSTGRES, BASEBACKUP],
  async try(site) {
    const [bin, haproxy] = [dirname(site.path(BASEBACKUP)), site.path(HAPROXY)];
    site.met(await versionOf(site.path(POSTGRES)));
    site.met(await versionOf(haproxy, '-v'));
    const pair = await Pair.start({ bin, haproxy, folder: site.world.folder });
    try {
      await besideProxy(site, pair);
      await pair.wait('synchronous');
      await synchronous(site, pair);
      await startsOnStandby(site, pair);
      await pair.wait('asynchronous');
      await asynchronous(site, pair);
    } finally {
      await pair.end();
    }
  },
};

async function besideProxy(site: Site, pair: Pair): Promise<void> {
  const [way, direct] = [await pair.database(), (await pair.database()).direct];
  await besideDirect(site, { name: 'through HAProxy', way: way.settings.DATABASE_URL ?? '', direct });
}
