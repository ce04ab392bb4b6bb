import { factsOf } from '../../cards/results.ts';
import type { Content } from '../../content/index.ts';
import { searchOf } from '../../dialogs/questions.ts';

/** How many results one request brings. */
const PAGE = 10;

/**
 * Searches the infobox while somebody types. Nothing of the question is kept.
 * @param skip how many results they have already
 */
export function searchBody(content: Content, question: string, skip: number) {
  const { outcome, urgent, results } = searchOf(content).ask(question);
  return {
    outcome,
    urgent,
    results: results.slice(skip, skip + PAGE).map((result) => ({
      title: result.title,
      about: factsOf(content, result),
      description: result.description,
      url: result.urls[0] ?? null,
      place: result.criteria.join(', '),
      free: result.free === true,
    })),
    /** The number of the first result that did not come yet; null when these were all. */
    more: results.length > skip + PAGE ? skip + PAGE : null,
  };
}
