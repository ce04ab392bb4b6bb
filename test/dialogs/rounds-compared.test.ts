import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changesSince, criterionChanges } from '../../dialogs/managers/compare.ts';
import type { Scan } from '../../dialogs/scan.ts';
import {
  allAnswered,
  answerOf,
  anyAnswers,
  choiceOf,
  content,
  criterionOf,
  NOW,
  press,
  scanOf,
  shown,
  stateOf,
} from '../fixtures/states.ts';

const closed = { closedAt: NOW };
const wording = (id: string) => ({ wording: criterionOf(id).wording });
const first = scanOf(allAnswered('deels'), closed);
const second = (answers: Parameters<typeof scanOf>[0], rest: Partial<Scan> = {}) =>
  scanOf({ ...allAnswered('deels'), ...answers }, { round: 2, ...closed, ...rest });

function directionOf(standard: string, before: Scan, scan: Scan): string | undefined {
  return changesSince(content, before, scan).changes.find((one) => one.standard.id === standard)?.direction;
}

describe('Two rounds', () => {
  it('show per standard whether it became stronger, weaker or stayed as it was', () => {
    const scan = second({ '1': 'voldoende', '2': 'onvoldoende' });
    assert.equal(directionOf('1', first, scan), 'stronger');
    assert.equal(directionOf('2', first, scan), 'weaker');
    assert.equal(directionOf('4', first, scan), 'same');
  });

  it('say nothing about better or worse where one of them is not known or not applicable', () => {
    assert.equal(directionOf('1', first, second({ '1': 'weet-niet' })), 'unknown');
    assert.equal(directionOf('1', first, scanOf({}, { round: 2 })), 'unknown');
  });

  it('are not compared where the text of a criterion has changed in between', () => {
    const before = scanOf({ '1': answerOf('deels', { wording: 'of-before' }) }, closed);
    const scan = second({ '1': answerOf('voldoende', wording('1')) });
    assert.equal(directionOf('1', before, scan), 'other-text');
    assert.equal(criterionChanges(content, before, scan)[0]?.comparable, false);
    // An open round asks what has no answer yet in today's words.
    assert.equal(directionOf('1', before, scanOf({}, { round: 2 })), 'other-text');
  });

  it('name each criterion that was answered otherwise, with why the team wrote it', () => {
    const scan = second({
      '3B': answerOf('voldoende', { note: 'Iedereen deed de training.' }),
      '3C': answerOf('nvt', { reason: 'niet-in-opdracht' }),
    });
    assert.deepEqual(
      criterionChanges(content, first, scan).map(({ criterion, why }) => [criterion.id, why]),
      [
        ['3B', 'Iedereen deed de training.'],
        ['3C', choiceOf('nvt').reasons?.find(({ id }) => id === 'niet-in-opdracht')?.label],
      ],
    );
  });

  it('never count a change that is none, whatever was answered', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (a, b) => {
        const before = scanOf(a, closed);
        const scan = scanOf(b, { round: 2 });
        for (const { criterion, before: was, after: is } of criterionChanges(content, before, scan)) {
          assert.equal(was?.id, a[criterion.id]?.choice);
          assert.equal(is?.id, b[criterion.id]?.choice);
          assert.notEqual(was?.id, is?.id);
        }
        const { changes } = changesSince(content, before, scan);
        assert.equal(changes.length, content.standards.length);
        assert.ok(changesSince(content, before, before).changes.every((one) => one.direction !== 'stronger'));
      }),
    );
  });
});

describe('The rounds of a team', () => {
  const scan = second({ '1': 'voldoende' });

  it('stand side by side per standard', () => {
    const view = shown(press(stateOf(scan, { rounds: [first, scan] }), { kind: 'trend' }), 'trend');
    assert.deepEqual(
      view.rounds.map(({ round }) => round),
      [1, 2],
    );
    assert.deepEqual(
      view.standards[0]?.results.map((result) => result?.id),
      ['deels', 'voldoende'],
    );
  });

  it('are the newest three, and all changes are reached page by page', () => {
    const all = second(allAnswered('voldoende'), { round: 5 });
    const rounds = [1, 2, 3, 4].map((round) => ({ ...first, round }));
    const state = stateOf(all, { rounds: [...rounds, all] });
    const seen: string[] = [];
    let page: number | null = 0;
    while (page !== null) {
      const view: ReturnType<typeof shown<'trend'>> = shown(press(state, { kind: 'trend', page }), 'trend');
      assert.deepEqual(
        view.rounds.map(({ round }) => round),
        [3, 4, 5],
      );
      seen.push(...view.changes.map(({ criterion }) => criterion.id));
      page = view.more;
    }
    assert.deepEqual(
      seen,
      content.criteria.map(({ id }) => id),
    );
  });

  it('are told of in the summary: what changed since the round before', () => {
    const view = shown(press(stateOf(scan, { rounds: [first, scan] }), { kind: 'summary' }), 'summary');
    assert.equal(view.since?.round, 1);
    assert.equal(view.since?.changes[0]?.direction, 'stronger');
    assert.equal(
      shown(press(stateOf(first, { rounds: [first] }), { kind: 'summary' }), 'summary').since,
      null,
    );
  });
});
