import assert from 'node:assert/strict';
import type { Decision } from '../../dialogs/decision.ts';
import { ASKS_NOTHING } from '../../dialogs/placed-card.ts';
import { askView } from '../../dialogs/scan-views.ts';
import {
  ANNA,
  allAnswered,
  asking,
  BRAM,
  content,
  criterionOf,
  NOW,
  noticeOf,
  press,
  scanOf,
  showing,
  shown,
  stateOf,
  type,
} from '../fixtures/states.ts';

const { notices } = content.texts;

/** @returns the criterion that is asked, or what is shown instead */
function asks({ view }: Decision): string {
  return view.kind === 'standard' ? view.asked.criterion.id : view.kind;
}

describe('Going on (“verder”)', () => {
  it('starts the first round of one person with the first criterion', () => {
    const own = { id: 'person:anna', kind: 'personal', name: 'jouw eigen zelfscan' } as const;
    const decision = type(stateOf(null, { team: own }), 'start');
    assert.deepEqual(decision.changes, [{ kind: 'start-scan', round: 1, way: 'together' }]);
    assert.equal(asks(decision), '1');
  });

  it('asks several people first in which way they want to answer, and begins nothing', () => {
    const decision = type(stateOf(null), 'start');
    assert.deepEqual(decision.changes, []);
    assert.equal(shown(decision, 'choose-way').round, 1);
    assert.equal(decision.landing.post, decision.view);
    // It is the placed card, so that the ballot or question that takes its place is too.
    assert.deepEqual(decision.landing.cardChange, { kind: 'claim', expected: 0, shows: ASKS_NOTHING });
  });

  it('asks the criterion on the card in sight, while it is open', () => {
    const scan = scanOf({ '1': 'deels' });
    assert.equal(asks(type(stateOf(scan, { placed: asking('6C') }), 'verder')), '6C');
  });

  it('asks the first open one after the card in sight when a colleague answered there', () => {
    const scan = scanOf({ '6C': 'deels', '6D': 'deels' });
    assert.equal(asks(type(stateOf(scan, { placed: asking('6C') }), 'verder')), '6E');
    assert.equal(asks(type(stateOf(scan, { placed: showing('6') }), 'verder')), '7A');
  });

  it('asks the first open one where nothing was asked before, whoever answered the others', () => {
    const scan = scanOf({ '1': 'deels', '2': 'deels' });
    for (const member of [ANNA, BRAM]) assert.equal(asks(type(stateOf(scan, { member }), 'verder')), '3A');
  });

  it('shows the summary when all is answered, or the round is closed', () => {
    assert.equal(asks(type(stateOf(scanOf(allAnswered('deels'))), 'verder')), 'summary');
    assert.equal(
      asks(type(stateOf(scanOf({}, { closedAt: '2026-02-01T09:00:00.000Z' })), 'verder')),
      'summary',
    );
  });
});

describe('Going somewhere (“ga naar 6c”)', () => {
  it('opens an answered criterion with its answer, so that it can be corrected', () => {
    const view = shown(type(stateOf(scanOf({ '6C': 'nvt' })), 'ga naar 6c'), 'standard');
    assert.deepEqual([view.asked.criterion.id, view.asked.answer?.choice], ['6C', 'nvt']);
  });

  it('opens a standard at its first open criterion, or with its result when none is open', () => {
    assert.equal(asks(type(stateOf(scanOf({ '6A': 'deels' })), 'standaard 6')), '6B');
    const done = type(stateOf(scanOf({ '4': 'onvoldoende' })), 'standaard vier');
    assert.equal(shown(done, 'standard-done').line.result?.id, 'onvoldoende');
  });

  it('reads a closed round, and asks nothing in it', () => {
    const state = stateOf(scanOf({ '6A': 'deels' }, { closedAt: '2026-02-01T09:00:00.000Z' }));
    for (const words of ['6b', '6a', 'standaard 6']) {
      assert.equal(shown(type(state, words), 'standard-done').line.standard.id, '6');
    }
  });

  for (const [words, named] of [
    ['ga naar 12', '12'],
    ['standaard 0', '0'],
    ['6k', '6K'],
  ] as const) {
    it(`is told that ${named} does not exist, and the card in sight stays`, () => {
      const decision = type(stateOf(scanOf(), { placed: asking('3A') }), words);
      assert.equal(shown(decision, 'no-place').place, named);
      assert.equal(decision.landing.cardChange, null);
    });
  }
});

