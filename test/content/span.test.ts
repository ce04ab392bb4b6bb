import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadContent } from '../../content/index.ts';
import { spanOf } from '../../content/span.ts';
import '../fixtures/seed.ts';

const content = loadContent();
const told = (days: number) => spanOf(content.texts.spans, days);

describe('How long things are kept', () => {
  it('is told in years where they are whole, with or without leap days, and else in days', () => {
    const days = [1, 30, 90, 364, 365, 366, 367, 730, 1_095, 1_096, 1_097, 1_825, 1_826, 1_827, 1_828];
    assert.deepEqual(days.map(told), [
      ...['1 dag', '30 dagen', '90 dagen', '364 dagen', '1 jaar', '1 jaar', '367 dagen', '2 jaar'],
      ...['3 jaar', '3 jaar', '1097 dagen', '5 jaar', '5 jaar', '5 jaar', '1828 dagen'],
    ]);
  });

  it('is never told as longer or shorter than the calendar makes of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 2024, max: 2028 }), (days, from) => {
        const [, years] = /^(\d+) jaar$/.exec(told(days)) ?? [];
        if (years === undefined) return;
        const end = (year: number) => Date.UTC(year, 2, 1) / (24 * 60 * 60_000);
        const asked = end(from + Number(years)) - end(from);
        // A setting of 365 days a year leaves the leap days out.
        assert.ok(days >= Number(years) * 365 && days <= asked + 1, `${days} days are no ${years} years`);
      }),
    );
  });
});
