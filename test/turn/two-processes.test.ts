import assert from 'node:assert/strict';
import type { Change } from '../../dialogs/change.ts';
import type { Event } from '../../dialogs/event.ts';
import type { Via } from '../../dialogs/via.ts';
import type { Store } from '../../src/store/contract/store.ts';
import { PEOPLE, recordOf } from '../fixtures/history.ts';
import { type OneProcess, oneProcess, TEAM, tick } from '../fixtures/one-process.ts';
import { DATABASES, type Fresh } from '../fixtures/stores.ts';

const [ANNA = { id: '', name: '' }, ANNABEL = ANNA] = PEOPLE;
const SPOT = { team: TEAM, conversation: TEAM, member: ANNA.id };
const TYPED: Via = { kind: 'typed', audience: 'everybody' };
const NAMED = { id: TEAM, kind: 'channel', name: 'Wijkteam Zuid' } as const;
const PRESSED = 'pressed by Anna';

const answer = (criterion: string, version: number, choice: string): Event => ({
  ...{ kind: 'answer', round: 1, criterion, version, choice },
});

type Other = Readonly<{ process: OneProcess; store: Store; run: Fresh['run'] }>;

/** What changes in another process (or in the database) while the first one remembers how the team stood. */
const MEANWHILE: Readonly<Record<string, (other: Other) => Promise<unknown>>> = {
  'somebody answered another criterion': ({ process }) =>
    process.press({ event: answer('3A', 0, 'voldoende'), by: 1 }),
  'somebody answered the same criterion': ({ process }) =>
    process.press({ event: answer('1', 1, 'voldoende'), by: 1 }),
  'somebody changed an earlier answer': ({ process }) =>
    process.press({ event: answer('2', 2, 'deels'), by: 1 }),
  'somebody wrote a note': ({ process }) =>
    process.press({
      event: {
        ...{ kind: 'later', round: 1, criterion: '2' },
        draft: { criterion: '2', version: 2, note: 'in de map' },
      },
      by: 1,
    }),
  'the same press arrived there': ({ process }) =>
    process.press({ event: answer('1', 1, 'deels'), activity: PRESSED }),
  'the round was closed': ({ store }) => save(store, { kind: 'close-scan', round: 1 }),
  'the round was closed, and the next one begun': async ({ store }) => {
    await save(store, { kind: 'close-scan', round: 1 });
    await save(store, { kind: 'start-scan', round: 2 });
  },
  'the team chose to vote': ({ process }) =>
    process.press({ event: { kind: 'vote-first', round: 1, standard: '3' }, by: 1 }),
  'somebody spoke to the bot for the first time': ({ process }) =>
    process.press({ event: answer('3A', 0, 'voldoende'), by: 2 }),
  'somebody has another name': ({ process }) =>
    process.press({ event: answer('3A', 0, 'voldoende'), by: 1, memberName: 'Annabel Smit' }),
  'somebody said for whom they speak': ({ store }) =>
    save(store, { kind: 'party', party: 'gemeente' }, ANNABEL),
  'the team got another name': ({ store }) => store.rename({ team: NAMED, tenant: 't', at: tick() }),
  'the card shows something else': async ({ store }) => {
    const { placed } = await store.load(SPOT);
    assert.ok(placed);
    await store.moveCard(SPOT, placed, { standard: '5', criterion: null, seen: 0 });
  },
  'another card took its place': ({ process }) =>
    process.press({ event: { kind: 'start' }, via: TYPED, by: 1 }),
  'somebody was forgotten': ({ store }) => save(store, { kind: 'forget-member' }, ANNABEL),
  'who presses was forgotten': ({ store }) => save(store, { kind: 'forget-member' }),
  'the team was deleted': ({ store }) => save(store, { kind: 'delete-team' }),
  'the team was deleted, and began again': async ({ store, process }) => {
    await save(store, { kind: 'delete-team' });
    await process.press({ event: { kind: 'together' }, via: TYPED });
    await process.press({ event: answer('1', 0, 'voldoende') });
    await process.press({ event: answer('2', 0, 'voldoende'), by: 1 });
  },
  'a text was kept long enough': ({ run }) => run(`update answers set note = '' where criterion = '2'`),
  'a backup was put back, and somebody answered': async ({ process, run }) => {
    await run(`delete from answers where criterion = '2'`);
    await process.press({ event: answer('3A', 0, 'voldoende'), by: 1 });
  },
};

async function save(store: Store, change: Change, by = ANNA): Promise<void> {
  const saved = await store.save(recordOf(by, TEAM, `behind ${tick()}`, [change], { at: tick() }));
  assert.equal(saved, 'saved');
}

