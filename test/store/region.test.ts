import assert from 'node:assert/strict';
import type { Change } from '../../dialogs/change.ts';
import type { RegionPicture } from '../../dialogs/region/picture.ts';
import type { Member } from '../../dialogs/team.ts';
import { createLog } from '../../src/log.ts';
import { startRegion } from '../../src/region/region.ts';
import { startRetention } from '../../src/retention/retention.ts';
import type { Store } from '../../src/store/contract/store.ts';
import type { TurnRecord } from '../../src/store/contract/turn-record.ts';
import { AT, PEOPLE, recordOf } from '../fixtures/history.ts';
import { ONE } from '../fixtures/region-history.ts';
import { DATABASES, type Fresh } from '../fixtures/stores.ts';

const [ANNA, ANNABEL, JOHANNA] = PEOPLE as [Member, Member, Member];
const QUARTERS = [
  '2027-01-01T04:00:00.000Z',
  '2027-04-01T04:00:00.000Z',
  '2027-07-01T04:00:00.000Z',
] as const;

for (const { name, fresh } of DATABASES) {
  describe(`The regional picture on ${name}`, function () {
    this.timeout(60_000);
    let opened: Fresh;
    let store: Store;
    let count = 0;
    beforeEach(async () => {
      opened = await fresh();
      store = opened.store;
    });
    afterEach(() => opened.end());

    async function save(team: string, changes: Change[], rest: Partial<TurnRecord> = {}): Promise<void> {
      count += 1;
      // Each team has a member of its own.
      const member = { id: `member of ${team}`, name: 'Iemand' };
      assert.equal(await store.save(recordOf(member, team, `turn-${count}`, changes, rest)), 'saved');
    }

    /** A team goes through a round, and releases it. */
    async function releases(
      team: string,
      choice: string,
      { round = 1, open = 0, ...rest }: Partial<TurnRecord> & { round?: number; open?: number } = {},
    ): Promise<void> {
      const said = { choice, reason: null, note: '', link: '', wording: 'w', expected: 0 };
      const answers = ONE.criteria
        .slice(open)
        .map(({ id }): Change => ({ kind: 'answer', round, criterion: id, ...said }));
      await save(team, [{ kind: 'start-scan', round }, ...answers, { kind: 'close-scan', round }], rest);
      await save(team, [{ kind: 'release', round, on: true }], rest);
    }

    /** Teams with names that begin with this one, of which every second one answers otherwise. */
    async function several(many: number, prefix: string, rest: Partial<TurnRecord> = {}): Promise<void> {
      for (let n = 1; n <= many; n += 1) {
        await releases(`${prefix}${n}`, n % 2 ? 'deels' : 'voldoende', rest);
      }
    }

    const withdraw = (team: string, round = 1) => save(team, [{ kind: 'release', round, on: false }]);
    const manage = (manager: Member, team: string, rest: Partial<TurnRecord> = {}) =>
      save(team, [{ kind: 'add-manager', manager }], rest);

    function jobAt(at: string, on: Parameters<typeof startRegion>[0]['store'] = store) {
      return startRegion({ store: on, content: ONE, now: () => new Date(at), log: createLog(() => {}) });
    }
    async function begins(quarter: string, on?: Parameters<typeof startRegion>[0]['store']): Promise<void> {
      const job = jobAt(quarter, on);
      await job.run();
      await job.stop();
    }

    async function seenBy(person: Member): Promise<RegionPicture | null | undefined> {
      const spot = { team: `person:${person.id}`, conversation: 'a:1', member: person.id };
      return (await store.load(spot, {}, ['region'])).extra.region;
    }
    const line = (choice: string, teams: number) => ({ standard: '1', choice, teams });

    it('is the same for all who manage a team of the tenant, and nobody else sees one', async () => {
      await several(5, 'noord');
      const group = { team: { id: 'group', kind: 'group', name: 'Groep' } } as const;
      await manage(ANNA, 'noord1');
      await manage(ANNABEL, 'group', group);
      await manage(JOHANNA, 'elders', { tenant: 'another' });
      assert.equal(await seenBy(ANNA), null);
      await begins(QUARTERS[0]);
      const picture = {
        madeAt: QUARTERS[0],
        teams: 5,
        lines: [line('deels', 3), line('voldoende', 2)],
      };
      assert.deepEqual(await seenBy(ANNA), picture);
      assert.deepEqual(await seenBy(ANNABEL), picture);
      assert.equal(await seenBy(JOHANNA), null);
      assert.equal(await seenBy({ id: 'nobody', name: 'Niemand' }), null);
    });

    it('has no personal scans, group chats, open criteria, other tenants or teams without the bot', async () => {
      await several(4, 'noord');
      for (const kind of ['personal', 'group'] as const) {
        await releases(kind, 'onvoldoende', { team: { id: kind, kind, name: kind } });
      }
      await releases('half', 'onvoldoende', { open: 1 });
      await releases('elders', 'onvoldoende', { tenant: 'another' });
      await releases('nergens', 'onvoldoende', { tenant: null });
      const gone = { team: 'weg', conversation: 'weg', member: '' };
      await releases('weg', 'onvoldoende');
      await store.keepAddress(gone, { serviceUrl: 'https://smba.example/', account: null, tenant: 't' }, AT);
      await store.farewell(gone, QUARTERS[0]);
      await manage(ANNA, 'noord1');
      await begins(QUARTERS[0]);
      assert.deepEqual((await seenBy(ANNA))?.lines, [line('deels', 2), line('voldoende', 2)]);
    });

    it('is made of what was released before the quarter began, once, and stays so', async () => {
      await several(4, 'noord');
      await manage(ANNA, 'noord1');
      await several(4, 'zuid', { at: '2027-01-01T03:00:00.000Z' });
      await begins(QUARTERS[0]);
      const first = await seenBy(ANNA);
      assert.equal(first?.teams, 4);
      await withdraw('noord1');
      await begins('2027-03-30T04:00:00.000Z');
      assert.deepEqual(await seenBy(ANNA), first);
      await begins(QUARTERS[1]);
      const second = { madeAt: QUARTERS[1], teams: 4, lines: [line('deels', 2), line('voldoende', 2)] };
      assert.deepEqual(await seenBy(ANNA), second);
      await begins(QUARTERS[2]);
      assert.deepEqual(await seenBy(ANNA), second);
    });

    it('is one picture when two processes make it at once, of more teams than are read at a time', async () => {
      await several(60, 'noord');
      await manage(ANNA, 'noord1');
      const second = await opened.second();
      const jobs = [store, second, store, second].map((one) => jobAt(QUARTERS[0], one));
      await Promise.all(jobs.map((job) => job.run()));
      await Promise.all(jobs.map((job) => job.stop()));
      assert.deepEqual((await seenBy(ANNA))?.lines, [line('deels', 30), line('voldoende', 30)]);
      const { regions, region_rounds: rounds } = await opened.rows();
      assert.equal(regions?.length, 1);
      assert.equal(rounds?.length, 60);
    });

    it('leaves out what was taken back while it was made', async () => {
      await several(5, 'noord');
      await manage(ANNA, 'noord2');
      let first = true;
      const late: Store = {
        ...store,
        async decideRegion(decided) {
          if (first) await withdraw('noord1');
          first = false;
          return await store.decideRegion(decided);
        },
      };
      await begins(QUARTERS[0], late);
      assert.deepEqual((await seenBy(ANNA))?.lines, [line('deels', 2), line('voldoende', 2)]);
      assert.ok((await opened.rows()).region_rounds?.every((row) => row.team !== 'noord1'));
    });

    it('forgets which rounds a deleted team had in it, and counts the next picture without them', async () => {
      await several(4, 'noord');
      await manage(ANNA, 'noord2');
      await begins(QUARTERS[0]);
      await save('noord1', [{ kind: 'delete-team' }]);
      const { region_rounds: rounds = [] } = await opened.rows();
      assert.deepEqual(rounds.map((row) => row.team).toSorted(), ['noord2', 'noord3', 'noord4']);
      await begins(QUARTERS[1]);
      assert.equal((await seenBy(ANNA))?.madeAt, QUARTERS[0]);
      await several(4, 'zuid');
      await begins(QUARTERS[2]);
      assert.deepEqual(await seenBy(ANNA), {
        madeAt: QUARTERS[2],
        teams: 4,
        lines: [line('deels', 2), line('voldoende', 2)],
      });
    });

    it('is empty after its rounds were kept long enough', async () => {
      await several(4, 'noord');
      await manage(ANNA, 'noord1', { at: QUARTERS[2] });
      await begins(QUARTERS[0]);
      const keep = { names: 365, notes: 730, scans: 1_825 };
      const now = () => new Date('2031-12-31T09:00:00.000Z');
      const retention = startRetention({ store, keep, now, log: createLog(() => {}) });
      await retention.run();
      await retention.stop();
      assert.deepEqual((await opened.rows()).region_rounds, []);
      assert.equal((await seenBy(ANNA))?.teams, 4);
      await begins('2032-01-01T09:00:00.000Z');
      assert.equal(await seenBy(ANNA), null);
      assert.deepEqual((await opened.rows()).region_lines, []);
    });

    it('takes back all that a team released, so that no earlier round comes instead', async () => {
      await several(4, 'noord');
      await releases('noord1', 'onvoldoende', { round: 2 });
      await manage(ANNA, 'noord1');
      const spot = { team: 'noord1', conversation: 'noord1', member: '' };
      const released = async () => (await store.load(spot, {}, ['released'])).extra.released;
      assert.equal(await released(), 2);
      await withdraw('noord1', 2);
      assert.equal(await released(), null);
      await begins(QUARTERS[0]);
      assert.equal(await seenBy(ANNA), null);
    });
  });
}
