import assert from 'node:assert/strict';
import type { Change, RevealChange, VoteChange } from '../../dialogs/change.ts';
import type { Member } from '../../dialogs/team.ts';
import { later } from '../../dialogs/time.ts';
import { type Ballot, NEW_BALLOT } from '../../dialogs/vote/ballot.ts';
import type { Store } from '../../src/store/contract/store.ts';
import { AT, recordOf, TEAMS } from '../fixtures/history.ts';
import { tablesWith } from '../fixtures/rows.ts';
import { beginStored, type StoredVoting, VOTERS } from '../fixtures/stored-voting.ts';
import { DATABASES } from '../fixtures/stores.ts';
import { earlierBallot } from '../fixtures/votes.ts';

const [TEAM = '', OTHER_TEAM = ''] = TEAMS;
const [SANNE, BRAM, MO] = VOTERS as [Member, Member, Member];
const CHOICES = ['voldoende', 'deels', 'onvoldoende'];

for (const { name, fresh } of DATABASES) {
  describe(`Votes, kept on ${name}`, function () {
    this.timeout(60_000);
    let opened: StoredVoting['opened'];
    let store: StoredVoting['store'];
    let save: StoredVoting['save'];
    beforeEach(async () => {
      ({ opened, store, save } = await beginStored(fresh));
    });
    afterEach(() => opened.end());

    const load = (by = SANNE, ...[about, needs]: [about?: object, needs?: Parameters<Store['load']>[2]]) =>
      store.load({ team: TEAM, conversation: TEAM, member: by.id }, about, needs);
    const ballotOf = async (criterion = '1') => (await load()).scan?.voting?.ballots[criterion];
    const votes = async () => (await opened.rows()).votes ?? [];
    /** These people vote, each another choice than the one before. */
    async function allVote(voters: readonly Member[], ballot = 1): Promise<void> {
      for (const [n, by] of voters.entries()) {
        assert.equal(await save(by, vote({ ballot, choice: CHOICES[n % 3] ?? '' })), 'saved');
      }
    }

    it('count each person once, whatever they chose before, and tell who voted to themselves only', async () => {
      await save(SANNE, vote({ choice: 'deels' }));
      await save(SANNE, vote({ choice: 'voldoende', of: 8 }));
      await save(BRAM, vote({ choice: 'deels', of: null }));
      const open: Ballot = { ...NEW_BALLOT, ballot: 1, voted: 2, of: 8 };
      const { scan, cast } = await load();
      assert.deepEqual(scan?.voting, { way: 'vote', ways: {}, ballots: { 1: open } });
      assert.deepEqual(cast, ['1']);
      assert.deepEqual((await load(MO)).cast, []);
      assert.deepEqual(await store.newestScan(TEAM), scan);
      const mine = async (by: Member) => (await load(by, { criterion: '1' }, ['myVote'])).extra.myVote;
      assert.deepEqual([await mine(SANNE), await mine(BRAM), await mine(MO)], ['voldoende', 'deels', null]);
      assert.equal((await load(SANNE, {}, ['myVote'])).extra.myVote, null, 'no card asks a criterion');
    });

    it('are found for the criterion on the placed card when none is named', async () => {
      const shows = { standard: '1', criterion: '1', seen: 0 };
      const placing = { cardChange: { kind: 'move', message: 'm', shows } } as const;
      assert.equal(await store.save(recordOf(SANNE, TEAM, 'place', [vote({})], placing)), 'saved');
      const { extra } = await load(SANNE, {}, ['myVote', 'ballotBox']);
      const votes = [{ member: SANNE.id, choice: 'deels' }];
      assert.deepEqual(extra, { myVote: 'deels', ballotBox: { ballot: 1, votes, earlier: [], rounds: [] } });
    });

    it('are refused for a ballot that is not the open one, and once the round is closed', async () => {
      assert.equal(await save(SANNE, vote({ ballot: 2 })), 'conflict');
      await allVote([SANNE, BRAM]);
      assert.equal(await save(MO, reveal({ tally: { voldoende: 1, deels: 1 } })), 'saved');
      assert.equal(await save(MO, vote({})), 'conflict');
      await save(MO, { kind: 'close-scan', round: 1 });
      assert.equal(await save(MO, vote({ criterion: '3A' })), 'conflict');
      assert.equal(await save(MO, vote({ round: 2 })), 'conflict');
      assert.equal((await votes()).length, 2);
    });

    it('become counts at the reveal, and then no row anywhere holds who chose what', async () => {
      await allVote(VOTERS.slice(0, 8));
      const tally = { voldoende: 3, deels: 3, onvoldoende: 2 };
      assert.equal(await save(MO, reveal({ tally, of: 9 })), 'saved');
      const revealed: Ballot = { ...NEW_BALLOT, ballot: 1, revealedAt: AT, voted: 8, of: 9, tally };
      assert.deepEqual(await ballotOf(), revealed);
      assert.deepEqual((await load()).cast, []);
      const rows = await opened.rows();
      for (const [table, of] of Object.entries(rows)) {
        for (const row of of) {
          const text = JSON.stringify(row);
          const tells = CHOICES.some((choice) => text.includes(choice)) && /aad-lid|Lid \d/.test(text);
          assert.ok(!tells, `${table} ${text}`);
        }
      }
      const order = rows.ballot_counts?.map(({ choice }) => choice);
      assert.deepEqual(order, CHOICES.toSorted(), 'the order of the counts tells of no voter');
      for (const choice of CHOICES) assert.deepEqual(tablesWith(rows, choice), ['ballot_counts']);
    });

    it('are revealed once, and only as they were when that was decided', async () => {
      await allVote([SANNE, BRAM, MO]);
      const tally = { voldoende: 1, deels: 1, onvoldoende: 1 };
      assert.equal(await save(MO, reveal({ tally: { voldoende: 1, deels: 2 } })), 'conflict');
      assert.equal(await save(MO, reveal({ tally: { voldoende: 1, deels: 1 } })), 'conflict');
      assert.equal(await save(MO, reveal({ tally, ballot: 2 })), 'conflict');
      assert.equal((await ballotOf())?.voted, 3, 'a refused reveal changes nothing');
      assert.equal(await save(MO, reveal({ tally })), 'saved');
      assert.equal(await save(MO, reveal({ tally })), 'conflict');
      assert.deepEqual((await ballotOf())?.tally, tally);
    });

    it('of people who are not in the team any more are not counted', async () => {
      await allVote([SANNE, BRAM, MO]);
      const gone = { absent: [MO.id], tally: { voldoende: 1, deels: 1 } };
      assert.equal(await save(SANNE, reveal(gone)), 'saved');
      assert.deepEqual((await votes()).map(({ member }) => member).sort(), [SANNE.id, BRAM.id]);
    });

    it('are given again in a ballot of their own, beside which the one before stands only where that may be', async () => {
      const again = (ballot: number) =>
        save(SANNE, { kind: 'vote-again', round: 1, criterion: '1', ballot } as const);
      assert.equal(await again(2), 'conflict', 'nobody voted yet');
      await allVote([SANNE, BRAM]);
      assert.equal(await again(2), 'conflict', 'it is open');
      await save(SANNE, reveal({ tally: { voldoende: 1, deels: 1 } }));
      assert.equal(await again(3), 'conflict');
      assert.equal(await again(2), 'saved');
      assert.equal(await again(2), 'conflict');
      assert.deepEqual(await ballotOf(), { ...NEW_BALLOT, ballot: 2, of: null });
      await save(BRAM, vote({ ballot: 2 }));
      const { ballotBox } = (await load(SANNE, { criterion: '1' }, ['ballotBox'])).extra;
      assert.deepEqual(ballotBox, {
        ballot: 2,
        votes: [{ member: BRAM.id, choice: 'deels' }],
        earlier: [earlierBallot([SANNE.id, BRAM.id], { voldoende: 1, deels: 1 })],
        rounds: [],
      });
      await save(SANNE, vote({ ballot: 2 }));
      await save(SANNE, reveal({ ballot: 2, tally: { deels: 2 }, before: { voldoende: 1, deels: 1 } }));
      assert.deepEqual((await ballotOf())?.before, { voldoende: 1, deels: 1 });
      assert.equal(await again(3), 'saved');
      await save(BRAM, vote({ ballot: 3 }));
      await save(SANNE, reveal({ ballot: 3, tally: { deels: 1 }, before: null }));
      assert.equal((await ballotOf())?.before, null);
    });

    it('are decided on again when other people meanwhile voted the same: the counts before may not stand beside theirs', async () => {
      await allVote([SANNE, BRAM]);
      const tally = { voldoende: 1, deels: 1 };
      await save(SANNE, reveal({ tally }));
      await save(SANNE, { kind: 'vote-again', round: 1, criterion: '1', ballot: 2 });
      await allVote([SANNE, BRAM], 2);
      const decided = reveal({ ballot: 2, tally, before: tally });
      await store.leave(TEAM, BRAM.id);
      await save(MO, vote({ ballot: 2, choice: CHOICES[1] ?? '' }));
      assert.equal(await save(SANNE, decided), 'conflict');
      assert.equal(await save(SANNE, { ...decided, before: null }), 'saved');
    });

    it('are followed by an answer that was agreed on after the newest ballot, with what some think otherwise', async () => {
      await allVote([SANNE, BRAM]);
      assert.equal(await save(MO, answer({ ballot: 1 })), 'conflict', 'it is open');
      await save(SANNE, reveal({ tally: { voldoende: 1, deels: 1 } }));
      assert.equal(await save(MO, answer({ ballot: 2 })), 'conflict');
      assert.equal(await save(MO, answer({ ballot: 1, dissent: 'Twee van ons zien dat anders' })), 'saved');
      const dissent = async () => (await load()).scan?.answers['1']?.dissent;
      assert.equal(await dissent(), 'Twee van ons zien dat anders');
      assert.equal(await save(MO, answer({ ballot: 1, expected: 1 })), 'saved');
      assert.equal(await dissent(), 'Twee van ons zien dat anders');
      assert.equal(
        await store.save({ ...recordOf(MO, TEAM, 'known', [answer({ expected: 2 })]), known }),
        'saved',
      );
      assert.equal(await dissent(), 'Twee van ons zien dat anders');
      assert.equal(await save(MO, answer({ ballot: 1, expected: 3, dissent: '' })), 'saved');
      assert.ok(!('dissent' in ((await load()).scan?.answers['1'] ?? {})));
      await save(MO, { kind: 'vote-again', round: 1, criterion: '1', ballot: 2 });
      assert.equal(await save(MO, answer({ ballot: 1, expected: 4 })), 'conflict');
    });

    it('end when the standard is answered together again, and those of other standards stay', async () => {
      await allVote([SANNE, BRAM]);
      await save(SANNE, vote({ criterion: '3A' }));
      await save(SANNE, vote({ criterion: '3B' }));
      await save(SANNE, reveal({ criterion: '3B', tally: { deels: 1 } }));
      const together = {
        kind: 'way',
        round: 1,
        standard: '3',
        way: 'together',
        criteria: ['3A', '3B'],
      } as const;
      assert.equal(await save(MO, together), 'saved');
      assert.deepEqual((await load()).scan?.voting?.ways, { 3: 'together' });
      assert.deepEqual(Object.keys((await load()).scan?.voting?.ballots ?? {}).sort(), ['1', '3B']);
      assert.equal((await votes()).filter(({ criterion }) => criterion === '3A').length, 0);
      assert.equal(await save(MO, vote({ criterion: '3A' })), 'conflict');
      await save(MO, { ...together, way: 'vote' });
      assert.equal(await save(MO, vote({ criterion: '3A' })), 'saved');
    });

    it('end when the round closes, and the counts stay', async () => {
      await allVote([SANNE, BRAM]);
      await save(SANNE, vote({ criterion: '3A' }));
      await save(SANNE, reveal({ tally: { voldoende: 1, deels: 1 } }));
      await save(MO, { kind: 'close-scan', round: 1 });
      assert.deepEqual(Object.keys((await load()).scan?.voting?.ballots ?? {}), ['1']);
      const { scan } = await load(SANNE, {}, ['rounds']);
      assert.deepEqual((await load(SANNE, {}, ['rounds'])).extra.rounds, [scan]);
      await save(MO, { kind: 'start-scan', round: 2 });
      const second = await load(SANNE, { round: 1 });
      assert.deepEqual(second.earlier, scan);
      assert.ok(!('voting' in (second.scan ?? {})), 'a round in which nobody votes tells of no voting');
      assert.equal((await votes()).length, 2);
    });

    it('keep their round from being taken back', async () => {
      await save(SANNE, vote({}));
      assert.equal(await save(SANNE, { kind: 'take-back', round: 1 }), 'conflict');
      await save(SANNE, { kind: 'close-scan', round: 1 }, { kind: 'start-scan', round: 2 });
      await save(SANNE, { kind: 'way', round: 2, standard: '3', way: 'vote', criteria: ['3A'] });
      assert.equal(await save(SANNE, { kind: 'take-back', round: 2 }), 'saved');
      await save(SANNE, { kind: 'start-scan', round: 2 });
      assert.deepEqual((await opened.rows()).ways, []);
    });

    it('go with who leaves the team, as long as they are not counted', async () => {
      await allVote([SANNE, BRAM]);
      await save(SANNE, reveal({ tally: { voldoende: 1, deels: 1 } }));
      await save(SANNE, vote({ criterion: '3A' }));
      await save(BRAM, vote({ criterion: '3A' }));
      await store.save(recordOf(SANNE, OTHER_TEAM, 'other', [{ kind: 'start-scan', round: 1, way: 'vote' }]));
      await store.save(recordOf(SANNE, OTHER_TEAM, 'other vote', [vote({})]));
      await store.leave(TEAM, SANNE.id);
      assert.equal((await ballotOf('3A'))?.voted, 1);
      assert.equal((await ballotOf('1'))?.voted, 2);
      assert.equal((await votes()).filter(({ member }) => member === SANNE.id).length, 2);
    });

    it('go with who is forgotten, and the counts stay', async () => {
      await allVote([SANNE, BRAM]);
      await save(SANNE, reveal({ tally: { voldoende: 1, deels: 1 } }));
      await save(SANNE, vote({ criterion: '3A' }));
      assert.equal((await load(SANNE, {}, ['kept'])).extra.kept?.votes, 2);
      const data = await store.dataOf(SANNE.id);
      assert.deepEqual(data.rows.votes?.map(({ criterion, choice }) => [criterion, choice]).sort(), [
        ['1', null],
        ['3A', 'deels'],
      ]);
      await save(SANNE, { kind: 'forget-member' });
      assert.deepEqual(
        (await votes()).map(({ member }) => member),
        [BRAM.id],
      );
      assert.equal((await ballotOf('1'))?.voted, 2);
      assert.equal((await ballotOf('3A'))?.voted, 0);
      assert.deepEqual((await store.dataOf(SANNE.id)).rows, {});
    });

    it('name nobody in the trail and in the report of the team', async () => {
      await save(SANNE, { kind: 'vote-by', round: 1, day: '2026-12-01' });
      await save(MO, vote({ criterion: '3A' }));
      await save(SANNE, vote({}));
      await save(SANNE, reveal({ tally: { deels: 1 }, of: 8 }));
      const lines = (await store.trail(TEAM)).filter(({ kind }) => kind === 'vote');
      assert.deepEqual(lines.map(({ member, criterion, choice }) => [member, criterion, choice]).sort(), [
        ['', '1', null],
        ['', '3A', null],
      ]);
      const report = await store.report(TEAM);
      const round = report?.rounds[0];
      assert.deepEqual([round?.way, round?.voteBy, round?.ways], ['vote', '2026-12-01', []]);
      const ballot = { ballot: 1, openedAt: AT, comparable: false, parties: 'none', byParty: [] };
      assert.deepEqual(round?.ballots, [
        { ...ballot, criterion: '1', revealedAt: AT, of: 8, voted: 1, counts: { deels: 1 } },
        { ...ballot, criterion: '3A', revealedAt: null, of: 8, voted: 1, counts: {} },
      ]);
      const text = JSON.stringify({ ...report, members: [] });
      assert.ok(!JSON.stringify(report?.technical.filter(({ table }) => table === 'votes')).includes(MO.id));
      // Mo did nothing but vote, so nothing but their membership tells of them.
      const told = report?.technical.filter(({ of }) => of === MO.id) ?? [];
      assert.deepEqual(
        told.map(({ table, field, value }) => [table, field, value]),
        [['members', 'since', '2026-11-23T00:00:00.000Z']],
      );
      assert.ok(!text.replaceAll(JSON.stringify(told).slice(1, -1), '').includes(MO.id));
      assert.ok(!text.includes('turn-3'), 'the activity of a vote is found nowhere');
    });

    it('are told to managers as counts, without what some think otherwise', async () => {
      await save(SANNE, { kind: 'add-manager', manager: MO });
      await save(SANNE, vote({}));
      await save(SANNE, reveal({ tally: { deels: 1 } }));
      await save(SANNE, answer({ ballot: 1, dissent: 'anders' }), { kind: 'close-scan', round: 1 });
      const own = { team: `person:${MO.id}`, conversation: 'a:1', member: MO.id };
      const { teams } = (await store.load(own, {}, ['teams'])).extra;
      assert.deepEqual(teams?.[0]?.scan?.voting?.ballots['1']?.tally, { deels: 1 });
      assert.ok(!JSON.stringify(teams).includes('anders'));
      const facts = await store.facts({ ...DELIVERY, what: 'summary', person: MO.id });
      assert.deepEqual(facts?.scan, teams?.[0]?.scan);
      assert.deepEqual([facts?.cast, facts?.voteBy], [[], null]);
    });

    it('are asked for by deliveries about the newest open round, and by the teams of a person', async () => {
      await save(SANNE, { kind: 'vote-by', round: 1, day: '2026-12-01' });
      await save(MO, vote({}));
      const facts = async (what: 'vote-alone' | 'vote-reminder', round: number | null) =>
        await store.facts({ ...DELIVERY, what, round, person: MO.id });
      for (const round of [1, null]) {
        const told = await facts('vote-alone', round);
        assert.deepEqual([told?.scan?.round, told?.cast, told?.voteBy], [1, ['1'], '2026-12-01']);
        assert.equal(told?.scan?.voting?.ballots['1']?.voted, 1);
      }
      assert.equal((await facts('vote-reminder', 2))?.scan, null);
      const teams = async () => (await load(MO, {}, ['votingTeams'])).extra.votingTeams;
      const paused = { member: false, team: false };
      assert.deepEqual(await teams(), [{ id: TEAM, name: 'Wijkteam', paused }]);
      assert.deepEqual((await load(BRAM, {}, ['votingTeams'])).extra.votingTeams, []);
      await save(SANNE, { kind: 'close-scan', round: 1 });
      assert.equal((await facts('vote-alone', 1))?.scan, null);
      assert.deepEqual(await teams(), []);
    });

    it('of 30 members at once, in two processes, are all counted, and each once', async () => {
      const second = await opened.second();
      const stores = [store, second];
      const both = VOTERS.flatMap((by, n) =>
        [0, 1].map((device) =>
          stores[(n + device) % 2]?.save(
            recordOf(by, TEAM, `${n} ${device}`, [vote({ choice: CHOICES[n % 3] ?? '', of: 30 })]),
          ),
        ),
      );
      assert.deepEqual(new Set(await Promise.all(both)), new Set(['saved']));
      const repeated = VOTERS.map((by, n) =>
        stores[n % 2]?.save(recordOf(by, TEAM, `${n} 0`, [vote({ choice: CHOICES[0] ?? '' })])),
      );
      assert.deepEqual(new Set(await Promise.all(repeated)), new Set(['repeated']));
      assert.equal((await ballotOf())?.voted, 30);
      const tally = { voldoende: 10, deels: 10, onvoldoende: 10 };
      assert.equal(await save(SANNE, reveal({ tally })), 'saved');
      assert.deepEqual((await ballotOf())?.tally, tally);
    });

    it('that come at the moment of the reveal are counted or refused, and never lost', async () => {
      const second = await opened.second();
      for (const [n, by] of VOTERS.slice(0, 4).entries()) {
        const first = { team: true, member: true };
        await store.save(recordOf(by, TEAM, `hello ${n}`, [{ kind: 'pause', who: 'member', on: false }]));
        await store.save(recordOf(by, TEAM, `first ${n}`, [vote({})], { known: first }));
      }
      for (let ballot = 1; ballot <= 6; ballot += 1) {
        const voters = VOTERS.slice(4, 12);
        const late = voters.map((by, n) => {
          const at = later(AT, n);
          return (n % 2 ? store : second).save(
            recordOf(by, TEAM, `late ${ballot} ${n}`, [vote({ ballot, choice: 'voldoende' })], {
              at,
              known: ballot > 1 ? known : { team: false, member: false },
            }),
          );
        });
        const revealing = (async () => {
          for (;;) {
            const box = (await load(SANNE, { criterion: '1' }, ['ballotBox'])).extra.ballotBox;
            const counted = Map.groupBy(box?.votes ?? [], ({ choice }) => choice);
            const tally = Object.fromEntries([...counted].map(([choice, all]) => [choice, all.length]));
            if ((await save(SANNE, reveal({ ballot, tally }))) === 'saved') return;
          }
        })();
        const saved = (await Promise.all(late)).filter((one) => one === 'saved').length;
        await revealing;
        assert.equal((await ballotOf())?.tally?.voldoende ?? 0, saved);
        assert.equal((await votes()).filter((row) => row.choice !== null).length, 0);
        await save(SANNE, { kind: 'vote-again', round: 1, criterion: '1', ballot: ballot + 1 });
      }
    });
  });
}

const known = { team: true, member: true };
const DELIVERY = { team: TEAM, key: 'k', person: null, round: null, action: null, due: AT } as const;

function vote(rest: Partial<VoteChange>): VoteChange {
  const about = { criterion: '1', standard: rest.criterion?.replace(/\D/g, '') ?? '1' };
  return { kind: 'vote', round: 1, ballot: 1, choice: 'deels', of: 8, ...about, ...rest };
}

function reveal(rest: Partial<RevealChange>): RevealChange {
  const decided = { tally: {}, of: null, absent: [], before: null, parties: 'none' as const };
  return { kind: 'reveal', round: 1, criterion: '1', ballot: 1, ...decided, ...rest };
}

function answer(rest: Partial<Extract<Change, { kind: 'answer' }>>): Change {
  const said = { choice: 'deels', reason: null, note: '', link: '', wording: 'w' };
  return { kind: 'answer', round: 1, criterion: '1', expected: 0, ...said, ...rest };
}