describe('Going to the next standard', () => {
  const next = { kind: 'next', round: 1, standard: '3' } as const;

  it('passes standards that are answered, and comes as a new message', () => {
    const decision = press(stateOf(scanOf({ '4': 'deels' }), { placed: showing('3') }), next);
    assert.equal(asks(decision), '5');
    const { post, reply } = decision.landing;
    assert.equal(post, decision.view);
    assert.ok(reply?.kind === 'compact');
    assert.equal(reply.line.standard.id, '3');
  });

  it('comes back to what is still open before it', () => {
    assert.equal(asks(press(stateOf(scanOf(allAnswered('deels', { '2': null }))), next)), '2');
  });

  it('goes to the neighbour when nothing is open elsewhere, and after the last to the summary', () => {
    const scan = scanOf(allAnswered('deels', { '3B': null }));
    assert.equal(shown(press(stateOf(scan), next), 'standard-done').line.standard.id, '4');
    const last = stateOf(scanOf(allAnswered('deels')), { placed: showing('10') });
    assert.equal(asks(type(last, 'volgende')), 'summary');
  });

  it('starts from the first standard with open criteria when nothing is in sight', () => {
    const scan = scanOf({ '1': 'deels', '2': 'deels', '3A': 'deels' });
    assert.equal(asks(type(stateOf(scan), 'volgende')), '4');
    const all = type(stateOf(scanOf(allAnswered('deels'))), 'volgende');
    assert.equal(shown(all, 'standard-done').line.standard.id, '2');
  });

  it('of an older round goes on with the round that is on', () => {
    assert.equal(asks(press(stateOf(scanOf({}, { round: 2 })), next)), '1');
  });
});

describe('Going back', () => {
  it('is the reverse of skipping: from each criterion to the one before, open or answered', () => {
    const skipped = press(stateOf(scanOf()), { kind: 'skip', round: 1, criterion: '3B' });
    assert.equal(asks(skipped), '3C');
    assert.equal(asks(press(stateOf(scanOf()), { kind: 'previous', round: 1, criterion: '3C' })), '3B');
    const answered = stateOf(scanOf({ '3A': 'deels' }), { placed: asking('3B') });
    const back = shown(type(answered, 'vorige'), 'standard');
    assert.deepEqual([back.asked.criterion.id, back.asked.answer?.choice], ['3A', 'deels']);
  });

  it('leads over the whole framework, from the last criterion to the first', () => {
    const { criteria } = content;
    for (const [index, { id }] of criteria.entries()) {
      if (index === 0) continue;
      const before = press(stateOf(scanOf(allAnswered('deels'))), {
        kind: 'previous',
        round: 1,
        criterion: id,
      });
      assert.equal(asks(before), criteria[index - 1]?.id, id);
    }
  });

  it('opens the last criterion of a standard that is done, and reads the standard before in a closed round', () => {
    const scan = scanOf(allAnswered('deels'));
    assert.equal(asks(type(stateOf(scan, { placed: showing('3') }), 'vorige')), '3E');
    const closed = stateOf({ ...scan, closedAt: NOW }, { placed: asking('3A') });
    assert.equal(shown(type(closed, 'vorige'), 'standard-done').line.standard.id, '2');
  });

  it('goes from a card of an earlier release to the criterion before its standard', () => {
    assert.equal(asks(press(stateOf(scanOf()), { kind: 'previous', round: 1, standard: '4' })), '3E');
  });

  it('says that the first criterion is the first', () => {
    const decision = type(stateOf(scanOf(), { placed: asking('1') }), 'terug');
    assert.deepEqual([asks(decision), noticeOf(decision)], ['1', notices.firstCriterion]);
  });
});

describe('The buttons of a card that asks', () => {
  const ways = (answers: Record<string, string>, id: string) =>
    askView({ content, scan: scanOf(answers) }, criterionOf(id)).ways;

  it('lead to the criterion before it only where there is one', () => {
    const [first, ...others] = content.criteria;
    assert.ok(first);
    assert.deepEqual(ways({}, first.id), ['skip']);
    for (const { id } of others) assert.deepEqual(ways({}, id), ['previous', 'skip'], id);
  });

  it('skip only where something else is open, or all is answered and the summary comes', () => {
    assert.deepEqual(ways(allAnswered('deels', { '6C': null }), '6C'), ['previous']);
    assert.deepEqual(ways(allAnswered('deels', { '6C': null, '6D': null }), '6C'), ['previous', 'skip']);
    assert.deepEqual(ways(allAnswered('deels'), '6C'), ['previous', 'skip']);
  });
});

describe('Skipping', () => {
  it('leaves the criterion open and asks the next open one, in this standard or a later one', () => {
    const scan = scanOf({ '3B': 'deels', '4': 'deels' });
    const skipped = type(stateOf(scan, { placed: asking('3A') }), 'overslaan');
    assert.deepEqual([asks(skipped), skipped.changes], ['3C', []]);
    assert.equal(asks(press(stateOf(scan), { kind: 'skip', round: 1, criterion: '3E' })), '5');
  });

  it('comes round to the first open criterion after the last', () => {
    assert.equal(asks(press(stateOf(scanOf()), { kind: 'skip', round: 1, criterion: '10G' })), '1');
  });

  it('says so when no other criterion is open', () => {
    const scan = scanOf(allAnswered('deels', { '6C': null }));
    const decision = type(stateOf(scan, { placed: asking('6C') }), 'overslaan');
    assert.deepEqual([asks(decision), noticeOf(decision)], ['6C', notices.lastOpen]);
    const pressed = press(stateOf(scan), { kind: 'skip', round: 1, criterion: '6C' });
    assert.equal(pressed.landing.reply, pressed.view);
    assert.equal(shown(pressed, 'standard').notice?.tone, 'info');
  });

  it('shows the summary when no criterion is open at all', () => {
    const state = stateOf(scanOf(allAnswered('deels')), { placed: asking('6C', 1) });
    assert.equal(asks(type(state, 'overslaan')), 'summary');
  });
});
