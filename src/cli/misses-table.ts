import type { Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { plain } from '../../content/plain.ts';
import { dutchDay } from '../../dialogs/report/dutch-time.ts';
import type { Day } from '../../dialogs/time.ts';
import { csvOf, safeCell } from '../export/csv.ts';
import { printable } from '../printable.ts';
import type { Miss } from '../store/contract/search-feedback.ts';

const HEAD = ['Wat', 'Vraag', 'Titel', 'Hoe vaak', 'Laatste keer'];

/** What happened, in the order of the table. */
const KINDS: Readonly<Record<string, string>> = {
  'nothing-found': 'Niets gevonden',
  'not-wanted': 'Niet wat iemand zocht',
  'broken-link': 'Link werkt niet',
};

/**
 * Tells how often a question must have been asked to be told: one that was asked once is somebody's own. A report of a
 * broken link holds no question, so each of those is told.
 */
export const FEWEST = 2;

/**
 * Puts questions together that differ in capitals, accents and punctuation only, and leaves out those that were asked less
 * often than so many times.
 * @returns the most frequent first; each question as it was written most often
 */
export function oftenMissed(misses: readonly Miss[], fewest: number): Miss[] {
  const same = Map.groupBy(misses, ({ kind, question, resource }) =>
    JSON.stringify([kind, plain(question), resource]),
  );
  const order = Object.keys(KINDS);
  return [...same.values()]
    .map(together)
    .filter(({ times, question }) => question === '' || times >= Math.max(fewest, FEWEST))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.times - a.times);
}

function together(misses: readonly Miss[]): Miss {
  const [first] = misses.toSorted((a, b) => b.times - a.times || (a.question < b.question ? -1 : 1));
  const times = misses.reduce((sum, one) => sum + one.times, 0);
  const last = misses.reduce((latest, one) => (one.last > latest ? one.last : latest), '' as Day);
  return { ...(first as Miss), times, last };
}

/** Writes misses as a CSV file that Dutch Excel opens, with titles in place of ids. */
export function missesTable(content: Content, misses: readonly Miss[]): Uint8Array {
  const titles = titlesOf(content);
  const rows = misses.map(({ kind, question, resource, times, last }) => [
    safeCell(own(KINDS, kind) ?? printable(kind)),
    safeCell(printable(question)),
    safeCell(resource === null ? '' : (titles.get(resource) ?? printable(resource))),
    `${times}`,
    dutchDay(last),
  ]);
  return csvOf([HEAD, ...rows]);
}

/** What is called by an id. What is not there any more has none, and keeps its id. */
function titlesOf({ resources, topics, criteria, standards }: Content): ReadonlyMap<string, string> {
  return new Map([
    ...standards.map(({ id, label }) => [id, `Standaard ${id}: ${label}`] as const),
    ...criteria.map(({ id, label }) => [id, `Criterium ${id}: ${label}`] as const),
    ...[...topics, ...resources].map(({ id, title }) => [id, title] as const),
  ]);
}
