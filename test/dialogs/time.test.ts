import assert from 'node:assert/strict';
import { later, timeOf, utcDay } from '../../dialogs/time.ts';
import { compile } from '../fixtures/compile.ts';

const HEAD = [
  `import { dayOf } from 'ROOT/dialogs/calendar.ts';`,
  `import type { Day, Time } from 'ROOT/dialogs/time.ts';`,
  `let time: Time = '2026-11-23T09:00:00.000Z';`,
  `let day: Day = '2026-11-23';`,
  `let name: string = 'Anna';`,
];

const RIGHT = ['dayOf(time)', 'day = dayOf(time)', "time = '2026-12-01T09:00:00.000Z'", 'name = time'];
const SLIPS = [
  'dayOf(day)',
  'dayOf(name)',
  'time = day',
  'day = time',
  'time = name',
  'day = name',
  "time = '2026-12-01'",
  "time = ''",
  "day = '1 december 2026'",
];

describe('A moment', () => {
  it('is no day, and neither is a name or an id: a slip does not compile', async () => {
    const mistakes = await compile(HEAD, [...RIGHT, ...SLIPS]);
    const wrong = [...RIGHT, ...SLIPS].filter((_, index) => mistakes.has(index));
    assert.deepEqual(wrong, SLIPS);
  });

  it('is written so that later ones come later by the alphabet', () => {
    const first = timeOf(new Date(Date.UTC(2026, 8, 30, 23, 59, 59, 999)));
    const second = later(first, 1);
    assert.equal(first, '2026-09-30T23:59:59.999Z');
    assert.equal(second, '2026-10-01T00:00:00.000Z');
    assert.ok(first < second && utcDay(first) < utcDay(second));
    assert.equal(later(second, -1), first);
  });
});
