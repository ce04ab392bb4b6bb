import assert from 'node:assert/strict';
import type { Change } from '../../dialogs/change.ts';
import { REMEMBERED, rememberedOf } from '../../dialogs/remembered.ts';
import type { Scan } from '../../dialogs/scan.ts';
import { later, type Time, timeOf } from '../../dialogs/time.ts';
import type { Cutoffs } from '../../src/store/contract/rights.ts';
import type { Store } from '../../src/store/contract/store.ts';
import type { TurnRecord } from '../../src/store/contract/turn-record.ts';
import { AT, PEOPLE, recordOf, TEAMS } from '../fixtures/history.ts';
import { DATABASES, type Fresh } from '../fixtures/stores.ts';

const [ANNA, ANNABEL] = PEOPLE as [(typeof PEOPLE)[number], (typeof PEOPLE)[number]];
const [TEAM = ''] = TEAMS;
/** When a card was sent, a moment after the turn that it belongs to. */
const PLACED: Time = '2026-11-23T09:00:02.500Z';
const SPOT = { team: TEAM, conversation: TEAM, member: ANNA.id };

for (const { name, fresh } of DATABASES) {
  describe(`The store on ${name}`, function () {
    this.timeout(30_000);
    let opened: Fresh;
    let store: Store;
    let count = 0;
    beforeEach(async () => {
      opened = await fresh();
      store = opened.store;
    });
    afterEach(() => opened.end());

    function turn(changes: Change[], rest: Partial<TurnRecord> = {}): TurnRecord {
      count += 1;
      return recordOf(ANNA, TEAM, `turn-${count}`, changes, rest);
    }
    const save = async (...changes: Change[]) => await store.save(turn(changes));
    const started = async () => assert.equal(await save({ kind: 'start-scan', round: 1 }), 'saved');
    /** The channel of `SPOT` is one that everybody in the team is in. */
    const open = async () =>
      await store.keepChannel({ team: TEAM, channel: TEAM, host: TEAM, kind: 'standard', name: null }, AT);
    const loaded = async (...needs: Parameters<Store['load']>[2] & object) =>
      await store.load(SPOT, {}, needs);

    it('gives back what was saved, with every kind of text', async () => {
      await started();
      const note =
        "Regel 1\nRegel 2 \u{1f469}\u200d\u{1f467} \u05e9\u05dc\u05d5\u05dd %s $1 '; drop table answers; --";
      await save(answer('3A', 0, { note, link: 'https://noord.example/a?b=c' }));
      const { scan, teamName, memberName } = await loaded();
      assert.equal(teamName, 'Wijkteam');
      assert.equal(memberName, ANNA.name);
      assert.deepEqual(scan?.answers, {
        '3A': { ...said, note, link: 'https://noord.example/a?b=c', version: 1, by: ANNA.name, at: AT },
      });
    });

    it('saves what holds a zero character, which nobody sees', async () => {
      await started();
      assert.equal(await save(answer('1', 0, { note: 'voor\0na' })), 'saved');
      assert.match((await loaded()).scan?.answers['1']?.note ?? '', /^voor\0?na$/);
    });

    it('lets only who saw the present version change it', async () => {
      await started();
      assert.equal(await save(answer('1', 0)), 'saved');
      assert.equal(await save(answer('1', 0)), 'conflict');
      assert.equal(await save(answer('1', 1, { choice: 'voldoende' })), 'saved');
      assert.equal(await save(answer('1', 1)), 'conflict');
      const { version, choice } = (await loaded()).scan?.answers['1'] ?? {};
      assert.deepEqual({ version, choice }, { version: 2, choice: 'voldoende' });
    });

    it('keeps how a team knows an answer, also when the answer changes, until the team says otherwise', async () => {
      await started();
      const known = { known: { team: true, member: true } };
      const evidence = async () => (await loaded()).scan?.answers['1']?.evidence;
      assert.equal(await save(answer('1', 0)), 'saved');
      assert.equal(await evidence(), undefined);
      assert.equal(await save(answer('1', 1, { evidence: 'dossiers' })), 'saved');
      assert.equal(await save(answer('1', 1, { evidence: 'gevoel' })), 'conflict');
      assert.equal(await store.save(turn([answer('1', 2, { choice: 'voldoende' })], known)), 'saved');
      assert.equal(await store.save(turn([answer('1', 3, { note: 'zie de map' })])), 'saved');
      assert.equal(await evidence(), 'dossiers');
      assert.equal(await store.save(turn([answer('1', 4, { evidence: 'cijfers' })], known)), 'saved');
      assert.equal(await evidence(), 'cijfers');
      assert.equal(await save(answer('1', 5, { evidence: null })), 'saved');
      assert.equal(await evidence(), undefined);
      assert.equal(await save(answer('1', 6, { evidence: 'gevoel' })), 'saved');
      assert.equal(await save(answer('2', 0, { evidence: 'clienten' })), 'saved');
      const manager = { id: 'aad-els', name: 'Els' };
      await save({ kind: 'add-manager', manager }, { kind: 'close-scan', round: 1 });
      assert.equal(await save(answer('1', 7, { evidence: null })), 'conflict', 'it is closed');
      const told = ({ answers }: Scan) => Object.values(answers).map((one) => one.evidence);
      const own = { team: `person:${manager.id}`, conversation: 'a:1', member: manager.id };
      const [ofManager] = (await store.load(own, {}, ['teams'])).extra.teams ?? [];
      const [round] = (await store.load(SPOT, {}, ['rounds'])).extra.rounds ?? [];
      assert.ok(ofManager?.scan && round);
      assert.deepEqual(
        [told(ofManager.scan).sort(), told(round).sort()],
        [
          ['clienten', 'gevoel'],
          ['clienten', 'gevoel'],
        ],
      );
    });

    it('saves an activity once, and all of a turn or nothing', async () => {
      await started();
      const once = turn([answer('1', 0)]);
      assert.equal(await store.save(once), 'saved');
      assert.equal(await store.save(once), 'repeated');
      const half = turn([answer('2', 0), answer('1', 0)], { deliveries: [delivery('never')] });
      assert.equal(await store.save(half), 'conflict');
      assert.deepEqual(Object.keys((await loaded()).scan?.answers ?? {}), ['1']);
      assert.deepEqual((await store.ledger()).states, {});
      assert.equal((await store.trail(TEAM)).length, 2);
    });

    it('has one winner among 30 who answer the same at once, in two processes', async () => {
      await started();
      const second = await opened.second();
      const writers = Array.from({ length: 30 }, (_, n) =>
        (n % 2 ? store : second).save(turn([answer('1', 0, { note: `${n}` })])),
      );
      const outcomes = (await Promise.all(writers)).toSorted();
      assert.deepEqual(outcomes, [...Array.from({ length: 29 }, () => 'conflict'), 'saved']);
    });

    it('counts versions without gaps when 20 members change an answer at once, again and again', async () => {
      await started();
      const second = await opened.second();
      let saved = 0;
      await Promise.all(
        Array.from({ length: 20 }, async (_, n) => {
          const mine = n % 2 ? store : second;
          for (let won = false; !won; ) {
            const { scan } = await mine.load(SPOT);
            const expected = scan?.answers['1']?.version ?? 0;
            won = (await mine.save(turn([answer('1', expected)]))) === 'saved';
          }
          saved += 1;
        }),
      );
      assert.equal(saved, 20);
      assert.equal((await loaded()).scan?.answers['1']?.version, 20);
      const versions = (await store.trail(TEAM)).flatMap((line) => line.version ?? []);
      assert.deepEqual(
        versions.toSorted((a, b) => a - b),
        Array.from({ length: 20 }, (_, n) => n + 1),
      );
    });

    it('never has an answer in a round that was closed at the same moment', async () => {
      for (let round = 1; round <= 15; round += 1) {
        await save({ kind: 'start-scan', round });
        const second = await opened.second();
        const at = '2026-11-24T09:00:00.000Z';
        const [answered, closed] = await Promise.all([
          second.save(turn([{ ...answer('1', 0), round }])),
          store.save(turn([{ kind: 'close-scan', round }], { at })),
        ]);
        assert.equal(closed, 'saved');
        const trail = (await store.trail(TEAM)).filter((line) => line.round === round);
        assert.equal(trail.length, answered === 'saved' ? 3 : 2);
      }
    });

    it('takes an empty round back, and the one before it is the newest again, as it was', async () => {
      await started();
      await save(answer('1', 0), { kind: 'close-scan', round: 1 });
      const before = (await loaded()).scan;
      await save({ kind: 'start-scan', round: 2 });
      assert.equal(await save({ kind: 'take-back', round: 2 }), 'saved');
      assert.deepEqual((await loaded()).scan, before);
      const kinds = (await store.trail(TEAM)).filter(({ round }) => round === 2).map(({ kind }) => kind);
      assert.deepEqual(kinds.toSorted(), ['start-scan', 'take-back']);
      assert.equal(await save({ kind: 'take-back', round: 2 }), 'conflict');
      assert.equal(await save({ kind: 'start-scan', round: 2 }), 'saved');
    });

    it('takes no round back that is closed, that something was answered in, or that an action belongs to', async () => {
      await started();
      await save(answer('1', 0, { choice: null, note: 'Zie de map' }));
      assert.equal(await save({ kind: 'take-back', round: 1 }), 'conflict');
      await save({ kind: 'close-scan', round: 1 }, { kind: 'start-scan', round: 2 });
      assert.equal(await save({ kind: 'take-back', round: 1 }), 'conflict');
      await save({ kind: 'close-scan', round: 2 }, { kind: 'start-scan', round: 3 });
      assert.equal(await save({ kind: 'take-back', round: 2 }), 'conflict');
      const planned = action(1, 0);
      await save({ ...planned, action: { ...planned.action, round: 3 } });
      assert.equal(await save({ kind: 'take-back', round: 3 }), 'conflict');
      assert.equal((await loaded('rounds')).extra.rounds?.length, 3);
    });

    it('remembers in a later round that is open what was chosen in the closed one before, and nobody’s name', async () => {
      const long = `\u{1f469}${'é'.repeat(REMEMBERED)}`;
      await started();
      await save(
        answer('3A', 0, { note: long, dissent: 'anders' }),
        answer('1', 0, { choice: null, note: 'los' }),
      );
      await save(answer('3B', 0, { choice: 'nvt', reason: 'taak' }));
      assert.equal((await loaded()).scan?.before, undefined, 'a first round');
      await save({ kind: 'close-scan', round: 1 });
      const closed = (await loaded()).scan;
      assert.ok(closed && !('before' in closed), 'a closed round');
      for (const round of [2, 3]) await save({ kind: 'start-scan', round });
      const { scan } = await loaded();
      assert.deepEqual(scan?.before, {
        '3A': { choice: 'deels', note: `\u{1f469}${'é'.repeat(REMEMBERED - 1)}`, wording: 'w' },
        '3B': { choice: 'nvt', note: '', wording: 'w' },
      });
      assert.deepEqual({ before: scan?.before }, rememberedOf(closed), 'as it is decided without the store');
      assert.deepEqual(await store.newestScan(TEAM), scan);
      await save({ kind: 'close-scan', round: 3 });
      assert.deepEqual(
        [(await loaded()).scan, await store.newestScan(TEAM)],
        Array(2)
          .fill({ ...scan, closedAt: AT, before: undefined })
          .map(({ before: _, ...rest }) => rest),
      );
    });

    it('remembers of a round no longer than its notes are kept, and than it is', async () => {
      await started();
      await save(answer('1', 0, { note: 'In de map' }), { kind: 'close-scan', round: 1 });
      const since = later(AT, DAY);
      await store.save(turn([{ kind: 'start-scan', round: 2 }], { at: later(AT, 2 * DAY) }));
      const never = { names: AT, notes: AT, scans: AT, votes: AT, deliveries: AT, links: AT };
      const expire = async (cutoffs: Partial<Cutoffs>) => {
        await store.expireTeams({ ...never, feedback: '2026-01-01', ...cutoffs }, since, null);
        return (await loaded()).scan?.before;
      };
      const known = { choice: 'deels', wording: 'w' };
      assert.deepEqual(await expire({}), { '1': { ...known, note: 'In de map' } });
      assert.deepEqual(await expire({ notes: since }), { '1': { ...known, note: '' } });
      assert.equal(await expire({ scans: since }), undefined);
      assert.equal((await loaded()).scan?.round, 2);
    });

    it('loses no answer that comes at the moment its round is taken back', async () => {
      for (let n = 0; n < 15; n += 1) {
        const round = 2;
        await save({ kind: 'start-scan', round });
        const second = await opened.second();
        const [answered, back] = await Promise.all([
          second.save(turn([{ ...answer('1', 0), round }])),
          store.save(turn([{ kind: 'take-back', round }])),
        ]);
        assert.deepEqual([answered, back].toSorted(), ['conflict', 'saved']);
        const { scan } = await loaded();
        assert.deepEqual(Object.keys(scan?.answers ?? {}), answered === 'saved' ? ['1'] : []);
        if (answered === 'saved') break;
      }
    });

    it('lets one of all who place a card at once do so, and moves only the card that is there', async () => {
      await started();
      const shows = { standard: '3', criterion: null, seen: 0, confirms: null };
      const claiming = { cardChange: { kind: 'claim', expected: 0, shows } } as const;
      const claims = await Promise.all([1, 2, 3].map(() => store.save(turn([], claiming))));
      assert.deepEqual(claims.toSorted(), ['conflict', 'conflict', 'saved']);
      await store.cardSent(SPOT, { version: 1, message: 'message-1', at: PLACED });
      const { placed } = await loaded();
      assert.deepEqual(placed, { ...shows, message: 'message-1', version: 1, placedAt: PLACED });
      assert.ok(placed);
      await open();
      await store.keepAddress(SPOT, ADDRESS, AT);
      assert.deepEqual(await store.newestScan(TEAM), (await loaded()).scan);
      assert.equal(await store.newestScan('team:nobody'), null);
      const shown = await store.inSight(TEAM);
      assert.deepEqual(shown, [{ conversation: TEAM, placed, serviceUrl: ADDRESS.serviceUrl, tenant: 't' }]);
      const next = { standard: '4', criterion: '4A', seen: 1 };
      assert.equal(await store.moveCard(SPOT, placed, next), true);
      assert.equal(await store.moveCard(SPOT, placed, next), false);
      assert.deepEqual((await loaded()).placed, { ...placed, ...next });
    });

    it('knows managers, their teams, rounds, what is released and who paused', async () => {
      await started();
      await save(answer('1', 0), { kind: 'close-scan', round: 1 });
      await save({ kind: 'add-manager', manager: ANNABEL }, { kind: 'pause', who: 'team', on: true });
      await save({ kind: 'release', round: 1, on: true }, { kind: 'pause', who: 'member', on: true });
      const rhythm = { kind: 'set-rhythm', team: TEAM, manager: ANNABEL.id, rhythm: 'maand' } as const;
      assert.equal(await store.save(recordOf(ANNABEL, null, 'own', [rhythm])), 'saved');
      const { extra } = await loaded('managers', 'rounds', 'paused', 'released');
      assert.deepEqual(
        extra.managers?.map(({ id, name, rhythm }) => ({ id, name, rhythm })),
        [{ ...ANNABEL, rhythm: 'maand' }],
      );
      assert.deepEqual(extra.paused, { member: true, team: true });
      assert.equal(extra.released, 1);
      assert.equal(extra.rounds?.length, 1);
      const spot = { team: `person:${ANNABEL.id}`, conversation: 'a:1', member: ANNABEL.id };
      const of = (await store.load(spot, {}, ['teams', 'region'])).extra;
      assert.deepEqual(
        of.teams?.map(({ id }) => id),
        [TEAM],
      );
      assert.deepEqual(of.teams?.[0]?.scan?.answers['1']?.note, '');
      assert.equal(of.region, null);
      assert.equal(await store.manages(ANNABEL.id), true);
      assert.equal(await store.manages(ANNA.id), false);
      assert.equal(await store.beganFirst(TEAM), ANNA.id);
      assert.equal(await save({ kind: 'remove-manager', team: TEAM, manager: ANNABEL.id }), 'saved');
      assert.equal(await store.manages(ANNABEL.id), false);
    });

    it('lets somebody receive the summary again who ended it themselves, once, and nobody else', async () => {
      await started();
      const about = { team: TEAM, manager: ANNABEL.id } as const;
      const again = (person: typeof ANNA, id: string) =>
        store.save(
          recordOf(person, null, id, [
            { kind: 'receive-again', team: TEAM, manager: person.id, rhythm: 'maand' },
          ]),
        );
      const stopped = async (person: typeof ANNA) => {
        const spot = { team: `person:${person.id}`, conversation: 'a:1', member: person.id };
        return (await store.load(spot, { team: TEAM }, ['stopped'])).extra.stopped?.team.id ?? null;
      };
      const remove = { kind: 'remove-manager', ...about } as const;
      let second = 0;
      const later = () => {
        second += 1;
        return { at: timeOf(Date.UTC(2026, 10, 25, 9, 0, second)) };
      };
      await store.save(turn([{ kind: 'add-manager', manager: ANNABEL }], later()));
      assert.deepEqual([await stopped(ANNABEL), await again(ANNABEL, 'a')], [null, 'conflict']);
      await store.save(turn([remove], later()));
      assert.deepEqual([await stopped(ANNABEL), await again(ANNABEL, 'b')], [null, 'conflict']);
      await store.save(turn([{ kind: 'add-manager', manager: ANNABEL }], later()));
      assert.equal(await store.save(recordOf(ANNABEL, null, 'c', [remove], later())), 'saved');
      assert.deepEqual([await stopped(ANNABEL), await stopped(ANNA)], [TEAM, null]);
      const both = await Promise.all([again(ANNABEL, 'd'), again(ANNABEL, 'e'), again(ANNA, 'f')]);
      assert.deepEqual(both.toSorted(), ['conflict', 'conflict', 'saved']);
      const [mine] = (await loaded('managers')).extra.managers ?? [];
      assert.deepEqual([mine?.id, mine?.rhythm, mine?.by], [ANNABEL.id, 'maand', ANNABEL.name]);
    });

    it('keeps actions, with one winner for each version, and finds them by who takes care of them', async () => {
      await started();
      assert.equal(await save(action(1, 0)), 'saved');
      const both = await Promise.all([save(action(1, 1)), save(action(1, 1))]);
      assert.deepEqual(both.toSorted(), ['conflict', 'saved']);
      const { actions } = (await loaded('actions')).extra;
      assert.deepEqual(
        actions?.map(({ id, version, owner }) => ({ id, version, owner })),
        [{ id: 1, version: 2, owner: ANNABEL.id }],
      );
      const spot = { team: `person:${ANNABEL.id}`, conversation: 'a:1', member: ANNABEL.id };
      const { owned } = (await store.load(spot, {}, ['owned'])).extra;
      assert.deepEqual(
        owned?.map(({ team, action: { id } }) => [team.id, id]),
        [[TEAM, 1]],
      );
    });

    it('gives each delivery to one of two who send, whatever they do at once', async () => {
      await started();
      const keys = Array.from({ length: 60 }, (_, n) => `key-${n}`);
      await store.save(turn([], { deliveries: keys.map((key) => delivery(key)) }));
      const second = await opened.second();
      const taken: string[] = [];
      await Promise.all(
        [store, second, store, second].map(async (mine) => {
          for (let batch = await mine.claim({ now: AT, leasedUntil: LATER, limit: 4 }); batch.length > 0; ) {
            taken.push(...batch.map(({ key }) => key));
            const sent = { kind: 'sent', message: 'm', conversation: TEAM, opened: null } as const;
            for (const claimed of batch) await mine.settle(claimed, { outcome: sent, at: AT, follow: [] });
            batch = await mine.claim({ now: AT, leasedUntil: LATER, limit: 4 });
          }
        }),
      );
      assert.deepEqual(taken.toSorted(), keys.toSorted());
      assert.deepEqual(await store.ledger(), { states: { sent: 60 }, uncertain: 0 });
      assert.equal((await store.attempts(AT)).length, 60);
    });

    it('takes a delivery again whose sender is gone, and counts that it may have arrived', async () => {
      await started();
      await store.save(turn([], { deliveries: [delivery('a')] }));
      await store.claim({ now: AT, leasedUntil: LATER, limit: 5 });
      assert.deepEqual(await store.claim({ now: AT, leasedUntil: LATER, limit: 5 }), []);
      const [claimed] = await store.claim({ now: LATER, leasedUntil: '2027-01-01T00:00:00.000Z', limit: 5 });
      assert.deepEqual([claimed?.attempts, claimed?.uncertain], [2, 1]);
      assert.ok(claimed);
      const facts = await store.facts(claimed);
      assert.equal(facts?.team.id, TEAM);
      await store.settle(claimed, { outcome: { kind: 'dead', error: 'gone' }, at: LATER, follow: [] });
      await store.keepAddress(SPOT, ADDRESS, '2027-01-01T00:00:00.000Z');
      assert.deepEqual(await store.ledger(), { states: { waiting: 1 }, uncertain: 1 });
    });

    it('takes what is due until a later moment when asked, and nothing of another sender’s for that', async () => {
      await started();
      await store.save(turn([], { deliveries: [delivery('a'), { ...delivery('b'), due: LATER }] }));
      assert.deepEqual(
        (await store.claim({ now: AT, leasedUntil: LATER, limit: 5 })).map(({ key }) => key),
        ['a'],
      );
      assert.deepEqual(
        (await store.claim({ now: AT, leasedUntil: LATER, limit: 5, dueBy: LATER })).map(({ key }) => key),
        ['b'],
      );
    });

    it('never leaves a delivery dead whose address came back at the same moment', async () => {
      await started();
      const second = await opened.second();
      for (let n = 0; n < 15; n += 1) {
        const at = timeOf(Date.UTC(2026, 10, 24, 9, 0, 10 + n));
        await store.save(turn([], { deliveries: [{ ...delivery(`d-${n}`), due: at }] }));
        const claimed = (await store.claim({ now: at, leasedUntil: LATER, limit: 50 })).find(
          ({ key }) => key === `d-${n}`,
        );
        assert.ok(claimed);
        await Promise.all([
          store.settle(claimed, { outcome: { kind: 'dead', error: 'gone' }, at, follow: [] }),
          second.keepAddress(SPOT, ADDRESS, later(at, 500)),
        ]);
        assert.equal((await store.ledger()).states.dead, undefined);
      }
    });

    it('opens a download once, for one of all who try, and never after it expired', async () => {
      await started();
      const { hashOf } = await import('../../src/store/queries/tables/links.ts');
      const secret = 'geheim';
      const about = { team: TEAM, format: 'docx', round: 1, withoutNotes: true } as const;
      assert.equal(await save({ kind: 'link', link: { ...about, secret, expires: LATER } }), 'saved');
      const hash = hashOf(secret);
      await store.beginSignIn(hash, 'state');
      const kept = await store.linkOf(hash);
      assert.deepEqual(kept, { ...about, person: ANNA.id, expires: LATER, usedAt: null, signIn: 'state' });
      const back = await Promise.all([1, 2, 3].map(() => store.endSignIn(hash, 'state')));
      assert.deepEqual(back.toSorted(), [false, false, true]);
      assert.equal(await store.useLink(hash, '2027-01-01T00:00:00.000Z'), false);
      const used = await Promise.all(Array.from({ length: 10 }, () => store.useLink(hash, AT)));
      assert.equal(used.filter(Boolean).length, 1);
      assert.equal(await store.linkOf(hashOf('guess')), null);
    });

    it('reports all of a team, with numbers as numbers', async () => {
      await started();
      await save(answer('1', 0), action(1, 0), { kind: 'add-manager', manager: ANNABEL });
      const report = await store.report(TEAM);
      assert.equal(report?.rounds[0]?.round, 1);
      assert.equal(report?.rounds[0]?.answers[0]?.version, 1);
      assert.equal(report?.actions[0]?.id, 1);
      assert.deepEqual(
        report?.trail.map(({ kind }) => kind),
        ['start-scan', 'answer', 'action', 'add-manager'],
      );
      assert.equal(await store.report('team:nobody'), null);
    });

    it('welcomes a conversation once until the bot is removed there', async () => {
      const first = await Promise.all([1, 2, 3].map(() => store.welcome(SPOT, AT)));
      assert.deepEqual(first.toSorted(), [false, false, true]);
      await open();
      await store.keepAddress(SPOT, ADDRESS, AT);
      assert.equal((await store.reach(TEAM))?.conversation, TEAM);
      await store.farewell(SPOT, AT);
      assert.equal(await store.reach(TEAM), null);
      assert.equal(await store.welcome(SPOT, AT), true);
    });

    it('takes a welcome back, and no other than that of its moment', async () => {
      assert.equal(await store.welcome(SPOT, AT), true);
      await store.unwelcome(SPOT, LATER);
      assert.equal(await store.welcome(SPOT, LATER), false);
      await store.unwelcome(SPOT, AT);
      assert.equal(await store.welcome(SPOT, LATER), true);
    });

    it('counts what was asked and not found', async () => {
      const feedback = { kind: 'nothing-found', question: 'training', resource: null } as const;
      await store.note('a', '2026-11-23', [feedback]);
      await store.note('a', '2026-11-23', [feedback]);
      await store.note('b', '2026-11-24', [feedback]);
      assert.deepEqual(await store.misses(), [{ ...feedback, times: 2, last: '2026-11-24' }]);
      const first = [{ ...feedback, times: 1, last: '2026-11-23' }];
      assert.deepEqual(await store.misses({ until: '2026-11-23' }), first);
      assert.deepEqual(await store.misses({ since: '2026-11-23', until: '2026-11-23' }), first);
      assert.deepEqual((await store.misses({ since: '2026-11-24' }))[0]?.times, 1);
      assert.deepEqual(await store.misses({ since: '2026-11-25' }), []);
    });

    it('deletes a team for good, also when somebody is answering at that moment', async () => {
      await started();
      await store.save(recordOf(ANNABEL, TEAM, 'known', [answer('1', 0)]));
      const second = await opened.second();
      const known = { team: true, member: true };
      await Promise.all([
        store.save(turn([{ kind: 'delete-team' }], { known })),
        ...Array.from({ length: 8 }, (_, n) =>
          second.save(recordOf(ANNABEL, TEAM, `late-${n}`, [answer(`${n + 2}`, 0)], { known })),
        ),
      ]);
      const left = Object.entries(await opened.rows()).filter(([, rows]) =>
        rows.some((row) => row.team === TEAM),
      );
      assert.deepEqual(
        left.map(([placed, rows]) => [placed, rows.map((row) => row.kind)]),
        [['audit', ['delete-team']]],
      );
    });

    it('tells what is kept about a person, and forgets them', async () => {
      await started();
      await save(answer('1', 0), action(1, 0));
      const { rows } = await store.dataOf(ANNA.id);
      assert.deepEqual(Object.keys(rows).toSorted(), ['actions', 'answers', 'audit', 'members', 'scans']);
      assert.equal((await store.load(SPOT, {}, ['kept'])).extra.kept?.answers, 1);
      assert.equal(await save({ kind: 'forget-member' }), 'saved');
      assert.deepEqual((await store.dataOf(ANNA.id)).rows, {});
    });

    it('deletes what was kept long enough, in two processes at once', async () => {
      await started();
      await save(answer('1', 0), { kind: 'close-scan', round: 1 });
      const old: Time = '2040-01-01T00:00:00.000Z';
      const times = { names: old, notes: old, scans: old, votes: old, deliveries: old, links: old };
      const cutoffs: Cutoffs = { ...times, feedback: '2040-01-01' };
      const second = await opened.second();
      await Promise.all([store, second].map((mine) => mine.expireTeams(cutoffs, old, null)));
      await store.expireOthers(cutoffs);
      assert.equal((await loaded()).scan, null);
      const { audit } = await opened.rows();
      assert.deepEqual(
        audit?.map(({ kind, choice }) => [kind, choice]),
        [['retention', 'team']],
      );
    });
  });
}

const DAY = 24 * 60 * 60_000;
const LATER: Time = '2026-11-25T09:00:00.000Z';
const ADDRESS = { serviceUrl: 'https://smba.example/', account: null, tenant: 't' };
const said = { choice: 'deels', reason: null, note: '', link: '', wording: 'w' } as const;

function answer(criterion: string, expected: number, rest: object = {}) {
  return { kind: 'answer', round: 1, criterion, expected, ...said, ...rest } as const;
}

function action(id: number, expected: number): Extract<Change, { kind: 'action' }> {
  const what = { round: 1, criterion: '3A', resource: null, what: 'Oefenen', due: '2027-01-01' } as const;
  const owned = { owner: ANNABEL.id, role: ANNABEL.name, state: 'open', reason: '' } as const;
  return { kind: 'action', expected, action: { id, ...what, ...owned } };
}

function delivery(key: string) {
  return { team: TEAM, key, person: null, what: 'summary', round: 1, action: null, due: AT } as const;
}
