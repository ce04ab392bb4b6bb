import type { Delivery } from '../../dialogs/delivery.ts';
import { timeOf } from '../../dialogs/time.ts';
import type { Store } from '../../src/store/contract/store.ts';
import { openSqlite } from '../../src/store/sqlite/sqlite.ts';

/** How many messages one team sends, and how many of them to itself. */
const PER_TEAM = 20;
const OF_TEAM = 3;
/** How many messages one team at most sends to itself: more than a conversation takes at once. */
const BUSY = 100;

/**
 * Fills a store with deliveries that are due: most to people with a chat of their own, some to people for whom one
 * has to be made, some to the teams themselves.
 * @param serviceUrl where all of them are reached
 */
export async function prepareDeliveries(file: string, count: number, serviceUrl: string): Promise<void> {
  const store = await openSqlite(file);
  const busy = Math.min(BUSY, Math.floor(count / 10));
  await prepareTeam(store, 0, busy, busy, serviceUrl);
  for (let n = 1, left = count - busy; left > 0; n += 1, left -= PER_TEAM) {
    await prepareTeam(store, n, Math.min(PER_TEAM, left), OF_TEAM, serviceUrl);
  }
  await store.close();
}

async function prepareTeam(
  store: Store,
  n: number,
  count: number,
  ofTeam: number,
  serviceUrl: string,
): Promise<void> {
  const at = timeOf(new Date());
  const team = `team:${n}`;
  const address = { serviceUrl, account: null, tenant: 'tenant' };
  const deliveries = Array.from({ length: count }, (_, m): Delivery => {
    const person = m < ofTeam ? null : `person-${n}-${m}`;
    return { key: `${n}-${m}`, team, person, what: 'summary', round: null, action: null, due: at };
  });
  await store.save({
    team: { id: team, kind: 'channel', name: `Wijkteam ${n}` },
    tenant: 'tenant',
    member: { id: 'anna', name: 'Anna' },
    conversation: `19:${n}`,
    activity: 'prepare',
    at,
    known: { team: false, member: false },
    changes: [],
    deliveries,
    cardChange: null,
  });
  const spot = { team, conversation: `19:${n}`, member: 'anna' };
  await store.keepAddress(spot, address, at);
  const known = deliveries.slice(ofTeam + 2).map(async ({ person }) => {
    const own = { team: `person:${person}`, conversation: `a:own-${person}`, member: `${person}` };
    await store.keepAddress(own, { ...address, account: `29:${person}` }, at);
  });
  await Promise.all(known);
}