/** What Anna sees of her press and what stands in the database then, without times. */
async function told(opened: Fresh, remembers: boolean, meanwhile: (other: Other) => Promise<unknown>) {
  try {
    const first = oneProcess(opened.store, remembers);
    const store = await opened.second();
    const second = oneProcess(store);
    await first.press({ event: { kind: 'together' }, via: TYPED, activity: 'begin' });
    await first.press({ event: answer('1', 0, 'onvoldoende'), activity: 'a' });
    await first.press({ event: answer('2', 0, 'onvoldoende'), by: 1, activity: 'b' });
    const draft = { criterion: '2', version: 1, note: 'dat weet Bram' };
    await first.press({ event: { kind: 'save', round: 1, draft }, activity: 'c' });
    await meanwhile({ process: second, store, run: opened.run });
    const from = first.asked.length;
    const taken = await first.press({ event: answer('1', 1, 'deels'), activity: PRESSED });
    const rows = await opened.rows();
    const lines = rows.audit?.filter(({ activity, kind }) => activity === PRESSED && kind === 'answer') ?? [];
    const { decision, landing } = taken;
    return {
      asked: first.asked.slice(from),
      lines: lines.length,
      told: timeless({ view: decision.view, landing }),
      answers: timeless(rows.answers?.map((row) => JSON.stringify(row)).sort()),
      places: timeless(rows.places),
      recalled: first.recall(SPOT),
      loaded: await opened.store.load(SPOT),
    };
  } finally {
    await opened.end();
  }
}

function timeless(value: unknown): string {
  return JSON.stringify(value).replaceAll(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, 'then');
}

for (const { name, fresh } of DATABASES) {
  describe(`An answer that was decided on what is remembered, on ${name}`, function () {
    this.timeout(60_000);

    for (const [what, meanwhile] of Object.entries(MEANWHILE)) {
      it(`is decided anew when ${what} in another process, and nothing is lost or doubled`, async () => {
        const quick = await told(await fresh(), true, meanwhile);
        const slow = await told(await fresh(), false, meanwhile);
        assert.deepEqual(quick.asked.slice(0, 2), ['save', 'load']);
        assert.equal(slow.asked[0], 'load');
        assert.ok(quick.lines <= 1);
        for (const part of ['lines', 'told', 'answers', 'places'] as const)
          assert.deepEqual(quick[part], slow[part]);
        if (quick.recalled) assert.deepEqual(quick.recalled.loaded, quick.loaded);
      });
    }

    it('tells no text of the round before that was kept long enough by then', async () => {
      const opened = await fresh();
      try {
        const first = oneProcess(opened.store);
        const second = await opened.second();
        await first.press({ event: { kind: 'together' }, via: TYPED });
        await first.press({ event: answer('2', 0, 'onvoldoende') });
        const draft = { criterion: '2', version: 1, note: 'dat weet Bram' };
        await first.press({ event: { kind: 'save', round: 1, draft } });
        await save(second, { kind: 'close-scan', round: 1 });
        await save(second, { kind: 'start-scan', round: 2 });
        const press = async (version: number, choice: string) => {
          const event: Event = { ...{ kind: 'answer', round: 2, criterion: '1', version }, choice };
          return JSON.stringify((await first.press({ event })).decision);
        };
        assert.match(await press(0, 'deels'), /dat weet Bram/);
        await opened.run(`update answers set note = '' where round = 1`);
        const from = first.asked.length;
        assert.doesNotMatch(await press(1, 'voldoende'), /dat weet Bram/);
        assert.deepEqual(first.asked.slice(from, from + 2), ['save', 'load']);
        await press(2, 'deels');
        first.pass(60_000);
        await press(3, 'voldoende');
        assert.equal(first.asked.at(-1), 'save');
        assert.notEqual(first.asked.at(-2), 'load');
      } finally {
        await opened.end();
      }
    });

    it('is loaded after all when it saves nothing that would prove it', async () => {
      const opened = await fresh();
      try {
        const first = oneProcess(opened.store);
        const via = { kind: 'page', audience: 'one' } as const;
        await first.press({ event: { kind: 'together' }, via });
        await first.press({ event: answer('1', 0, 'deels'), via });
        const second = oneProcess(await opened.second());
        await second.press({ event: answer('3A', 0, 'voldoende'), by: 1 });
        const from = first.asked.length;
        const { decision } = await first.press({ event: answer('1', 1, 'deels'), via });
        assert.deepEqual(first.asked.slice(from), ['load']);
        assert.match(timeless(decision.view), /"answered":2/);
      } finally {
        await opened.end();
      }
    });
  });
}
