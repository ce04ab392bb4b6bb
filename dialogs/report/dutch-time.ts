import type { Day, Time } from '../time.ts';

/** A moment as a clock in the Netherlands shows it. */
export type DutchTime = Readonly<{ year: string; month: string; day: string; hour: string; minute: string }>;

/** @returns null for a text that is no time, such as an old row may hold */
export function dutchTime(time: Time): DutchTime | null {
  const at = Date.parse(time);
  if (!Number.isFinite(at)) return null;
  const parts = Object.fromEntries(CLOCK.formatToParts(at).map(({ type, value }) => [type, value]));
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts;
  return { year, month, day, hour, minute };
}

/** A moment as dd-mm-jjjj hh:mm. A text that is no time stays as it is. */
export function dutchMoment(time: Time): string {
  const parts = dutchTime(time);
  return parts ? `${parts.day}-${parts.month}-${parts.year} ${parts.hour}:${parts.minute}` : time;
}

/** A day as dd-mm-jjjj. A text that is no day stays as it is. */
export function dutchDay(day: Day): string {
  return day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3-$2-$1');
}

/** The time of day as hh:mm. */
export function dutchClock(time: Time): string {
  const parts = dutchTime(time);
  return parts ? `${parts.hour}:${parts.minute}` : time;
}

const CLOCK = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
