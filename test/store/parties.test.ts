import assert from 'node:assert/strict';
import type { RevealChange } from '../../dialogs/change.ts';
import type { Member } from '../../dialogs/team.ts';
import type { PartyTally, Tally } from '../../dialogs/vote/ballot.ts';
import { AT, TEAMS } from '../fixtures/history.ts';
import { beginStored, type StoredVoting, VOTERS } from '../fixtures/stored-voting.ts';
import { DATABASES } from '../fixtures/stores.ts';

const [TEAM = '', OTHER_TEAM = ''] = TEAMS;
const [SANNE, BRAM] = VOTERS as [Member, Member];
/** Those who speak for a party. The others did not say for whom. */
const [WIJKTEAM, VEILIG_THUIS] = [VOTERS.slice(0, 5), VOTERS.slice(6, 10)];
const MO = VOTERS[14] as Member;

for (const { name, fresh } of DATABASES) {
  describe(`Parties, kept on ${name}`, function () {
    this.timeout(60_000);
    let opened: StoredVoting['opened'];
    let store: StoredVoting['store'];
    let save: StoredVoting['save'];
    beforeEach(async () => {
      ({ opened, store, save } = await beginStored(fresh));
    });
    afterEach(() => opened.end());

    const say = (by: Member, party: string) => save(by, { kind: 'party', party });
    const load = (team = TEAM) => store.load({ team, conversation: team, member: SANNE.id });
    const ballotOf = async () => (await load()).scan?.voting?.ballots['1'];
    const rowsOf = async (table: string) => (await opened.rows())[table] ?? [];
    const vote = (by: Member, choice: string, rest: object = {}) =>
      save(by, {
        kind: 'vote',
        round: 1,
        criterion: '1',
        ballot: 1,
        of: null,
        standard: '1',
        choice,
        ...rest,
      });

    /** Five of the wijkteam vote, and four of Veilig Thuis: all of one party vote alike. */
    async function bothVote(rest: object = {}): Promise<void> {
      for (const by of WIJKTEAM) await vote(by, 'deels', rest);
      for (const by of VEILIG_THUIS) await vote(by, 'onvoldoende', rest);
    }
    async function bothSay(): Promise<void> {
      for (const by of WIJKTEAM) await say(by, 'wijkteam');
      for (const by of VEILIG_THUIS) await say(by, 'veilig-thuis');
    }

    it('are said in one team, changed, and kept when somebody has another name', async () => {
      assert.deepEqual((await load()).parties, {});
      assert.equal(await say(SANNE, 'wijkteam'), 'saved');
      assert.equal(await say(BRAM, ''), 'saved');
      assert.deepEqual((await load()).parties, { [SANNE.id]: 'wijkteam', [BRAM.id]: '' });
      assert.equal(await say(SANNE, 'gemeente'), 'saved');
      await save({ ...SANNE, name: 'Sanne de Wit' }, { kind: 'vote-by', round: 1, day: '2026-12-01' });
      const { parties, memberName } = await load();
      assert.deepEqual([parties[SANNE.id], memberName], ['gemeente', 'Sanne de Wit']);
      assert.deepEqual((await load(OTHER_TEAM)).parties, {});
      const { kept } = (await store.load({ team: TEAM, conversation: TEAM, member: SANNE.id }, {}, ['kept']))
        .extra;
      assert.deepEqual(kept?.speaks, [{ team: 'Wijkteam', party: 'gemeente' }]);
      assert.equal((await store.dataOf(SANNE.id)).rows.members?.[0]?.party, 'gemeente');
    });

    it('go with their member: who leaves, is forgotten, or whose team is deleted', async () => {
      for (const by of [SANNE, BRAM, MO]) await say(by, 'wijkteam');
      await store.leave(TEAM, BRAM.id);
      assert.deepEqual(Object.keys((await load()).parties).sort(), [SANNE.id, MO.id].sort());
      await save(SANNE, { kind: 'forget-member' });
      assert.deepEqual((await load()).parties, { [MO.id]: 'wijkteam' });
      await save(MO, { kind: 'delete-team' });
      assert.ok(!JSON.stringify(await opened.rows()).includes('wijkteam'));
    });

    it('stand in no line of the trail and in no report: those tell that somebody said theirs, and on which day', async () => {
      await say(MO, 'veilig-thuis');
      const lines = (await store.trail(TEAM)).filter(({ kind }) => kind === 'party');
      assert.deepEqual(
        lines.map(({ member, choice, subject }) => [member, choice, subject]),
        [['', null, null]],
      );
      const report = await store.report(TEAM);
      assert.ok(report);
      assert.ok(!JSON.stringify(report).includes('veilig-thuis'));
      const { members, technical, ...rest } = report;
      assert.ok(!JSON.stringify(rest).includes(MO.id));
      assert.equal(rest.trail.find(({ kind }) => kind === 'party')?.at, '2026-11-23T00:00:00.000Z');
      assert.deepEqual(
        technical.filter(({ of }) => of === MO.id).map(({ field, value }) => [field, value]),
        [['since', '2026-11-23T00:00:00.000Z']],
        'nor the minute in which they were first seen',
      );
      assert.ok(members.some(({ id }) => id === MO.id));
    });

    it('are shown with the counts of each in a reveal, and the vote of nobody is known', async () => {
      await bothSay();
      await bothVote();
      assert.equal(await save(MO, reveal({ deels: 5, onvoldoende: 4 }, BOTH)), 'saved');
      const ballot = await ballotOf();
      assert.deepEqual(ballot?.tally, { deels: 5, onvoldoende: 4 });
      assert.deepEqual(ballot?.parties, [
        { party: 'veilig-thuis', tally: { onvoldoende: 4 } },
        { party: 'wijkteam', tally: { deels: 5 } },
      ]);
      const votes = await rowsOf('votes');
      assert.ok(votes.every(({ choice }) => choice === null));
      const groups = Map.groupBy(votes, ({ party }) => party);
      assert.deepEqual([groups.get('wijkteam')?.length, groups.get('veilig-thuis')?.length], [5, 4]);
      assert.deepEqual(await store.newestScan(TEAM), (await load()).scan);
      const { earlier } =
        (
          await store.load({ team: TEAM, conversation: TEAM, member: SANNE.id }, { criterion: '1' }, [
            'ballotBox',
          ])
        ).extra.ballotBox ?? {};
      assert.deepEqual(earlier, [], 'it is the newest ballot itself');
      assert.equal((await store.dataOf(SANNE.id)).rows.votes?.[0]?.party, 'wijkteam');
    });

    it('are told of a ballot that was not shown by party, as was decided', async () => {
      await bothSay();
      for (const parties of ['none', 'few'] as const) {
        const criterion = parties === 'few' ? '3A' : '1';
        await bothVote({ criterion, standard: criterion[0] });
        assert.equal(
          await save(MO, { ...reveal({ deels: 5, onvoldoende: 4 }, parties), criterion }),
          'saved',
        );
        assert.equal((await load()).scan?.voting?.ballots[criterion]?.parties, parties);
      }
      assert.ok((await rowsOf('votes')).every(({ party }) => party === null));
      assert.deepEqual(await rowsOf('party_counts'), []);
    });

    it('are decided on again when somebody voted, left, joined or changed their party meanwhile', async () => {
      await bothSay();
      await bothVote();
      const [tally, decided] = [{ deels: 5, onvoldoende: 4 }, BOTH] as const;
      const meanwhile: [what: string, does: () => Promise<unknown>, undoes: () => Promise<unknown>][] = [
        ['changed', () => say(SANNE, 'veilig-thuis'), () => say(SANNE, 'wijkteam')],
        ['to none', () => say(SANNE, ''), () => say(SANNE, 'wijkteam')],
        ['to a new one', () => say(SANNE, 'gemeente'), () => say(SANNE, 'wijkteam')],
        ['voted', () => vote(BRAM, 'voldoende'), () => vote(BRAM, 'deels')],
        ['joined', () => vote(MO, 'deels'), () => store.leave(TEAM, MO.id)],
        [
          'left',
          () => store.leave(TEAM, BRAM.id),
          async () => [await say(BRAM, 'wijkteam'), await vote(BRAM, 'deels')],
        ],
        [
          'swapped',
          async () => [await say(SANNE, 'veilig-thuis'), await say(VEILIG_THUIS[0] ?? MO, 'wijkteam')],
          async () => [await say(SANNE, 'wijkteam'), await say(VEILIG_THUIS[0] ?? MO, 'veilig-thuis')],
        ],
      ];
      for (const [what, does, undoes] of meanwhile) {
        await does();
        assert.equal(await save(MO, reveal(tally, decided)), 'conflict', what);
        await undoes();
      }
      assert.deepEqual(await rowsOf('party_counts'), [], 'a refused reveal leaves nothing');
      assert.equal(await save(MO, reveal(tally, decided)), 'saved');
    });

    it('are not shown of fewer than four, whatever was decided', async () => {
      await bothSay();
      await bothVote();
      await store.leave(TEAM, VEILIG_THUIS[0]?.id ?? '');
      const three = [
        { party: 'wijkteam', tally: { deels: 5 } },
        { party: 'veilig-thuis', tally: { onvoldoende: 3 } },
      ];
      assert.equal(await save(MO, reveal({ deels: 5, onvoldoende: 3 }, three)), 'conflict');
      assert.equal(await save(MO, reveal({ deels: 5, onvoldoende: 3 }, 'few')), 'saved');
    });

    it('are not shown beside earlier counts that leave a few, in this round or the one before', async () => {
      await bothSay();
      await bothVote();
      assert.equal(await save(MO, reveal({ deels: 5, onvoldoende: 4 }, BOTH)), 'saved');
      const sixth = VOTERS[5] as Member;
      await say(sixth, 'wijkteam');
      const six = [
        { party: 'wijkteam', tally: { deels: 6 } },
        { party: 'veilig-thuis', tally: { onvoldoende: 4 } },
      ];
      const tally = { deels: 6, onvoldoende: 4 };
      const again = async (round: number, ballot: number) => {
        await bothVote({ round, ballot });
        await vote(sixth, 'deels', { round, ballot });
        assert.equal(await save(MO, { ...reveal(tally, six), round, ballot }), 'conflict');
      };
      await save(MO, { kind: 'vote-again', round: 1, criterion: '1', ballot: 2 });
      await again(1, 2);
      await save(MO, { kind: 'close-scan', round: 1 }, { kind: 'start-scan', round: 2, way: 'vote' });
      await again(2, 1);
      await store.leave(TEAM, sixth.id);
      const same = { ...reveal({ deels: 5, onvoldoende: 4 }, BOTH), round: 2 };
      assert.equal(await save(MO, same), 'saved', 'the same people as before');
    });

    it('come into a database of before: its counts stay, and the program of before reads and writes what it knows', async () => {
      await bothVote();
      await save(MO, reveal({ deels: 5, onvoldoende: 4 }, 'none'));
      const before = await ballotOf();
      await opened.run(`alter table members drop column party; alter table votes drop column party;
        alter table answers drop column evidence; alter table ballots drop column parties;
        drop table party_counts; delete from kysely_migration where name = '014-parties'`);
      store = await opened.second();
      assert.deepEqual(await ballotOf(), before);
      await bothSay();
      await bothVote({ criterion: '3A', standard: '3' });
      const split = { ...reveal({ deels: 5, onvoldoende: 4 }, BOTH), criterion: '3A' };
      assert.equal(await save(MO, split), 'saved');
      // It takes each of these rows for all votes for a choice.
      const counts = (await rowsOf('ballot_counts')).filter(({ criterion }) => criterion === '3A');
      assert.deepEqual(counts.map(({ choice, votes }) => [choice, votes]).sort(), [
        ['deels', 5],
        ['onvoldoende', 4],
      ]);
      const of = { team: TEAM, round: '1', criterion: '3B', ballot: '1' };
      await opened.insert('ballots', { ...of, opened_at: AT, revealed_at: AT, comparable: '0' });
      await opened.insert('ballot_counts', { ...of, choice: 'deels', votes: '3' });
      await opened.insert('votes', { ...of, member: SANNE.id, choice: null, at: AT });
      await opened.insert('members', { team: TEAM, member: 'aad-new', name: 'New', paused: '0', since: AT });
      const { scan, parties } = await load();
      const { tally, parties: shown } = scan?.voting?.ballots['3B'] ?? {};
      assert.deepEqual([tally, shown, parties['aad-new']], [{ deels: 3 }, 'none', undefined]);
    });

    it('are not shown any more when it is not known who voted before', async () => {
      await bothSay();
      await bothVote();
      await save(MO, reveal({ deels: 5, onvoldoende: 4 }, BOTH));
      await save(BRAM, { kind: 'forget-member' });
      await save(MO, { kind: 'vote-again', round: 1, criterion: '1', ballot: 2 });
      await say(BRAM, 'wijkteam');
      await bothVote({ ballot: 2 });
      const second = { ...reveal({ deels: 5, onvoldoende: 4 }, BOTH), ballot: 2 };
      assert.equal(await save(MO, second), 'conflict');
      assert.equal(await save(MO, { ...second, parties: 'few' }), 'saved');
      assert.deepEqual(
        (await rowsOf('party_counts')).map(({ ballot }) => ballot),
        [1, 1],
      );
    });
  });
}

const BOTH: readonly PartyTally[] = [
  { party: 'wijkteam', tally: { deels: 5 } },
  { party: 'veilig-thuis', tally: { onvoldoende: 4 } },
];

function reveal(tally: Tally, parties: RevealChange['parties']): RevealChange {
  const decided = { of: null, absent: [], before: null };
  return { kind: 'reveal', round: 1, criterion: '1', ballot: 1, tally, parties, ...decided };
}
