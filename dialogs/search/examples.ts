import type { Term } from './terms.ts';

/** How alike a question and an example question are, 0 to 1. */
export type Near = Readonly<{ entry: number; similarity: number }>;
type Posting = { example: number; weight: number };

/**
 * Compares a question with every single example question: the cosine of their terms, weighed by how rare
 * they are. It finds what one big field per entry hides: an example that says nearly the same.
 */
export type Examples = Readonly<{ near: (terms: readonly Term[], length: number) => Near[] }>;

/**
 * @param examples the terms of each example question, and the number of the entry it belongs to
 * @param rarity the weight of a stem (inverse document frequency)
 */
export function createExamples(
  examples: readonly Readonly<{ entry: number; terms: readonly Term[] }>[],
  rarity: (stem: string) => number,
): Examples {
  const postings = new Map<string, Posting[]>();
  examples.forEach(({ terms }, example) => {
    const weights = weighed(terms, rarity);
    const length = norm(weights.values());
    for (const [stem, weight] of weights) {
      const list = postings.get(stem);
      const posting = { example, weight: weight / length };
      if (list) list.push(posting);
      else postings.set(stem, [posting]);
    }
  });
  const sums = new Float64Array(examples.length);
  return {
    near: (terms, length) => {
      sums.fill(0);
      const touched: number[] = [];
      for (const [stem, weight] of weighed(terms, rarity)) {
        for (const posting of postings.get(stem) ?? []) {
          if (sums[posting.example] === 0) touched.push(posting.example);
          sums[posting.example] = (sums[posting.example] ?? 0) + weight * posting.weight;
        }
      }
      return touched.map((example) => ({
        entry: examples[example]?.entry ?? 0,
        similarity: (sums[example] ?? 0) / length,
      }));
    },
  };
}

/** The length of the question's own vector, words included that no example has. */
export function norm(weights: Iterable<number>): number {
  let sum = 0;
  for (const weight of weights) sum += weight * weight;
  return Math.sqrt(sum) || 1;
}

/** Each stem once, its weights added up and multiplied by its rarity. */
export function weighed(terms: readonly Term[], rarity: (stem: string) => number): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { stem, weight } of terms) weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
  for (const [stem, weight] of weights) weights.set(stem, weight * rarity(stem));
  return weights;
}
