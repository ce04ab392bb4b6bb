import type { Kept } from './kept.ts';

/** What happens once: a round begins and ends once, and each version of an answer is one change. */
const ONCE = new Set(['start-scan', 'close-scan', 'answer']);

/** Finds presses that counted more than once. Each press makes one change, and so has one line in the trail. */
export function doublesIn({ audit }: Kept): string[] {
  const byPress = Map.groupBy(audit, ({ activity }) => activity);
  const byChange = Map.groupBy(
    audit.filter(({ kind }) => ONCE.has(kind)),
    ({ team, kind, round, criterion, version }) => [team, kind, round, criterion, version].join(' '),
  );
  return [
    ...more(byPress).map(([activity, times]) => `${activity} has ${times} lines in the trail`),
    ...more(byChange).map(([change, times]) => `"${change}" was done ${times} times`),
  ];
}

function more(groups: ReadonlyMap<string, readonly unknown[]>): [string, number][] {
  return [...groups].filter(([, of]) => of.length > 1).map(([name, of]) => [name, of.length]);
}
