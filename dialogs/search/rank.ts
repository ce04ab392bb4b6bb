import type { Index } from './index.ts';
import { fitsKind, fitsPublisher } from './intent.ts';
import type { Query } from './query.ts';

/** An entry by its number, its score for the question, and how alike their letters are (0 to 1). */
export type Ranked = Readonly<{ entry: number; score: number; alike: number }>;

/** The factors for an entry of another kind or publisher than asked for, and for one that is not free. */
const OTHER_KIND = 0.75;
const OTHER_PUBLISHER = 0.5;
const NOT_FREE = 0.7;
/**
 * The factors for a criterion or standard. People mostly look for a resource, so it counts less unless the norm is
 * asked for.
 */
const NORM_NOT_ASKED = 0.6;
const NORM_ASKED = 1.15;

/**
 * Ranks the entries, best first, by two signals that seldom go wrong together. One is lunr, over stems and what they
 * stand for. The other is grams, which need no vocabulary. Each signal is a share of its best entry, squared: so being
 * best by one signal is worth more than being middling by both.
 */
export function rank(index: Index, query: Query): Ranked[] {
  const texts = index.fullText(query.terms);
  const grams = index.grams(query.all);
  const mostText = greatest(texts);
  const mostAlike = greatest(grams);
  return index.entries
    .map((_, entry) => {
      const text = (texts[entry] ?? 0) / mostText;
      const alike = grams[entry] ?? 0;
      const score = ((text ** 2 + (alike / mostAlike) ** 2) / 2) * wanted(index, query, entry);
      return { entry, score, alike };
    })
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score || a.entry - b.entry);
}

/** The factor for the part of a question that is not its subject, such as a kind or a publisher. */
function wanted(index: Index, { intent }: Query, number: number): number {
  const entry = index.entries[number];
  if (!entry) return 0;
  if (entry.kind === 'criterion' || entry.kind === 'standard')
    return intent.norm ? NORM_ASKED : NORM_NOT_ASKED;
  const kind = entry.kind === 'topic' || fitsKind(intent, entry) ? 1 : OTHER_KIND;
  const publisher = fitsPublisher(intent, entry) ? 1 : OTHER_PUBLISHER;
  return kind * publisher * (intent.free && !entry.free ? NOT_FREE : 1);
}

function greatest(numbers: Float64Array): number {
  return numbers.reduce((most, one) => Math.max(most, one), 1e-9);
}
