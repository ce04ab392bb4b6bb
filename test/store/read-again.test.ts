import assert from 'node:assert/strict';
import type { Time } from '../../dialogs/time.ts';
import type { Cutoffs } from '../../src/store/contract/rights.ts';
import type { Store } from '../../src/store/contract/store.ts';
import { METHOD_NAMES, METHODS, type Method } from '../../src/store/contract/store-methods.ts';
import { openPostgres } from '../../src/store/postgres/postgres.ts';
import { readingAgain } from '../../src/store/postgres/reading-again.ts';
import { AT, PEOPLE, recordOf, TEAMS } from '../fixtures/history.ts';
import { postgres } from '../fixtures/postgres.ts';
import { emptyPostgres } from '../fixtures/stores.ts';

const [ANNA = { id: '', name: '' }] = PEOPLE;
const [TEAM = ''] = TEAMS;
const SPOT = { team: TEAM, conversation: TEAM, member: ANNA.id };
const LATER: Time = '2030-01-01T00:00:00.000Z';
const SHOWS = { standard: null, criterion: null, seen: 0 };
const DELIVERY = { team: TEAM, key: 'a', person: null, what: 'summary', round: 1, action: null } as const;
const CLAIMED = { ...DELIVERY, due: AT, attempts: 1, uncertain: 0, refusedSince: null, target: null };
const CUTOFFS: Cutoffs = {
  names: LATER,
  notes: LATER,
  scans: LATER,
  votes: LATER,
  deliveries: LATER,
  links: LATER,
  feedback: '2030-01-01',
};
const QUARTER = { name: '2026-4', start: LATER };

/** One call of each method, on a store that has a team. */
const CALLS: Record<Method, (store: Store) => Promise<unknown>> = {
  newestScan: (store) => store.newestScan(TEAM),
  load: (store) =>
    store.load(SPOT, {}, ['managers', 'actions', 'teams', 'rounds', 'told', 'kept', 'votingTeams']),
  save: (store) => store.save(recordOf(ANNA, TEAM, 'again', [{ kind: 'start-scan', round: 2 }])),
  cardSent: (store) => store.cardSent(SPOT, { version: 1, message: 'm', at: AT }),
  rename: (store) => store.rename({ team: { id: TEAM, kind: 'channel', name: 'x' }, tenant: null, at: AT }),
  leave: (store) => store.leave(TEAM, ANNA.id),
  beganFirst: (store) => store.beganFirst(TEAM),
  trail: (store) => store.trail(TEAM),
  welcome: (store) => store.welcome(SPOT, AT),
  unwelcome: (store) => store.unwelcome(SPOT, AT),
  farewell: (store) => store.farewell(SPOT, AT),
  keepAddress: (store) => store.keepAddress(SPOT, { serviceUrl: 'x', account: null, tenant: null }, AT),
  renewAddress: (store) => store.renewAddress(SPOT, { serviceUrl: 'x', account: null, tenant: null }, AT),
  rest: (store) => store.rest({ team: TEAM, conversation: null }, AT),
  resume: (store) => store.resume({ team: TEAM, conversation: null }, null, AT),
  channel: (store) => store.channel(TEAM, 'channel'),
  keepChannel: (store) =>
    store.keepChannel({ team: TEAM, channel: 'c', host: TEAM, kind: 'standard', name: null }, AT),
  wasOfTeam: (store) => store.wasOfTeam(TEAM, 'channel'),
  claim: (store) => store.claim({ now: AT, leasedUntil: LATER, limit: 1 }),
  facts: (store) => store.facts({ ...DELIVERY, due: AT }),
  settle: (store) => store.settle(CLAIMED, { outcome: { kind: 'dropped', error: '' }, at: AT, follow: [] }),
  attempts: (store) => store.attempts(AT),
  ledger: (store) => store.ledger(),
  linkOf: (store) => store.linkOf('hash'),
  beginSignIn: (store) => store.beginSignIn('hash', 'x'),
  endSignIn: (store) => store.endSignIn('hash', 'x'),
  useLink: (store) => store.useLink('hash', AT),
  regionsToDecide: (store) => store.regionsToDecide('2026-4'),
  regionSize: (store) => store.regionSize('tenant'),
  regionTeams: (store) => store.regionTeams('tenant', QUARTER, null),
  decideRegion: (store) => store.decideRegion({ tenant: 'tenant', quarter: '2026-4', at: AT, change: null }),
  report: (store) => store.report(TEAM),
  dataOf: (store) => store.dataOf(ANNA.id),
  expireTeams: (store) => store.expireTeams(CUTOFFS, LATER, null),
  expireOthers: (store) => store.expireOthers(CUTOFFS),
  note: (store) => store.note('b', '2026-11-23', [{ kind: 'wanted', question: 'q', resource: null }]),
  misses: (store) => store.misses(),
  reach: (store) => store.reach(TEAM),
  somewhere: (store) => store.somewhere(),
  manages: (store) => store.manages(ANNA.id),
  stamps: (store) => store.stamps([TEAM]),
  inSight: (store) => store.inSight(TEAM),
  moveCard: (store) => store.moveCard(SPOT, { ...SHOWS, message: 'm', version: 1, placedAt: AT }, SHOWS),
  tryOut: (store) => store.tryOut(),
};

/** A failure that passes by itself. */
const RESET = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });

describe('A failure that passes by itself, on PostgreSQL', () => {
  for (const method of METHOD_NAMES) {
    const reads = METHODS[method] === 'reads';
    const what = reads
      ? `is no failure of ${method}, which only reads and is done again`
      : `is left to ${method} itself, which writes`;
    it(what, async () => {
      let calls = 0;
      const failing = async () => {
        calls += 1;
        if (calls === 1) throw RESET;
      };
      const store = readingAgain({ [method]: failing } as unknown as Store);
      if (reads) await CALLS[method](store);
      else await assert.rejects(CALLS[method](store), RESET);
      assert.equal(calls, reads ? 2 : 1);
    });
  }
});

describe('A database that takes no writes', function () {
  this.timeout(60_000);
  const writing = new Map<Method, Promise<unknown>>();
  let store: Store;
  before(async () => {
    const settings = await emptyPostgres();
    const filled = await openPostgres(settings);
    await filled.save(recordOf(ANNA, TEAM, 'start', [{ kind: 'start-scan', round: 1 }]));
    await filled.note('a', '2026-11-23', [{ kind: 'wanted', question: 'q', resource: null }]);
    await filled.close();
    store = await openPostgres(settings);
    // A start on such a database is refused. It becomes one meanwhile, and each connection is made anew.
    const name = new URL(settings.url).pathname.slice(1);
    await (await postgres()).ask(
      `alter database ${name} set default_transaction_read_only = on;
      select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    );
    // All at once, since each write is tried until its time is over: another server may take over.
    for (const method of METHOD_NAMES.filter((name) => METHODS[name] === 'writes')) {
      const call = CALLS[method](store);
      call.catch(() => {});
      writing.set(method, call);
    }
  });
  after(() => store.close());

  for (const method of METHOD_NAMES) {
    const reads = METHODS[method] === 'reads';
    it(`${reads ? 'answers' : 'refuses'} ${method}, which ${METHODS[method]}`, async () => {
      if (reads) await CALLS[method](store);
      else await assert.rejects(async () => await writing.get(method), /read-only transaction/);
    });
  }
});
