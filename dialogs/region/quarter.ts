import { dayOf } from '../calendar.ts';

/** A quarter of the calendar in the Netherlands. */
export type Quarter = Readonly<{
  /** "2026-4"; later quarters come later by the alphabet. */
  name: string;
  /** When it began, as ISO 8601. */
  start: string;
}>;

/** The quarter at this time (ISO 8601). */
export function quarterOf(now: string): Quarter {
  const [year = '', month = '1'] = dayOf(now).split('-');
  const quarter = Math.floor((Number(month) - 1) / 3) + 1;
  const first = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
  return { name: `${year}-${quarter}`, start: midnight(first) };
}

const HOUR = 60 * 60_000;

/** When a day (yyyy-mm-dd) begins in the Netherlands, one or two hours before it does in UTC. */
function midnight(day: string): string {
  const utc = Date.parse(`${day}T00:00:00.000Z`);
  const summer = new Date(utc - 2 * HOUR).toISOString();
  return dayOf(summer) === day ? summer : new Date(utc - HOUR).toISOString();
}
