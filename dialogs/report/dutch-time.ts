/** A moment as a clock in the Netherlands shows it. */
export type DutchTime = Readonly<{ year: string; month: string; day: string; hour: string; minute: string }>;

/** @returns null for what is no time */
export function dutchTime(iso: string): DutchTime | null {
  const at = Date.parse(iso);
  if (!Number.isFinite(at)) return null;
  const parts = Object.fromEntries(CLOCK.formatToParts(at).map(({ type, value }) => [type, value]));
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts;
  return { year, month, day, hour, minute };
}

/** A moment as dd-mm-jjjj hh:mm; what is no time stays as it is. */
export function dutchMoment(iso: string): string {
  const time = dutchTime(iso);
  return time ? `${time.day}-${time.month}-${time.year} ${time.hour}:${time.minute}` : iso;
}

/** A calendar day (yyyy-mm-dd) as dd-mm-jjjj; what is no day stays as it is. */
export function dutchDay(day: string): string {
  return day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3-$2-$1');
}

/** The time of day as hh:mm. */
export function dutchClock(iso: string): string {
  const time = dutchTime(iso);
  return time ? `${time.hour}:${time.minute}` : iso;
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
