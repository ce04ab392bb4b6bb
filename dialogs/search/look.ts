import type { Content, Definition } from '../../content/index.ts';
import { entriesByNumber } from './by-number.ts';
import type { Index } from './index.ts';
import { decide, type Outcome } from './outcome.ts';
import { rank } from './rank.ts';
import { createResults, type Result, type Scored } from './result.ts';
import type { Judged } from './tell-apart.ts';
import type { Understood } from './understand-question.ts';

/** What the infobox has on a question, and how sure that is. */
export type Lookup = Readonly<{
  /** How sure the search is that the infobox holds it. */
  outcome: Outcome;
  /** Whether the question asks for everything there is. Then the results are all entries that fit. */
  list: boolean;
  results: readonly Result[];
  /** The question as it was searched for. */
  asked: string;
  /** Whether the question before it is a part of that. */
  joined: boolean;
  /** What the word means that was asked for. It comes before the results. */
  definition: Definition | null;
}>;

/** The most results, unless the question asks for a list. */
const MOST_RESULTS = 10;

/** Makes the function that looks in the infobox for what a question asks for. */
export function createLook(
  content: Content,
  index: Index,
): (understood: Understood, judged: Judged) => Lookup {
  const toResults = createResults(index);
  const numberOf = new Map(index.entries.map((entry, number) => [entry.id, number]));
  const inOrder = (ids: readonly string[], scores: ReadonlyMap<number, number>): Scored[] =>
    ids
      .flatMap((id) => numberOf.get(id) ?? [])
      .map((entry, at) => ({ entry, score: 2 - at / 100 + (scores.get(entry) ?? 0) / 10 }));
  return ({ asked, joined, query, numbered, list, definition }, judged) => {
    const found = (outcome: Lookup['outcome'], scored: readonly Scored[]): Lookup => ({
      outcome,
      list: list !== null,
      results: toResults(scored, query, list ? index.entries.length : MOST_RESULTS),
      asked,
      joined,
      definition,
    });
    if (list) return found('found', list);
    const ranked = rank(index, query);
    if (numbered) {
      const scores = new Map(ranked.map(({ entry, score }) => [entry, score]));
      return found('found', inOrder(entriesByNumber(content, numbered), scores));
    }
    const outcome = definition ? 'found' : decide(query, ranked, judged);
    return found(outcome, outcome === 'none' ? [] : ranked);
  };
}
