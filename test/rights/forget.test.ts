import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change } from '../../dialogs/change.ts';
import type { Store } from '../../src/store/contract/store.ts';
import '../fixtures/seed.ts';
import { AT, anyHistory, live, ownChat, PEOPLE, recordOf, type Step, TEAMS } from '../fixtures/history.ts';
import type { Rows } from '../fixtures/rows.ts';
import { runs } from '../fixtures/runs.ts';
import { DATABASES } from '../fixtures/stores.ts';

type Row = Record<string, unknown>;

for (const { name, fresh } of DATABASES) {
  describe(`What is deleted is deleted everywhere, and nothing else is, on ${name}`, function () {
    this.timeout(60_000);
    const numRuns = name === 'SQLite' ? runs(30, 60) : runs(4, 6);

    async function inStore(
      history: readonly Step[],
      then: (store: Store, rows: () => Promise<Rows>) => Promise<void>,
    ) {
      const opened = await fresh();
      try {
        await live(opened.store, history);
        await then(opened.store, opened.rows);
      } finally {
        await opened.end();
      }
    }

    it('takes a person out of every row of every table, whatever was done before', async () => {
      const [anna] = PEOPLE;
      assert.ok(anna);
      const anyPlace = fc.constantFrom(null, ...TEAMS);
      await fc.assert(
        fc.asyncProperty(anyHistory, anyPlace, async (history, place) => {
          await inStore(history, async (store, rows) => {
            const before = await rows();
            assert.equal(
              await store.save(recordOf(anna, place, 'end', [{ kind: 'forget-member' }])),
              'saved',
            );
            const after = await rows();
            for (const said of [anna.id, anna.name, `29:${anna.id}`, ownChat(anna)]) {
              const whole = new RegExp(`(?<![\\p{L}\\p{N}])${said}(?![\\p{L}\\p{N}-])`, 'u');
              for (const [table, of] of Object.entries(after)) {
                for (const row of of) assert.doesNotMatch(JSON.stringify(row), whole, table);
              }
            }
            assert.deepEqual(comparable(after, place), comparable(withoutPerson(before, anna.id), place));
            const { rows: left } = await store.dataOf(anna.id);
            assert.deepEqual(left, {});
          });
        }),
        { numRuns },
      );
    });

    it('deletes a team but for the line that says so, and leaves every other team as it is', async () => {
      const [anna] = PEOPLE;
      const [team] = TEAMS;
      assert.ok(anna && team);
      await fc.assert(
        fc.asyncProperty(anyHistory, async (history) => {
          await inStore(history, async (store, rows) => {
            const before = await rows();
            assert.equal(await store.save(recordOf(anna, team, 'end', [{ kind: 'delete-team' }])), 'saved');
            const after = await rows();
            for (const [table, of] of Object.entries(after)) {
              const ofTeam: Row[] = of.filter((row) => row.team === team);
              const kinds: unknown[] = ofTeam.map((row) => row.kind);
              assert.deepEqual(kinds, table === 'audit' ? ['delete-team'] : [], table);
              const others = (all: Row[] = []): Row[] => all.filter((row) => row.team !== team);
              assert.deepEqual(others(of), others(before[table]), table);
            }
            assert.equal(
              await store.save(recordOf(anna, team, 'end', [{ kind: 'delete-team' }])),
              'repeated',
            );
          });
        }),
        { numRuns },
      );
    });

    it('does not bring a deleted team back with what somebody was doing at that moment', async () => {
      const [anna, annabel] = PEOPLE;
      const [team] = TEAMS;
      assert.ok(anna && annabel && team);
      await inStore([], async (store, rows) => {
        await store.save(recordOf(annabel, team, '1', [{ kind: 'start-scan', round: 1 }]));
        await store.save(recordOf(anna, team, '2', [{ kind: 'delete-team' }]));
        const known = { team: true, member: true };
        const shows = { standard: '3', criterion: null, seen: 0 };
        const late = [
          recordOf(annabel, team, '3', [{ kind: 'start-scan', round: 2 }], { known }),
          recordOf(annabel, team, '4', [{ kind: 'add-manager', manager: anna }], { known }),
          recordOf(annabel, team, '5', [], { known, cardChange: { kind: 'claim', expected: 0, shows } }),
        ];
        for (const record of late) assert.equal(await store.save(record), 'conflict');
        const tables = Object.entries(await rows()).filter(([, of]) => of.some((row) => row.team === team));
        assert.deepEqual(
          tables.map(([table]) => table),
          ['audit'],
        );
      });
    });

    it('does not bring it back with what a manager changes from their own chat', async () => {
      const [anna, annabel] = PEOPLE;
      const [team] = TEAMS;
      assert.ok(anna && annabel && team);
      await inStore([], async (store, rows) => {
        const said = {
          id: 1,
          round: 1,
          criterion: '3A',
          resource: null,
          what: 'oefenen',
          due: '2027-01-01',
        } as const;
        const owned = { owner: annabel.id, role: annabel.name, state: 'open', reason: '' } as const;
        const action = { ...said, ...owned };
        const link = { team, format: 'csv', round: 1, withoutNotes: true, secret: 's', expires: AT } as const;
        const manages: Change[] = [
          { kind: 'set-rhythm', team, manager: annabel.id, rhythm: 'maand' },
          { kind: 'remove-manager', team, manager: annabel.id },
          { kind: 'pause', team, who: 'member', on: true },
          { kind: 'action', team, expected: 0, action },
          { kind: 'link', link },
        ];
        await store.save(recordOf(annabel, null, '0', [{ kind: 'start-scan', round: 1 }]));
        await store.save(recordOf(anna, team, '1', [{ kind: 'start-scan', round: 1 }]));
        await store.save(recordOf(anna, team, '2', [{ kind: 'delete-team' }]));
        const before = await rows();
        const known = { team: true, member: true };
        for (const [n, change] of manages.entries()) {
          assert.equal(
            await store.save(recordOf(annabel, null, `late ${n}`, [change], { known })),
            'conflict',
          );
        }
        assert.deepEqual(await rows(), before);
      });
    });

    it('keeps no placed card of a team that a turn deleted', async () => {
      const [anna] = PEOPLE;
      const [team] = TEAMS;
      assert.ok(anna && team);
      await inStore([], async (store, rows) => {
        await store.save(recordOf(anna, team, '1', [{ kind: 'start-scan', round: 1 }]));
        const cardChange = {
          kind: 'move',
          message: 'm',
          shows: { standard: '3', criterion: null, seen: 0 },
        } as const;
        await store.save(recordOf(anna, team, '2', [{ kind: 'delete-team' }], { cardChange }));
        assert.deepEqual((await rows()).places, []);
      });
    });
  });
}

