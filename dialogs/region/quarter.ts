import { dayOf } from '../calendar.ts';
import { asDay, type Day, type Time, timeOf } from '../time.ts';

/** A quarter of the calendar in the Netherlands. */
export type Quarter = Readonly<{
  /** "2026-4"; later quarters come later by the alphabet. */
  name: string;
  /** When it began. */
  start: Time;
}>;

/** The quarter at this time. */
export function quarterOf(now: Time): Quarter {
  const [year = '', month = '1'] = dayOf(now).split('-');
  const quarter = Math.floor((Number(month) - 1) / 3) + 1;
  const first = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
  return { name: `${year}-${quarter}`, start: midnight(asDay(first)) };
}

const HOUR = 60 * 60_000;

/** When a day begins in the Netherlands, one or two hours before it does in UTC. */
function midnight(day: Day): Time {
  const utc = Date.parse(`${day}T00:00:00.000Z`);
  const summer = timeOf(utc - 2 * HOUR);
  return dayOf(summer) === day ? summer : timeOf(utc - HOUR);
}
