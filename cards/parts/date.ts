import type { Day, Time } from '../../dialogs/time.ts';

const LONG = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });

/** A day, or the day of a moment, as people in the Netherlands say it: "1 december 2026". */
export function dutchDate(iso: Day | Time): string {
  return LONG.format(new Date(iso));
}