/** What the rows should be once nothing tells of the person any more. */
function withoutPerson(rows: Rows, person: string): Rows {
  const own = `person:${person}`;
  const said = new RegExp(`(?<![\\p{L}\\p{N}])${person}$`, 'u');
  const gone: Record<string, (row: Row) => boolean> = {
    members: (row) => row.member === person,
    votes: (row) => row.member === person,
    managers: (row) => row.manager === person,
    deliveries: (row) => row.person === person || (row.person === null && said.test(String(row.key))),
    links: (row) => row.person === person,
  };
  return Object.fromEntries(
    Object.entries(rows).map(([table, of]) => {
      const kept = of.filter((row) => row.team !== own && !gone[table]?.(row));
      return [
        table,
        kept.map((row) => ({
          ...row,
          ...blanked(row, person),
          ...(row.owner === person ? { owner: null, role: '', version: Number(row.version) + 1 } : {}),
          ...(row.conversation === 'a:chat-0' ? { conversation: 'forgotten' } : {}),
        })),
      ];
    }),
  );
}

function blanked(row: Row, person: string): Row {
  const columns = ['member', 'started_by', 'closed_by', 'added_by', 'subject'];
  return Object.fromEntries(columns.flatMap((column) => (row[column] === person ? [[column, '']] : [])));
}

/** Without the lines that the end itself writes, and without the order; the place of the end is known as well. */
function comparable(rows: Rows, place: string | null): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(rows).map(([table, of]) => [
      table,
      of
        .filter((row) => row.kind !== 'forget-member' && !(table === 'teams' && row.team === place))
        .map((row) =>
          JSON.stringify({
            ...row,
            ...(String(row.conversation).startsWith('forgotten') ? { conversation: 'forgotten' } : {}),
          }),
        )
        .sort(),
    ]),
  );
}
