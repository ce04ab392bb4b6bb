import { factsOf } from '../../cards/results.ts';
import type { Content } from '../../content/index.ts';
import { searchOf } from '../../dialogs/questions.ts';

/** How many results come at a time. */
const PAGE = 10;

/**
 * What the infobox has on a question, while somebody types it. Nothing of the question is kept.
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
    /** From which result on there is more; null when these were all. */
    more: results.length > skip + PAGE ? skip + PAGE : null,
  };
}
