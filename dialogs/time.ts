/**
 * A moment, as ISO 8601 in UTC: "2026-11-23T09:00:00.000Z". Of two moments the later one comes later by the alphabet
 * too. No day, name or id passes for a moment.
 */
export type Time = `${number}-${number}-${number}T${number}:${number}:${number}Z`;

/**
 * Makes a Time. Every Time is made here, or comes out of the database, which got it from here.
 * @param moment a number is in ms since 1970
 */
export function timeOf(moment: Date | number): Time {
  return new Date(moment).toISOString() as Time;
}

/** The moment so many ms later, or earlier when that is below zero. */
export function later(time: Time, by: number): Time {
  return timeOf(Date.parse(time) + by);
}

/** A time before everything that can happen here. */
export const NEVER: Time = timeOf(0);

/** A day of the calendar in the Netherlands, as yyyy-mm-dd: "2026-11-23". Later days come later by the alphabet. */
export type Day = `${number}-${number}-${number}`;

/** The day of a moment in UTC. */
export function utcDay(time: Time): Day {
  return asDay(time.slice(0, 'yyyy-mm-dd'.length));
}

/** The first moment of a day in UTC. */
export function startOf(day: Day): Time {
  return timeOf(Date.parse(`${day}T00:00:00Z`));
}

/** Makes a Day of what a formatter of dates wrote as yyyy-mm-dd. */
export function asDay(written: string): Day {
  return written as Day;
}
