import type { Rhythm } from './state.ts';

const ZONE = 'Europe/Amsterdam';
/** The hour at which people get what was not asked for at this moment. */
const HOUR = 9;
const MONTHS: Readonly<Record<Exclude<Rhythm, 'niet'>, number>> = { maand: 1, kwartaal: 3 };

/**
 * When the next message on a rhythm is due: nine in the morning, Dutch time, on the first working day of the
 * next month or quarter.
 * @param now as ISO 8601
 * @returns as ISO 8601
 */
export function nextOn(rhythm: Exclude<Rhythm, 'niet'>, now: string): string {
  const { year, month } = dutchDay(now);
  const step = MONTHS[rhythm];
  const next = (Math.floor((month - 1) / step) + 1) * step;
  const first = new Date(Date.UTC(year, next, 1));
  while (first.getUTCDay() === 0 || first.getUTCDay() === 6) first.setUTCDate(first.getUTCDate() + 1);
  return atNine(first.toISOString().slice(0, DAY));
}

const DAY = 'yyyy-mm-dd'.length;

/** Nine in the morning in the Netherlands on a day (yyyy-mm-dd), as ISO 8601 in UTC. */
export function atNine(day: string): string {
  for (const offset of [1, 2]) {
    const time = new Date(`${day}T${String(HOUR - offset).padStart(2, '0')}:00:00.000Z`);
    if (dutchHour(time) === HOUR) return time.toISOString();
  }
  throw new Error(`there is no nine in the morning on ${day}`);
}

/** The day in the Netherlands at this time. */
function dutchDay(now: string): { year: number; month: number } {
  const [year, month] = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(now)).split('-');
  return { year: Number(year), month: Number(month) };
}

function dutchHour(time: Date): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit' }).format(time));
}
