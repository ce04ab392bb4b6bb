import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, dayOf, inWords, workdayFrom } from '../../dialogs/calendar.ts';
import { readDay } from '../../dialogs/plan/read-day.ts';
import { type Day, timeOf, utcDay } from '../../dialogs/time.ts';

const TODAY: Day = '2026-03-02';
const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** Every day there is, by counting and not by the rules that are tested. */
const anyDay = fc.integer({ min: 0, max: 200_000 }).map((count) => utcDay(timeOf(count * 86_400_000)));

const dayIn = (typed: string, today = TODAY) => {
  const read = readDay(typed, today);
  return 'day' in read ? read.day : read.problem;
};

describe('A typed date', () => {
  it('is understood in every way that clients and people write it, and comes back as the same day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const name = MONTHS[Number(month) - 1];
        const written = [
          day,
          ` ${day} `,
          `${date}-${month}-${year}`,
          `${Number(date)}/${Number(month)}/${year}`,
          `${date}.${month}.${year}`,
          `${Number(date)} ${name} ${year}`,
          `${Number(date)} ${name?.toUpperCase()} ${year}`,
          inWords(day),
        ];
        for (const one of written) assert.equal(dayIn(one), day, one);
      }),
    );
  });

  it('that no calendar has is refused, however it is written', () => {
    const numbers = fc.tuple(
      fc.integer({ min: 2000, max: 2400 }),
      fc.integer({ min: 0, max: 15 }),
      fc.integer({ min: 0, max: 40 }),
    );
    fc.assert(
      fc.property(numbers, ([year, month, day]) => {
        const date = new Date(Date.UTC(year, month - 1, day));
        const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        const two = (part: number) => String(part).padStart(2, '0');
        const iso = `${year}-${two(month)}-${two(day)}`;
        for (const typed of [iso, `${day}-${month}-${year}`]) {
          assert.equal(dayIn(typed), real ? iso : 'unreal', typed);
        }
      }),
    );
  });

  it('without a year is the first such day from today on', () => {
    assert.equal(dayIn('31 december'), '2026-12-31');
    assert.equal(dayIn('2 maart'), TODAY);
    assert.equal(dayIn('1 maart'), '2027-03-01');
    assert.equal(dayIn('1-3'), '2027-03-01');
    assert.equal(dayIn('29 februari'), '2028-02-29');
    assert.equal(dayIn('29 feb', '2096-03-01'), '2104-02-29');
  });

  it('may be short', () => {
    assert.equal(dayIn('31-12-26'), '2026-12-31');
    assert.equal(dayIn('1 okt. 2026'), '2026-10-01');
    assert.equal(dayIn('1 sept'), '2026-09-01');
  });

  it('is told apart: nothing typed, not clear, or not real', () => {
    assert.equal(dayIn('  '), 'noDue');
    for (const typed of ['morgen', '12', '2026', '12 foo', '1-2-3-4', '31 december 26 x', '-1-2-2026']) {
      assert.equal(dayIn(typed), 'unclear', typed);
    }
    for (const typed of ['31 februari', '2026-02-31', '30-02-2028', '29-02-2027', '0-1-2027', '1/13/2027']) {
      assert.equal(dayIn(typed), 'unreal', typed);
    }
  });

  it('never fails, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => assert.ok(dayIn(typed) !== undefined)));
  });
});

describe('A day', () => {
  it('begins at midnight in the Netherlands, in summer and winter', () => {
    assert.equal(dayOf('2026-07-01T21:59:59Z'), '2026-07-01');
    assert.equal(dayOf('2026-07-01T22:00:00Z'), '2026-07-02');
    assert.equal(dayOf('2026-12-31T22:59:59Z'), '2026-12-31');
    assert.equal(dayOf('2026-12-31T23:00:00Z'), '2027-01-01');
  });

  it('that is counted on to is never in a weekend, and at most two days later', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const workday = workdayFrom(day);
        assert.ok(![0, 6].includes(new Date(`${workday}T00:00:00Z`).getUTCDay()), workday);
        assert.ok(day <= workday && workday <= addDays(day, 2));
      }),
    );
  });
});
