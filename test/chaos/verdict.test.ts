import assert from 'node:assert/strict';
import { type Time, timeOf } from '../../dialogs/time.ts';
import { faultsOf } from './faults.ts';
import type { Kept } from './kept.ts';
import type { Answer, Press, Pressed } from './press.ts';
import { judge, savedBeforeCut, type Verdict } from './verdict.ts';

const PLACE = { team: 'group:19:noord', conversation: '19:noord', type: 'groupChat', way: 'vote' } as const;
const NONE: Verdict = { lost: [], double: [], half: [], untrue: [], known: [] };

describe('The verdict of a chaos run', () => {
  it('is clean when everything is there once', () => {
    assert.deepEqual(judge(pressed(), kept()), NONE);
  });

  it('finds an answer that is lost with its line', () => {
    const { audit, answers, ...rest } = kept();
    const found = judge(pressed(), { ...rest, audit: without(audit, 'second'), answers });
    assert.deepEqual(found.lost, ['second (answer) has no such line in the trail']);
  });

  it('finds an answer that went back to what it was', () => {
    const { answers, ...rest } = kept();
    const before = answers.map((row) => ({ ...row, version: 1, choice: 'deels', note: 'Keuze een' }));
    const found = judge(pressed(), { ...rest, answers: before });
    assert.deepEqual(found.lost, ['second has no such answer']);
    assert.deepEqual(found.half, ['"group:19:noord 1 1" is not as its last line']);
  });

  it('finds an answer that was saved otherwise than somebody was told', () => {
    const { audit, ...rest } = kept();
    const other = audit.map((line) => (line.activity === 'first' ? { ...line, choice: 'voldoende' } : line));
    assert.equal(judge(pressed(), { ...rest, audit: other }).lost.length, 1);
  });

  it('finds a press that counted twice', () => {
    const { audit, ...rest } = kept();
    const again = audit.filter(({ activity }) => activity === 'second').map((line) => ({ ...line, n: 1 }));
    const { double } = judge(pressed(), { ...rest, audit: [...audit, ...again] });
    assert.deepEqual(double, [
      'second has 2 lines in the trail',
      '"group:19:noord answer 1 1 2" was done 2 times',
    ]);
  });

  it('finds a version that two people made', () => {
    const { audit, ...rest } = kept();
    const both = audit.map((line) => (line.activity === 'second' ? { ...line, version: 1 } : line));
    const { double } = judge(pressed(), { ...rest, audit: both });
    assert.deepEqual(double, ['"group:19:noord answer 1 1 1" was done 2 times']);
  });

  it('finds an answer without a line, a line without an answer, and a gap in the versions', () => {
    const { audit, answers, ...rest } = kept();
    const silent = judge([], { ...rest, audit: audit.filter(({ kind }) => kind !== 'answer'), answers });
    assert.ok(silent.half.includes('"group:19:noord 1 1" has 0 lines and an answer'));
    const empty = judge(pressed(), { ...rest, audit, answers: [] });
    assert.ok(empty.half.includes('"group:19:noord 1 1" has 2 lines and no answer'));
    const gap = judge(pressed(), { ...rest, audit: without(audit, 'first'), answers });
    assert.deepEqual(gap.half, ['"group:19:noord 1 1" lacks versions up to 2']);
  });

  it('finds an answer whose note is of another press than its line', () => {
    const { answers, ...rest } = kept();
    const mixed = answers.map((row) => ({ ...row, note: 'Keuze een' }));
    assert.equal(judge(pressed(), { ...rest, answers: mixed }).half.length, 1);
  });

  it('finds a round that closed without its line, and the reverse', () => {
    const { audit, scans, ...rest } = kept();
    const silent = judge(pressed(), { ...rest, scans, audit: without(audit, 'close') });
    assert.equal(silent.lost.length, 1);
    assert.equal(silent.half.length, 2, 'the round and the delivery');
    const open = scans.map((scan) => ({ ...scan, closed_at: null, closed_by: null }));
    assert.equal(judge(pressed(), { ...rest, audit, scans: open }).half.length, 1);
  });

  it('finds a round that closed or was shared without a delivery, and a delivery of nothing', () => {
    const { deliveries, ...rest } = kept();
    for (const missing of deliveries) {
      const found = judge(pressed(), { ...rest, deliveries: deliveries.filter((one) => one !== missing) });
      assert.deepEqual(found.half, [`there is no delivery "group:19:noord ${missing.key}"`]);
    }
    const more = deliveries.flatMap((one) => [one, { ...one, key: `${one.key}-again` }]);
    assert.equal(judge(pressed(), { ...rest, deliveries: more }).half.length, 2);
  });

  it('finds a line of nobody', () => {
    const { half } = judge(
      pressed().filter(({ press }) => press.activity !== 'share'),
      kept(),
    );
    assert.deepEqual(half, ['nobody pressed share, which is in the trail']);
  });

  it('finds what was refused and saved, unless it had been sent before', () => {
    const refused = pressed().map((one) => ({ ...one, told: 'refused' as const }));
    assert.equal(judge(refused, kept()).untrue.length, 6);
    const cut = refused.map((one) => ({ ...one, cut: [at(0)] }));
    assert.deepEqual(judge(cut, kept()).untrue, []);
  });

  it('asks nothing of a press of which nobody was told that it was saved', () => {
    const unsure = { ...told(answer('third', { choice: 'weet-niet', seen: 2, note: 'Keuze drie' })) };
    const all = [...pressed(), { ...unsure, told: 'failed' as const }];
    assert.deepEqual(judge(all, kept()), NONE);
  });

  it('counts who was told nothing, and who waited longer than Teams does', () => {
    const [first, ...others] = pressed();
    assert.ok(first);
    const silent = { ...first, told: 'nothing' as const, status: 503 };
    const { untold, late } = faultsOf([silent, ...others.map((one) => ({ ...one, took: 5_001 }))], kept());
    assert.deepEqual(untold, ['start (start-scan) got 503']);
    assert.equal(late.length, 5);
  });

  it('tells which of the presses that broke off had been saved by then', () => {
    const cutAt = (time: string) => pressed().map((one) => ({ ...one, cut: [time] }));
    assert.equal(savedBeforeCut(cutAt(at(3)), kept()), 4);
    assert.equal(savedBeforeCut(pressed(), kept()), 0);
  });
});

