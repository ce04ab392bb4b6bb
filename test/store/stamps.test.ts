import assert from 'node:assert/strict';
import type { Change } from '../../dialogs/change.ts';
import type { Member } from '../../dialogs/team.ts';
import type { Store } from '../../src/store/contract/store.ts';
import type { TurnRecord } from '../../src/store/contract/turn-record.ts';
import { createLive } from '../../src/tab/live/live.ts';
import { AT, PEOPLE, recordOf, TEAMS } from '../fixtures/history.ts';
import { DATABASES, type Fresh } from '../fixtures/stores.ts';

const [TEAM = '', OTHER_TEAM = ''] = TEAMS;
const [ANNA, BRAM] = PEOPLE as [Member, Member];
const SPOT = { team: TEAM, conversation: TEAM, member: ANNA.id };

for (const { name, fresh } of DATABASES) {
  describe(`The stamp of a team, on ${name}`, function () {
    this.timeout(30_000);
    let opened: Fresh;
    let store: Store;
    let count = 0;
    before(async () => {
      opened = await fresh();
      store = opened.store;
    });
    after(() => opened.end());

    async function save(by: Member, change: Change, rest: Partial<TurnRecord> = {}): Promise<void> {
      count += 1;
      assert.equal(await store.save(recordOf(by, TEAM, `turn-${count}`, [change], rest)), 'saved');
    }
    const stampOf = async (of = store) => (await of.stamps([TEAM]))[0]?.stamp ?? '';

    /** The stamp is another one after this, and no other team's is. */
    async function changes(what: string, work: () => Promise<unknown>): Promise<void> {
      const [before, other] = await store.stamps([TEAM, OTHER_TEAM]);
      await work();
      const [after, otherAfter] = await store.stamps([TEAM, OTHER_TEAM]);
      assert.notEqual(after?.stamp, before?.stamp, what);
      assert.deepEqual(otherAfter, other, what);
    }

    it('is another one after everything that a tab may show', async () => {
      await changes('a team that was never seen', () => save(ANNA, { kind: 'start-scan', round: 1 }));
      await changes('an answer', () => save(ANNA, answer(0)));
      await changes('a changed answer', () => save(BRAM, answer(1)));
      await changes('a way', () =>
        save(ANNA, { kind: 'way', round: 1, standard: '2', way: 'vote', criteria: ['2A'] }),
      );
      await changes('a vote', () => save(ANNA, vote('deels')));
      await changes('a vote of somebody else', () => save(BRAM, vote('deels')));
      await changes('somebody left', () => store.leave(TEAM, BRAM.id));
      await changes('a day', () => save(ANNA, { kind: 'vote-by', round: 1, day: '2026-12-01' }));
      await changes('an action', () => save(ANNA, action(0)));
      await changes('a changed action', () => save(ANNA, action(1)));
      const manager = { id: 'aad-manager', name: 'Ria' };
      await changes('a manager', () => save(ANNA, { kind: 'add-manager', manager }));
      await changes('a rhythm', () =>
        save(ANNA, { kind: 'set-rhythm', team: TEAM, manager: manager.id, rhythm: 'maand' }),
      );
      await changes('a pause', () => save(ANNA, { kind: 'pause', who: 'team', on: true }));
      const team = { id: TEAM, kind: 'channel', name: 'Anders' } as const;
      await changes('a name', () => store.rename({ team, tenant: null, at: AT }));
      await changes('the end of a round', () => save(ANNA, { kind: 'close-scan', round: 1 }));
      await changes('a release', () => save(ANNA, { kind: 'release', round: 1, on: true }));
      await changes('the next round', () => save(ANNA, { kind: 'start-scan', round: 2, way: 'vote' }));
      await changes('a deleted team', () => save(ANNA, { kind: 'delete-team' }));
    });

    it('does not tell that somebody votes otherwise than before', async () => {
      await save(ANNA, { kind: 'start-scan', round: 1, way: 'vote' });
      await save(ANNA, vote('deels'));
      const before = await stampOf();
      await save(ANNA, vote('voldoende'));
      assert.equal(await stampOf(), before);
    });

    it('tells which criterion the newest card of the conversations asks', async () => {
      const asked = async () => (await store.stamps([TEAM]))[0]?.asked;
      assert.equal(await asked(), null);
      const shows = { standard: '3', criterion: '3B', seen: 0 };
      const placing = { cardChange: { kind: 'claim', expected: 0, shows } } as const;
      await changes('a card', () => save(ANNA, answer(0), placing));
      assert.equal(await asked(), '3B');
      const placed = (await store.load(SPOT)).placed;
      assert.ok(placed);
      await changes('a card that moves', () => store.moveCard(SPOT, placed, { ...shows, criterion: '3A' }));
      assert.equal(await asked(), '3A');
    });

    it('is the same in another process, which hears of the change within two seconds', async () => {
      const other = await opened.second();
      assert.equal(await stampOf(other), await stampOf());
      const live = createLive({
        store: other,
        elapsed: () => performance.now(),
        log: { warn: assert.fail, info() {}, error: assert.fail },
      });
      const gone = new AbortController();
      const since = await stampOf();
      const waiting = live.wait({ team: TEAM, person: ANNA.id, since, gone: gone.signal });
      // By then the page waits.
      await new Promise((resolve) => setTimeout(resolve, 200));
      const began = performance.now();
      await save(ANNA, answer(1));
      const { stamp } = await waiting;
      assert.equal(stamp, await stampOf());
      assert.ok(performance.now() - began < 2_000, `${performance.now() - began} ms`);
      assert.equal(live.waiting(), 0);
    });
  });
}

function answer(expected: number): Change {
  const said = { choice: 'deels', reason: null, note: '', link: '', wording: '', evidence: null };
  return { kind: 'answer', round: 1, criterion: '1', expected, ...said };
}

function vote(choice: string): Change {
  return { kind: 'vote', round: 1, standard: '2', criterion: '2A', ballot: 1, choice, of: null };
}

function action(expected: number): Change {
  const rest = {
    resource: null,
    owner: null,
    role: 'x',
    due: '2026-12-01',
    state: 'open',
    reason: '',
  } as const;
  return { kind: 'action', expected, action: { id: 1, round: 1, criterion: '1', what: 'iets', ...rest } };
}
