import { asDay, type Day } from '../time.ts';

/**
 * What is wrong with a typed date. `noDue`: nothing was typed. `unclear`: it can't be read. `unreal`: the calendar has
 * no such day.
 */
export type DayProblem = 'noDue' | 'unclear' | 'unreal';

/**
 * Reads a date as people and clients write it: 2026-12-31, 31-12-2026, 31/12/26, 31 december, 31 dec. 2026.
 * Without a year it is the first such day from today on.
 */
export function readDay(
  typed: string,
  today: Day,
): Readonly<{ day: Day }> | Readonly<{ problem: DayProblem }> {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  if (text === '') return { problem: 'noDue' };
  const parts = partsOf(text);
  if (!parts) return { problem: 'unclear' };
  const { day, month, year } = parts;
  const years = year === null ? yearsFrom(today) : [year];
  const days = years.filter((one) => isReal(one, month, day)).map((one) => written(one, month, day));
  const found = days.find((one) => year !== null || one >= today);
  return found === undefined ? { problem: 'unreal' } : { day: found };
}

type Parts = Readonly<{ day: number; month: number; year: number | null }>;

function partsOf(text: string): Parts | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const numbers = /^(\d{1,2}) ?[-/. ] ?(\d{1,2})(?: ?[-/. ] ?(\d{4}|\d{2}))?$/.exec(text);
  if (numbers) return { day: Number(numbers[1]), month: Number(numbers[2]), year: yearOf(numbers[3]) };
  const words = /^(\d{1,2}) ?([a-z]+)\.?(?: (\d{4}))?$/.exec(text);
  const month = MONTHS.findIndex((names) => names.includes(words?.[2] ?? '')) + 1;
  return words && month > 0 ? { day: Number(words[1]), month, year: yearOf(words[3]) } : null;
}

/** "26" means 2026: actions are about what is to come. */
function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'jan'],
  ['februari', 'feb', 'febr'],
  ['maart', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['augustus', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** How many years can lie between two leap days, as from 1896 to 1904. */
const LEAP_AFTER = 8;

function yearsFrom(today: Day): number[] {
  const year = Number(today.slice(0, 'yyyy'.length));
  return Array.from({ length: LEAP_AFTER + 1 }, (_, later) => year + later);
}

function isReal(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

function written(year: number, month: number, day: number): Day {
  const two = (part: number) => String(part).padStart(2, '0');
  return asDay(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}
