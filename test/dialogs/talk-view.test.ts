import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draw } from '../../cards/draw.ts';
import { readPayload } from '../../cards/payload.ts';
import type { Scan } from '../../dialogs/scan.ts';
import { talkedAbout, talkView } from '../../dialogs/talk-view.ts';
import type { Via } from '../../dialogs/via.ts';
import { pressables } from '../fixtures/card.ts';
import type { SentCard } from '../fixtures/connector.ts';
import {
  answerOf,
  asking,
  content,
  criterionOf,
  NOW,
  press,
  scanOf,
  shown,
  stateOf,
} from '../fixtures/states.ts';
import { openBallot, revealedBallot, votingScan } from '../fixtures/votes.ts';

const viewOf = (scan: Scan, id = '3A') => talkView({ content, scan }, criterionOf(id), {});

describe('A screen for the conversation', () => {
  it('shows how many voted before the reveal, and no count of any choice', () => {
    const view = viewOf(votingScan({ '3A': openBallot(3) }));
    assert.deepEqual([view.stage, view.turnout?.voted, view.revealed], ['open', 3, null]);
  });

  it('shows the votes after the reveal, and the answer that the team agreed on', () => {
    const scan = votingScan({ '3A': revealedBallot({ deels: 4 }) }, { answers: { '3A': answerOf('deels') } });
    const view = viewOf(scan);
    assert.deepEqual([view.stage, view.turnout, view.revealed?.tally], ['revealed', null, { deels: 4 }]);
    assert.deepEqual([view.choice?.id, view.version], ['deels', 1]);
  });

  it('asks for the answer of the team where nobody votes, and nothing in a closed round', () => {
    assert.equal(viewOf(scanOf()).stage, 'none');
    const closed = viewOf(scanOf({ '3A': 'deels' }, { closedAt: NOW }));
    assert.deepEqual([closed.closed, closed.stage, closed.choice?.id], [true, 'none', 'deels']);
  });

  it('leads to the criteria beside it, and to the next one that is open', () => {
    const [first, second] = content.criteria;
    const last = content.criteria.at(-1);
    assert.ok(first && second && last);
    const begin = viewOf(scanOf(), first.id);
    assert.deepEqual([begin.previous, begin.next, begin.nextOpen], [null, second.id, second.id]);
    assert.equal(viewOf(scanOf(), last.id).next, null);
    const rest = Object.fromEntries(content.criteria.slice(1).map(({ id }) => [id, 'deels']));
    assert.equal(viewOf(scanOf(rest), first.id).nextOpen, null);
  });

  it('has a guide for every standard', () => {
    for (const { id } of content.criteria) assert.ok(viewOf(scanOf(), id).guide?.purpose, id);
  });

  it('tells no name and nothing that somebody wrote, whatever the scan holds', () => {
    const secret = 'Xantippe';
    const rest = { by: secret, note: secret, link: secret, dissent: secret };
    const anyScan = fc.constantFrom(
      scanOf({ '3A': answerOf('deels', rest) }),
      votingScan({ '3A': revealedBallot({ deels: 5 }) }, { answers: { '3A': answerOf('deels', rest) } }),
      scanOf({ '3A': answerOf('deels', rest) }, { closedAt: NOW }),
    );
    fc.assert(
      fc.property(anyScan, (scan) => assert.ok(!JSON.stringify(viewOf(scan)).includes(secret))),
      { numRuns: 10 },
    );
  });

  it('is about the criterion that is named, else the one that people look at, else the next open one', () => {
    const round = { content, scan: scanOf({ [content.criteria[0]?.id ?? '']: 'deels' }) };
    const about = (named: string | null, asked: string | null) => talkedAbout(round, named, asked)?.id;
    assert.equal(about('6C', '3A'), '6C');
    assert.equal(about('99', '3A'), '3A');
    assert.equal(about(null, null), content.criteria[1]?.id);
  });
});

describe('A guide for the conversation', () => {
  it('is that of the standard that people look at, of one that is named, or of the next open one', () => {
    const guide = (standard?: string) =>
      shown(press(stateOf(scanOf({ '1': 'deels' })), { kind: 'guide', standard }), 'guide').standard.id;
    assert.deepEqual([guide(), guide('7')], ['2', '7']);
    const { changes, view } = press(stateOf(null), { kind: 'guide' });
    assert.deepEqual([changes, view.kind], [[], 'guide']);
    assert.notEqual(press(stateOf(scanOf()), { kind: 'guide', standard: '99' }).view.kind, 'guide');
  });

  it('leads on to its own standard on a page, which goes its own way, and in a chat to what is asked by then', () => {
    const state = stateOf(scanOf(), { placed: asking('1') });
    const on = (via?: Via) => {
      const { view } = press(state, { kind: 'guide', standard: '7' }, via);
      return pressables(draw(content, view) as unknown as SentCard).map(({ data }) => readPayload(data));
    };
    assert.deepEqual(on({ kind: 'page', audience: 'one' }), [{ kind: 'open', round: 1, standard: '7' }]);
    assert.deepEqual(on(), [{ kind: 'start', aside: true }]);
  });
});
