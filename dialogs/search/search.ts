import type { Content } from '../../content/index.ts';
import { createByNumber, entriesByNumber } from './by-number.ts';
import { createFollowUp } from './follow-up.ts';
import { createIndex, type Index } from './index.ts';
import { fits } from './intent.ts';
import { decide, type Outcome } from './outcome.ts';
import { createReader, type Query } from './query.ts';
import { rank } from './rank.ts';
import { createResults, type Result, type Scored } from './result.ts';
import { isUrgent } from './urgent.ts';

export type { Result } from './result.ts';

/** The findings for a question: how sure the search is, and what it found, best first. */
export type Findings = Readonly<{
  outcome: Outcome;
  /** Whether somebody may be in danger now. Then help comes before any result. */
  urgent: boolean;
  /** Whether the question asks for everything there is. Then the results are all entries that fit. */
  list: boolean;
  results: readonly Result[];
}>;

export type Search = Readonly<{
  /**
   * Searches for any text, and never throws.
   * @param before the question before it in this chat, for a short follow-up such as "en voor ouderen?"
   */
  ask: (question: string, before?: string) => Findings;
}>;

/** The most results, unless the question asks for a list. */
const MOST_RESULTS = 10;

/** Builds the search over all content; done once, at the start. */
export function createSearch(content: Content): Search {
  const index = createIndex(content);
  const read = createReader(content, index.language);
  const byNumber = createByNumber(content);
  const complete = createFollowUp(content.search, index.language);
  const toResults = createResults(index);
  const numberOf = new Map(index.entries.map((entry, number) => [entry.id, number]));

  const inOrder = (ids: readonly string[], query: Query): Scored[] => {
    const score = new Map(rank(index, query).map((one) => [one.entry, one.score]));
    const named = ids.flatMap((id) => numberOf.get(id) ?? []);
    return named.map((entry, index) => ({ entry, score: 2 - index / 100 + (score.get(entry) ?? 0) / 10 }));
  };

  return {
    ask: (question, before) => {
      const urgent = isUrgent(content, question);
      const numbered = byNumber(question);
      const query = read(complete(numbered ? numbered.rest : question, before));
      const reply = (outcome: Outcome, scored: readonly Scored[], list = false): Findings => {
        const results = toResults(scored, query, list ? index.entries.length : MOST_RESULTS);
        return { outcome, urgent, list, results };
      };
      if (numbered) return reply('found', inOrder(entriesByNumber(content, numbered), query));
      const listed = listOf(index, query);
      if (listed.length > 0) return reply('found', listed, true);
      const ranked = rank(index, query);
      const outcome = decide(query, ranked);
      return reply(outcome, outcome === 'none' ? [] : ranked);
    },
  };
}

/** All entries that fit, for a question that names a kind, a publisher or "gratis" but no subject. */
function listOf(index: Index, query: Query): Scored[] {
  const { intent } = query;
  const asks = intent.kinds.length > 0 || intent.publishers.length > 0 || intent.free;
  if (!asks || query.words.some((word) => word.status !== 'ordinary')) return [];
  const score = new Map(rank(index, query).map((one) => [one.entry, one.score]));
  return index.entries
    .map((entry, number) => ({ entry, number }))
    .filter(({ entry }) => entry.kind === 'resource' && fits(intent, entry))
    .map(({ number }) => ({ entry: number, score: score.get(number) ?? 0 }))
    .sort((a, b) => b.score - a.score || a.entry - b.entry);
}
