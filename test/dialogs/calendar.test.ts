import assert from 'node:assert/strict';
import fc from 'fast-check';
import { atNine, nextOn } from '../../dialogs/calendar.ts';
import { timeOf } from '../../dialogs/time.ts';

const anyTime = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2060-12-31T23:59:59Z'),
  noInvalidDate: true,
});

const dutch = (iso: string) =>
  new Intl.DateTimeFormat('nl-NL', {
    timeZone: 'Europe/Amsterdam',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso));

describe('A message on a rhythm', () => {
  it('comes at nine in the morning on the first working day of the next month or quarter', () => {
    assert.equal(dutch(nextOn('maand', '2026-11-23T12:00:00Z')), 'di 01-12-2026, 09:00');
    assert.equal(dutch(nextOn('maand', '2026-07-31T21:59:00Z')), 'ma 03-08-2026, 09:00');
    // In the Netherlands August has begun.
    assert.equal(dutch(nextOn('maand', '2026-07-31T22:01:00Z')), 'di 01-09-2026, 09:00');
    assert.equal(dutch(nextOn('kwartaal', '2026-11-23T12:00:00Z')), 'vr 01-01-2027, 09:00');
    assert.equal(dutch(nextOn('kwartaal', '2026-02-28T12:00:00Z')), 'wo 01-04-2026, 09:00');
  });

  it('always comes later, on a working day, and never twice in its period', () => {
    fc.assert(
      fc.property(anyTime, fc.constantFrom('maand', 'kwartaal'), (time, rhythm) => {
        const now = timeOf(time);
        const first = nextOn(rhythm, now);
        const second = nextOn(rhythm, first);
        assert.ok(first > now && second > first);
        for (const due of [first, second]) assert.match(dutch(due), /^(ma|di|wo|do|vr) 0[1-3]-.*, 09:00$/);
        const days = (Date.parse(second) - Date.parse(first)) / 86_400_000;
        assert.ok(rhythm === 'maand' ? days > 25 && days < 36 : days > 86 && days < 97, `${days} days`);
      }),
    );
  });

  it('keeps to nine in the morning when the clock changes', () => {
    assert.equal(atNine('2026-03-29'), '2026-03-29T07:00:00.000Z');
    assert.equal(atNine('2026-03-28'), '2026-03-28T08:00:00.000Z');
    assert.equal(atNine('2026-10-25'), '2026-10-25T08:00:00.000Z');
  });
});
