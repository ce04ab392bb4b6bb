import assert from 'node:assert/strict';
import type { Action } from '../../dialogs/plan/action.ts';
import type { Scan } from '../../dialogs/scan.ts';
import { stepOf } from '../../dialogs/step-of.ts';
import { actionOf } from '../fixtures/plan.ts';
import { answerOf, content, NOW, press, scanOf, shown, stateOf } from '../fixtures/states.ts';
import { openBallot, revealedBallot, votingScan } from '../fixtures/votes.ts';

const step = (scan: Scan | null, actions: readonly Action[] = []) => {
  const { step: name, next, event } = stepOf({ content, scan, actions });
  return { name, next: next.kind, about: 'criterion' in next ? next.criterion.id : null, event };
};
const all = (choice: string, rest: Partial<Scan> = {}) =>
  scanOf(Object.fromEntries(content.criteria.map(({ id }) => [id, choice])), rest);
const closed = { closedAt: NOW };

describe('The step that a scan is at', () => {
  it('is preparing as long as nothing was done', () => {
    for (const scan of [null, scanOf(), votingScan()])
      assert.deepEqual(step(scan), {
        name: 'voorbereiden',
        next: 'start',
        about: null,
        event: { kind: 'start' },
      });
  });

  it('is voting where people can vote on the next criterion, and talking where they can’t any more', () => {
    const first = content.criteria[0]?.id ?? '';
    const voting = step(votingScan({ [first]: openBallot(2) }));
    assert.deepEqual([voting.name, voting.next, voting.about], ['stemmen', 'vote', first]);
    const shownVotes = step(votingScan({ [first]: revealedBallot({ deels: 4 }) }));
    assert.deepEqual([shownVotes.name, shownVotes.next, shownVotes.about], ['bespreken', 'discuss', first]);
    const together = step(scanOf({ [first]: 'deels' }));
    assert.deepEqual([together.name, together.about], ['bespreken', content.criteria[1]?.id]);
    assert.deepEqual(together.event, { kind: 'open', round: 1, criterion: content.criteria[1]?.id });
  });

  it('is closing once all is answered', () => {
    const { name, next, event } = step(all('deels'));
    assert.deepEqual([name, next, event], ['bespreken', 'close', { kind: 'close', round: 1 }]);
  });

  it('is planning after closing, following what is planned, and repeating when that is done', () => {
    const weak = all('deels', closed);
    assert.deepEqual([step(weak).name, step(weak).next], ['plannen', 'plan']);
    const [late, soon] = [actionOf({ id: 1, due: '2026-06-01' }), actionOf({ id: 2, due: '2026-04-01' })];
    const followed = stepOf({ content, scan: weak, actions: [late, soon] });
    assert.equal(followed.step, 'volgen');
    assert.equal(followed.next.kind === 'follow' && followed.next.action, soon);
    assert.equal(step(weak, [actionOf({ state: 'klaar', round: 1 })]).name, 'herhalen');
    assert.equal(step(all('voldoende', closed)).name, 'herhalen', 'there is nothing to plan');
    assert.equal(
      step(all('deels', { ...closed, round: 2 }), [actionOf({ state: 'klaar', round: 1 })]).name,
      'plannen',
    );
  });

  it('stands on the overview and on the summary, in every scan', () => {
    const scan = scanOf({ '1': answerOf('deels') });
    const overview = press(stateOf(scan, { actions: [] }), { kind: 'overview' });
    const summary = press(stateOf(scan, { actions: [] }), { kind: 'summary' });
    assert.equal(shown(overview, 'overview').step?.step, 'bespreken');
    assert.deepEqual(shown(summary, 'summary').step, shown(overview, 'overview').step);
  });

  it('is not told of a round after which there is another', () => {
    const state = stateOf(scanOf({}, { round: 2 }), {
      actions: [],
      earlier: scanOf({ '1': 'deels' }, closed),
    });
    for (const kind of ['overview', 'summary'] as const) {
      const { view } = press(state, { kind, round: 1 });
      assert.ok('step' in view && view.step === null, kind);
    }
  });
});