/** What happened: a round begins, its manager is added, two people answer, it is shared and closed. */
function pressed(): Pressed[] {
  return [
    told({ ...press('start'), kind: 'start-scan' }),
    told({ ...press('add'), kind: 'add-manager', round: 0 }),
    told(answer('first', { choice: 'deels', seen: 0, note: 'Keuze een' })),
    told(answer('second', { choice: 'onvoldoende', seen: 1, note: 'Keuze twee' })),
    told({ ...press('share'), kind: 'share' }),
    told({ ...press('close'), kind: 'close-scan' }),
  ];
}

function press(activity: string): Omit<Press, 'kind'> {
  return { place: PLACE, member: 'Sanne', activity, round: 1, answer: null };
}

function answer(activity: string, chosen: Omit<Answer, 'criterion'>): Press {
  return { ...press(activity), kind: 'answer', answer: { ...chosen, criterion: '1' } };
}

function told(what: Press): Pressed {
  return { press: what, told: 'saved', status: 200, cut: [], began: 0, took: 10 };
}

/** What the database holds then: each press a second after the one before it. */
function kept(): Kept {
  const { team, conversation } = PLACE;
  const by = { team, member: 'aad-Sanne', reason: null };
  const audit = pressed().map(({ press: { activity, kind, round, answer: chosen } }, n) => ({
    ...by,
    conversation,
    activity,
    n: 0,
    at: at(n),
    kind,
    round,
    criterion: chosen?.criterion ?? null,
    choice: chosen?.choice ?? null,
    version: chosen ? chosen.seen + 1 : null,
    subject: null,
  }));
  const last = { criterion: '1', choice: 'onvoldoende', note: 'Keuze twee', link: '', version: 2 };
  const began = { team, round: 1, started_at: at(0), started_by: 'aad-Sanne', released_at: null };
  const together = { way: 'together', votes: 0, vote_by: null } as const;
  const added = { name: 'Leidinggevende', added_by: 'aad-Sanne', added_at: at(1), rhythm: 'niet' };
  return {
    audit,
    answers: [{ ...by, ...last, round: 1, at: at(3), wording: null, dissent: '', evidence: null }],
    scans: [{ ...began, closed_at: at(5), closed_by: 'aad-Sanne', ...together }],
    managers: [{ team, manager: 'aad-baas', ...added }],
    ballots: [],
    ballot_counts: [],
    party_counts: [],
    votes: [],
    deliveries: [delivery(`summary-1-shared-${at(4)}-aad-baas`), delivery('summary-1-closed-aad-baas')],
  };
}

function delivery(key: string): Kept['deliveries'][number] {
  return {
    team: PLACE.team,
    key,
    person: 'aad-baas',
    what: 'summary',
    round: 1,
    action: null,
    state: 'waiting',
    due_at: at(9),
    leased_until: null,
    attempts: 0,
    uncertain: 0,
    attempted_at: null,
    refused_since: null,
    conversation: null,
    settled_at: null,
    message: null,
    error: null,
    created_at: at(9),
  };
}

function at(second: number): Time {
  return timeOf(Date.UTC(2026, 10, 23, 9, 0, second));
}

function without(audit: Kept['audit'], activity: string): Kept['audit'] {
  return audit.filter((line) => line.activity !== activity);
}
