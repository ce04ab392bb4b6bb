import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draw } from '../../cards/draw.ts';
import { fill } from '../../content/fill.ts';
import type { Answer, Scan } from '../../dialogs/scan.ts';
import type { Time } from '../../dialogs/time.ts';
import { minutesLeft } from '../../dialogs/time-left.ts';
import { beginVoting } from '../../dialogs/vote/with-votes.ts';
import { textOf } from '../fixtures/card.ts';
import type { SentCard } from '../fixtures/connector.ts';
import { answerOf, content, press, scanOf, stateOf } from '../fixtures/states.ts';
import { saysAny, TEXTS } from '../fixtures/wording.ts';

const START = Date.parse('2026-03-02T09:00:00.000Z');
const TOTAL = content.criteria.length;

/** The first criteria are answered, with these gaps (minutes) between them. */
function scanAfter(gaps: readonly number[], rest: Partial<Scan> = {}): Scan {
  let time = START;
  const answers = [0, ...gaps].map((gap, n): [string, Answer] => {
    time += gap * 60_000;
    return [content.criteria[n]?.id ?? '', answerOf('deels', { at: new Date(time).toISOString() as Time })];
  });
  return scanOf(Object.fromEntries(answers), rest);
}

const left = (scan: Scan) => minutesLeft(content, scan);
const anyGaps = fc.array(
  fc.integer({ min: 0, max: 3_600_000 }).map((ms) => ms / 60_000),
  { minLength: 1, maxLength: TOTAL - 2 },
);

describe('The time that is left', () => {
  it('is the middle gap of this team for each open criterion', () => {
    assert.equal(left(scanAfter([1, 2, 3, 4, 5])), 3 * (TOTAL - 6));
    assert.equal(left(scanAfter([1, 1, 2, 2])), Math.round(1.5 * (TOTAL - 5)));
  });

  it('leaves out pauses of 15 minutes and more, and is not told where there are only pauses', () => {
    assert.equal(left(scanAfter([2, 15, 600, 2, 14.9])), 2 * (TOTAL - 6));
    assert.equal(left(scanAfter([15, 16, 1_000, 15])), null);
  });

  it('is told from five answers on, and not where all is answered or the round is closed', () => {
    assert.equal(left(scanAfter([2, 2, 2])), null);
    assert.equal(left(scanAfter([2, 2, 2, 2])), 2 * (TOTAL - 5));
    assert.equal(left(scanAfter(Array(TOTAL - 1).fill(2))), null);
    assert.equal(left(scanAfter([2, 2, 2, 2], { closedAt: '2026-03-02T10:00:00.000Z' })), null);
  });

  it('does not count a criterion that has only a note', () => {
    const scan = scanAfter([2, 2, 2]);
    const noted = answerOf(null, { note: 'Navragen.', at: '2026-03-02T09:08:00.000Z' });
    assert.equal(left({ ...scan, answers: { ...scan.answers, '10A': noted } }), null);
  });

  it('is never less than a minute, nor more than 15 minutes for each open criterion, whatever the gaps', () => {
    fc.assert(
      fc.property(anyGaps, (gaps) => {
        const minutes = left(scanAfter(gaps));
        const short = gaps.filter((gap) => gap > 0 && gap < 15);
        assert.equal(minutes === null, gaps.length < 4 || short.length === 0);
        if (minutes === null) return;
        const open = TOTAL - gaps.length - 1;
        assert.ok(minutes >= 1 && minutes <= 15 * open, `${minutes}`);
        assert.ok(
          minutes >= Math.floor(Math.min(...short) * open) &&
            minutes <= Math.ceil(Math.max(1, ...short) * open),
        );
      }),
    );
  });

  it('does not depend on the order in which the criteria were answered', () => {
    fc.assert(
      fc.property(
        anyGaps,
        fc.shuffledSubarray(
          content.criteria.map(({ id }) => id),
          { minLength: TOTAL },
        ),
        (gaps, ids) => {
          const scan = scanAfter(gaps);
          const turned = Object.values(scan.answers).map((answer, n) => [ids[n] ?? '', answer]);
          assert.equal(left({ ...scan, answers: Object.fromEntries(turned) }), left(scan));
        },
      ),
    );
  });
});

describe('How far a team is', () => {
  const cards = (scan: Scan) => {
    const open = content.criteria.find(({ id }) => !scan.answers[id])?.id ?? '1';
    const views = [
      press(stateOf(scan), { kind: 'open', criterion: open }).view,
      press(stateOf({ ...scan, ...beginVoting('vote') }), { kind: 'open', criterion: open }).view,
      press(stateOf(scan), { kind: 'overview' }).view,
    ];
    assert.deepEqual(
      views.map(({ kind }) => kind),
      ['standard', 'ballot', 'overview'],
    );
    return views.map((view) => textOf(draw(content, view) as unknown as SentCard));
  };

  it('stands in the line above the question, the vote and the overview, as a time that people can plan with', () => {
    const { minute, minutes, hours } = TEXTS.progress;
    for (const [gaps, told] of [
      [[2, 2, 2, 2], fill(minutes, { aantal: 60 })],
      [[5, 5, 5, 5], fill(hours, { aantal: '2,5' })],
      [Array<number>(TOTAL - 4).fill(2), fill(minutes, { aantal: 6 })],
      [Array<number>(TOTAL - 2).fill(1), minute],
    ] as const)
      for (const text of cards(scanAfter(gaps))) assert.ok(text.includes(` · ${told}\n`), `${told}: ${text}`);
    for (const text of cards(scanAfter([2, 2, 2])))
      assert.doesNotMatch(text, saysAny(minute, minutes, hours));
  });

  it('has a word for a team that is half-way, and only then', () => {
    const half = Math.ceil(TOTAL / 2);
    for (const [count, told] of [
      [half - 1, false],
      [half, true],
      [half + 1, false],
    ] as const) {
      for (const text of cards(scanAfter(Array(count - 1).fill(2)))) {
        assert.equal(text.includes(` · ${TEXTS.progress.half}`), told, `${count}`);
      }
    }
  });
});
