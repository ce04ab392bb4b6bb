import type { Rhythm } from './managers/manager.ts';
import { asDay, type Day, type Time, timeOf, utcDay } from './time.ts';

const ZONE = 'Europe/Amsterdam';
/** The hour (0 to 23, Dutch time) at which people get messages that they did not just ask for. */
const HOUR = 9;
const MONTHS: Readonly<Record<Exclude<Rhythm, 'niet'>, number>> = { maand: 1, kwartaal: 3 };

/**
 * When the next message on a rhythm is due: at nine in the morning, Dutch time, on the first working day of the next
 * month or quarter.
 */
export function nextOn(rhythm: Exclude<Rhythm, 'niet'>, now: Time): Time {
  const [year = 0, month = 1] = dayOf(now).split('-').map(Number);
  const step = MONTHS[rhythm];
  const next = (Math.floor((month - 1) / step) + 1) * step;
  return atNine(workdayFrom(utcDay(timeOf(Date.UTC(year, next, 1)))));
}

/** Nine in the morning in the Netherlands. */
export function atNine(day: Day): Time {
  for (const offset of [1, 2]) {
    const time = new Date(`${day}T${String(HOUR - offset).padStart(2, '0')}:00:00.000Z`);
    if (dutchHour(time) === HOUR) return timeOf(time);
  }
  throw new Error(`there is no nine in the morning on ${day}`);
}

/** The day in the Netherlands at this time. */
export function dayOf(time: Time): Day {
  return asDay(DUTCH_DAY.format(new Date(time)));
}

/** The day so many days later, or earlier when that is below zero. */
export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return utcDay(timeOf(date));
}

/** "1 december 2026". */
export function inWords(day: Day): string {
  return WORDS.format(new Date(`${day}T12:00:00Z`));
}

/** "donderdag 3 december": for a day within a few months, which people think of by its name. */
export function withWeekday(day: Day): string {
  return WEEKDAY.format(new Date(`${day}T12:00:00Z`));
}

/** This day, or the Monday after it when it is in a weekend. */
export function workdayFrom(day: Day): Day {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

/** Swedish writes a day as ISO 8601 does: yyyy-mm-dd. */
const DUTCH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });

const WEEKDAY = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: ZONE,
});
const WORDS = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

const HOURS = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit' });

function dutchHour(time: Date): number {
  return Number(HOURS.format(time));
}
