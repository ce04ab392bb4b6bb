import { fill } from './fill.ts';

/** How stretches of time are told. */
export type SpanTexts = Readonly<{ day: string; days: string; years: string }>;

/** The placeholders for how long things are kept. */
export const KEPT_FOR = [
  'namen',
  'toelichtingen',
  'rondes',
  'stemmen',
  'berichten',
  'links',
  'vragen',
] as const;

const YEAR = 365;

/**
 * Tells a number of days as people say it: in years where they are whole ones, with or without their leap days.
 * 1,095 and 1,096 are "3 jaar", 400 stays "400 dagen".
 */
export function spanOf({ day, days, years }: SpanTexts, count: number): string {
  const whole = Math.floor(count / YEAR);
  const leap = count - whole * YEAR;
  if (whole > 0 && leap <= Math.ceil(whole / 4)) return fill(years, { aantal: whole });
  return count === 1 ? day : fill(days, { aantal: count });
}
