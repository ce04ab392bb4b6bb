import type { Outcome } from '../../dialogs/search/outcome.ts';
import type { Asked } from './sets.ts';

/** What a search found for a question: for each result the keys (addresses and ids) that it stands for. */
export type Answered = Readonly<{
  found: readonly (readonly string[])[];
  outcome: Outcome;
  urgent: boolean;
}>;
export type Pair = Readonly<{ asked: Asked; answered: Answered }>;

export type Figures = Readonly<{
  /** Grade-2 answers in the top 3, divided by their number or 3 if there are more; the mean. */
  recall: number;
  /** The share of questions with at least one grade-2 answer in the top 3. */
  hit: number;
  /** One divided by the rank of the first grade-2 answer, 0 after rank 10; the mean. */
  reciprocal: number;
  /** Gain 2^grade - 1, discounted by log2(rank + 1), over the top 5, as a share of the best order. */
  gain: number;
  /** The share of questions with exactly the outcome that the set asks for. */
  outcome: number;
  /** Of the replies "nothing": the share that should be. */
  nothingPrecision: number;
  /** Of the questions without an answer: the share that gets "nothing". */
  nothingRecall: number;
  urgentPrecision: number;
  urgentRecall: number;
  questions: number;
}>;

/** The figures of a set. The ranking is measured on the questions that have a grade-2 answer. */
export function measure(pairs: readonly Pair[]): Figures {
  const ranked = pairs.filter(({ asked }) => best(asked).length > 0);
  const told = pairs.filter(({ asked }) => asked.outcome !== undefined);
  const none = told.filter(({ asked }) => asked.outcome === 'none');
  const saidNone = told.filter(({ answered }) => answered.outcome === 'none');
  const urgent = pairs.filter(({ asked }) => asked.urgent);
  const saidUrgent = pairs.filter(({ answered }) => answered.urgent);
  return {
    recall: mean(ranked.map(recallAt3)),
    hit: share(ranked, isHit),
    reciprocal: mean(ranked.map(reciprocalRank)),
    gain: mean(ranked.map(gainAt5)),
    outcome: share(told, ({ asked, answered }) => asked.outcome === answered.outcome),
    nothingPrecision: share(saidNone, ({ asked }) => asked.outcome === 'none'),
    nothingRecall: share(none, ({ answered }) => answered.outcome === 'none'),
    urgentPrecision: share(saidUrgent, ({ asked }) => asked.urgent),
    urgentRecall: share(urgent, ({ answered }) => answered.urgent),
    questions: pairs.length,
  };
}

/** Whether a grade-2 answer stands in the top 3. */
export function isHit(pair: Pair): boolean {
  return recallAt3(pair) > 0;
}

export function recallAt3({ asked, answered }: Pair): number {
  const top = answered.found.slice(0, 3).flat();
  const found = best(asked).filter((key) => top.includes(key));
  return found.length === 0 ? 0 : Math.min(1, found.length / Math.min(3, best(asked).length));
}

function reciprocalRank({ asked, answered }: Pair): number {
  const keys = best(asked);
  const at = answered.found.slice(0, 10).findIndex((result) => result.some((key) => keys.includes(key)));
  return at < 0 ? 0 : 1 / (at + 1);
}

function gainAt5({ asked, answered }: Pair): number {
  const grades = answered.found
    .slice(0, 5)
    .map((keys) => Math.max(0, ...keys.map((key) => asked.relevant.get(key) ?? 0)));
  const ideal = [...asked.relevant.values()].sort((a, b) => b - a).slice(0, 5);
  return discounted(grades) / discounted(ideal);
}

function discounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

function best(asked: Asked): string[] {
  return [...asked.relevant].filter(([, grade]) => grade === 2).map(([key]) => key);
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 1 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function share<T>(all: readonly T[], is: (one: T) => boolean): number {
  return mean(all.map((one) => (is(one) ? 1 : 0)));
}
