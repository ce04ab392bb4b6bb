import type { Pair } from './replied.ts';
import type { Asked } from './sets.ts';

/** How good the order of the results is. */

/** Whether a grade-2 answer stands in the top 3. */
export function isHit(pair: Pair): boolean {
  return recallAt3(pair) > 0;
}

export function recallAt3({ asked, replied }: Pair): number {
  const top = replied.found.slice(0, 3).flat();
  const found = best(asked).filter((key) => top.includes(key));
  return found.length === 0 ? 0 : Math.min(1, found.length / Math.min(3, best(asked).length));
}

export function reciprocalRank({ asked, replied }: Pair): number {
  const keys = best(asked);
  const at = replied.found.slice(0, 10).findIndex((result) => result.some((key) => keys.includes(key)));
  return at < 0 ? 0 : 1 / (at + 1);
}

export function gainAt5({ asked, replied }: Pair): number {
  const grades = replied.found
    .slice(0, 5)
    .map((keys) => Math.max(0, ...keys.map((key) => asked.relevant.get(key) ?? 0)));
  const ideal = [...asked.relevant.values()].sort((a, b) => b - a).slice(0, 5);
  return discounted(grades) / discounted(ideal);
}

function discounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

/** What answers the question, by address or id: grade 2. */
export function best(asked: Asked): string[] {
  return [...asked.relevant].filter(([, grade]) => grade === 2).map(([key]) => key);
}
