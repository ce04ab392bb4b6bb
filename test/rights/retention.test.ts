import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import type { AnswerChange, Change } from '../../dialogs/change.ts';
import { later } from '../../dialogs/time.ts';
import { createLog } from '../../src/log.ts';
import { startRetention } from '../../src/retention/retention.ts';
import type { Store } from '../../src/store/contract/store.ts';
import { openSqliteHere } from '../../src/store/sqlite/sqlite-here.ts';
import '../fixtures/seed.ts';
import { AT, anyHistory, KEEP, live, PEOPLE, recordOf } from '../fixtures/history.ts';
import { allRows } from '../fixtures/rows.ts';
import { runs } from '../fixtures/runs.ts';

const DAY = 24 * 60 * 60_000;
const TEAM = 'team:1';
const [ANNA, ANNABEL] = PEOPLE as [(typeof PEOPLE)[number], (typeof PEOPLE)[number]];

describe('What was kept long enough', function () {
  this.timeout(60_000);
  let folder: string;
  let file: string;
  let store: Store;
  let count = 0;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-'));
    await open();
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  async function open(): Promise<void> {
    count += 1;
    file = join(folder, `${count}.db`);
    store = await openSqliteHere(file);
  }

  /** Runs the job as it would run so many days after everything happened. @returns what it tells the log */
  async function runAfter(days: number): Promise<string[]> {
    const now = () => new Date(Date.parse(AT) + days * DAY);
    const told: string[] = [];
    const job = startRetention({ store, keep: KEEP, now, log: createLog((line) => told.push(line)) });
    await job.run();
    await job.stop();
    return told;
  }

  function inFile(statement: string): void {
    const database = new Database(file);
    database.exec(statement);
    database.close();
  }

  let saved = 0;

  async function save(by: (typeof PEOPLE)[number], at: number, ...changes: Change[]): Promise<void> {
    const when = later(AT, at * DAY);
    const record = recordOf(by, TEAM, `a${++saved}`, changes, { at: when });
    assert.equal(await store.save(record), 'saved');
  }

  function ballotOn(criterion: string) {
    return { round: 1, criterion, ballot: 1 } as const;
  }

  function vote(criterion: string): Change {
    return { kind: 'vote', ...ballotOn(criterion), standard: criterion, choice: 'deels', of: 3 };
  }

  function answer(round: number, criterion: string): AnswerChange {
    const said = { choice: 'deels', reason: null, note: 'In de map', link: 'https://x.nl', wording: 'w' };
    return { kind: 'answer', round, criterion, expected: 0, ...said };
  }

  function action(id: number, state: 'open' | 'vervallen', expected = 0): Change {
    const what = { round: 1, criterion: '3A', resource: null, what: 'Oefenen', due: '2027-01-01' } as const;
    const owned = { owner: ANNABEL.id, role: ANNABEL.name, reason: state === 'open' ? '' : 'Geen tijd' };
    return { kind: 'action', expected, action: { id, ...what, ...owned, state } };
  }

  /** Anna's closed first round with all there can be, and a second one that is open and in use. */
  async function twoRounds(): Promise<void> {
    await save(ANNABEL, 0, { kind: 'start-scan', round: 1 });
    await save(ANNABEL, 0, answer(1, '1'));
    await save(ANNA, 0, action(1, 'vervallen'));
    await save(ANNA, 0, { kind: 'close-scan', round: 1 });
    await save(ANNA, 600, { kind: 'start-scan', round: 2 });
    await save(ANNA, 1_800, answer(2, '1'));
  }

  const lines = () =>
    (allRows(file).audit ?? [])
      .filter((row) => row.kind === 'retention')
      .map((row) => [row.team, row.choice]);

  it('is left alone until it is', async () => {
    await twoRounds();
    const before = allRows(file);
    await runAfter(364);
    assert.deepEqual(allRows(file), before);
  });

  it('loses first who answered, began and closed; with the names of who appears nowhere else', async () => {
    await twoRounds();
    const before = allRows(file);
    await runAfter(366);
    const { answers, scans, audit, members, actions, ...rest } = allRows(file);
    assert.deepEqual(answers?.[0], { ...before.answers?.[0], member: '' });
    assert.deepEqual([scans?.[0]?.started_by, scans?.[0]?.closed_by], ['', '']);
    assert.ok(audit?.every((row) => row.round !== 1 || row.member === ''));
    assert.deepEqual(
      members?.map((row) => row.name),
      [ANNA.name],
    );
    assert.deepEqual([actions?.[0]?.owner, actions?.[0]?.role, actions?.[0]?.member], [null, '', '']);
    assert.equal(actions?.[0]?.reason, 'Geen tijd');
    assert.deepEqual(answers?.[1], before.answers?.[1], 'the open round is in use');
    assert.deepEqual(rest.teams, before.teams);
    assert.deepEqual(lines(), [[TEAM, 'names']]);
  });

  it('loses then the notes, links and reasons', async () => {
    await twoRounds();
    await runAfter(731);
    const { answers, actions } = allRows(file);
    assert.deepEqual([answers?.[0]?.note, answers?.[0]?.link, answers?.[0]?.choice], ['', '', 'deels']);
    assert.equal(answers?.[1]?.note, 'In de map');
    assert.equal(actions?.[0]?.reason, '');
    assert.deepEqual(lines(), [[TEAM, 'names notes']]);
  });

  it('goes then with all that belongs to the round, and the team keeps the rounds that are in use', async () => {
    await twoRounds();
    await runAfter(1_826);
    const { scans, answers, actions, audit } = allRows(file);
    assert.deepEqual(
      scans?.map((row) => row.round),
      [2],
    );
    assert.deepEqual(
      answers?.map((row) => row.round),
      [2],
    );
    assert.deepEqual(actions, []);
    assert.deepEqual(
      audit?.filter((row) => row.round === 1),
      [],
    );
    assert.deepEqual(lines(), [[TEAM, 'scans']]);
  });

  it('counts a round that was never closed from its last change', async () => {
    await save(ANNA, 0, { kind: 'start-scan', round: 1 });
    await save(ANNA, 300, answer(1, '1'));
    await runAfter(600);
    assert.equal(allRows(file).answers?.[0]?.member, ANNA.id);
    await runAfter(666);
    assert.equal(allRows(file).answers?.[0]?.member, '');
  });

  it('loses who voted after 90 days, also in a round in use and what they chose in an open ballot', async () => {
    await save(ANNA, 0, { kind: 'start-scan', round: 1, way: 'vote' });
    await save(ANNA, 0, vote('1'));
    await save(ANNA, 0, {
      kind: 'reveal',
      ...ballotOn('1'),
      tally: { deels: 1 },
      of: 3,
      absent: [],
      before: null,
      parties: 'none',
    });
    await save(ANNA, 0, vote('2'));
    await save(ANNABEL, 20, vote('2'));
    await runAfter(89);
    assert.equal(allRows(file).votes?.length, 3);
    await runAfter(91);
    const { votes, ballots, ballot_counts } = allRows(file);
    assert.deepEqual(
      votes?.map((row) => row.member),
      [ANNABEL.id],
    );
    assert.deepEqual([ballots?.length, ballot_counts?.length], [2, 1]);
    const spot = { team: TEAM, conversation: TEAM, member: ANNA.id };
    const { scan, cast } = await store.load(spot);
    assert.deepEqual([scan?.voting?.ballots['1']?.voted, scan?.voting?.ballots['2']?.voted], [1, 1]);
    assert.deepEqual(cast, []);
  });

  it('counts a round in which people only vote from the last vote', async () => {
    await save(ANNA, 0, { kind: 'start-scan', round: 1, way: 'vote' });
    await save(ANNA, 300, vote('1'));
    await runAfter(366);
    assert.equal(allRows(file).scans?.[0]?.started_by, ANNA.id);
  });

  it('loses what some think otherwise with the notes, and ballots and ways with their round', async () => {
    await save(ANNA, 0, { kind: 'start-scan', round: 1, way: 'vote' });
    await save(ANNA, 0, { kind: 'way', round: 1, standard: '3', way: 'vote', criteria: ['3A'] });
    await save(ANNA, 0, vote('1'));
    await save(ANNA, 0, {
      kind: 'reveal',
      ...ballotOn('1'),
      tally: { deels: 1 },
      of: 3,
      absent: [],
      before: null,
      parties: 'none',
    });
    await save(ANNA, 0, {
      ...answer(1, '1'),
      ballot: 1,
      note: '',
      link: '',
      dissent: 'Niet iedereen vindt dat',
    });
    inFile(`insert into party_counts select team, round, criterion, ballot, 'wijkteam', choice, votes
      from ballot_counts`);
    await save(ANNA, 0, { kind: 'close-scan', round: 1 });
    await save(ANNA, 1_800, { kind: 'start-scan', round: 2 });
    await runAfter(729);
    assert.equal(allRows(file).answers?.[0]?.dissent, 'Niet iedereen vindt dat');
    await runAfter(731);
    assert.equal(allRows(file).answers?.[0]?.dissent, '');
    const left = () => {
      const { ways, ballots, ballot_counts, party_counts } = allRows(file);
      return [ways, ballots, ballot_counts, party_counts].map((rows) => rows?.length);
    };
    assert.deepEqual(left(), [1, 1, 1, 1]);
    await runAfter(1_826);
    assert.deepEqual(left(), [0, 0, 0, 0]);
  });

  it('loses for whom somebody speaks with their name, and in which group their vote was shown with their vote', async () => {
    await save(ANNA, 0, { kind: 'start-scan', round: 1, way: 'vote' });
    await save(ANNABEL, 0, { kind: 'party', party: 'wijkteam' });
    await save(ANNABEL, 0, vote('1'));
    inFile(`update votes set choice = null, party = 'wijkteam'`);
    await runAfter(89);
    assert.equal(allRows(file).votes?.[0]?.party, 'wijkteam');
    await runAfter(91);
    assert.deepEqual(allRows(file).votes, []);
    const said = () => allRows(file).members?.flatMap(({ party }) => party ?? []);
    assert.deepEqual(said(), ['wijkteam']);
    await runAfter(366);
    assert.deepEqual(said(), []);
  });

  it('ends a team of which nothing is left, and notes that where it tells of nobody', async () => {
    await save(ANNA, 0, { kind: 'start-scan', round: 1 });
    await save(ANNA, 0, { kind: 'pause', who: 'member', on: true });
    await runAfter(1_826);
    const { audit, ...rest } = allRows(file);
    for (const [table, rows] of Object.entries(rest)) assert.deepEqual(rows, [], table);
    assert.deepEqual(
      audit?.map((row) => [row.team, row.kind, row.choice, row.member]),
      [['', 'retention', 'team', '']],
    );
    await runAfter(2 * 1_826);
    assert.deepEqual(allRows(file).audit, [], 'that line is kept no longer than what it is about');
  });

  it('keeps a team whose summary somebody still receives', async () => {
    await save(ANNA, 0, { kind: 'start-scan', round: 1 });
    await save(ANNA, 0, { kind: 'add-manager', manager: ANNABEL });
    await runAfter(1_826);
    assert.deepEqual(
      allRows(file).managers?.map((row) => row.manager),
      [ANNABEL.id],
    );
    assert.equal(allRows(file).teams?.length, 1);
    await runAfter(2 * 1_826);
    assert.equal(allRows(file).teams?.length, 1);
  });

  it('is deleted once: a second run changes nothing, whatever was done before', async () => {
    const anyDays = fc.constantFrom(100, 366, 731, 1_826, 5_000);
    await fc.assert(
      fc.asyncProperty(anyHistory, anyDays, async (history, days) => {
        await store.close();
        await open();
        await live(store, history);
        await runAfter(days);
        const once = allRows(file);
        await runAfter(days);
        assert.deepEqual(allRows(file), once);
      }),
      { numRuns: runs(20, 40) },
    );
  });

  it('never touches a round in use, whatever was done before', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, fc.integer({ min: 0, max: 364 }), async (history, days) => {
        await store.close();
        await open();
        await live(store, history);
        const inUse = () => {
          // These have terms of their own, which are shorter.
          const { links: _, deliveries: __, votes: ___, ...rows } = allRows(file);
          return rows;
        };
        const before = inUse();
        await runAfter(days);
        assert.deepEqual(inUse(), before);
      }),
      { numRuns: runs(15, 30) },
    );
  });

  it('is found in every team, however many there are', async () => {
    for (let n = 0; n < 120; n += 1) {
      const team = `team:${String(n).padStart(3, '0')}`;
      await store.save(recordOf(ANNA, team, '1', [{ kind: 'start-scan', round: 1 }]));
    }
    const [line = '', ...more] = await runAfter(366);
    assert.deepEqual([...new Set(allRows(file).scans?.map((row) => row.started_by))], ['']);
    assert.equal(lines().length, 120);
    const { at: _, ...told } = JSON.parse(line);
    const message = 'what was kept long enough is deleted';
    assert.deepEqual(
      told,
      { level: 'info', message, teams: 120, changed: 120 },
      'each run is told, without names',
    );
    assert.deepEqual(more, []);
    assert.deepEqual(JSON.parse((await runAfter(366))[0] ?? '').changed, 0);
  });

  it('goes for sent messages, expired links and questions too', async () => {
    const database = new Database(file);
    const delivery = (key: string, state: string, settled: string | null) =>
      database
        .prepare(
          `insert into deliveries (team, key, what, state, due_at, attempts, uncertain, settled_at, created_at)
           values (?, ?, 'summary', ?, ?, 1, 0, ?, ?)`,
        )
        .run(TEAM, key, state, AT, settled, AT);
    for (const [key, state] of ['sent', 'dropped', 'dead', 'waiting'].entries())
      delivery(`${key}`, state, AT);
    delivery('new', 'sent', later(AT, 10 * DAY));
    database
      .prepare(
        `insert into links (hash, team, person, format, without_notes, made_at, expires_at)
         values ('h', ?, 'p', 'csv', 0, ?, ?)`,
      )
      .run(TEAM, AT, AT);
    database
      .prepare(`insert into feedback (id, day, kind, question) values ('i', '2026-11-23', 'wanted', 'q')`)
      .run();
    database.close();
    await runAfter(0.5);
    assert.equal(allRows(file).links?.length, 1);
    await runAfter(91);
    assert.deepEqual(
      allRows(file)
        .deliveries?.map((row) => row.key)
        .sort(),
      ['2', '3', 'new'],
    );
    assert.equal(allRows(file).links?.length, 0);
    assert.equal(allRows(file).feedback?.length, 1);
    await runAfter(732);
    assert.equal(allRows(file).feedback?.length, 0);
  });
});

describe('The job that deletes what was kept long enough', () => {
  it('lets turns go on: each call looks at a few teams, and a stop ends it after one', async () => {
    let calls = 0;
    const store = {
      expireTeams: async () => {
        calls += 1;
        return { last: `team ${calls}`, looked: 1, changed: 1 };
      },
      expireOthers: async () => false,
    };
    const job = startRetention({ store, keep: KEEP, now: () => new Date(AT), log: createLog(() => {}) });
    const running = job.run();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await job.stop();
    await running;
    const then = calls;
    assert.ok(then > 1 && then < 20, String(then));
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(calls, then);
  });
});
