import type { Content } from '../../content/index.ts';
import { addressOf, entriesOf } from '../../dialogs/search/entries.ts';
import { createSearch } from '../../dialogs/search/search.ts';

export type HeldOut = Readonly<{
  /** The share of held-out questions whose own entry, or one with its address, is in the top 3. */
  hit: number;
  /** The share that gets "nothing". */
  none: number;
  questions: number;
}>;

/**
 * Asks example questions that the search has not seen: each part in turn is left out of the index. Many lead
 * to more entries than their own, so a hit rate is low beside that of a test set; compare it with the one
 * before a change. It tells what new words of people do, and what more examples bring.
 * @param content with its examples, since each search is made anew
 * @param parts every so many-th question of an entry is left out at the same time
 */
export function askHeldOut(content: Content, parts = 5): HeldOut {
  const address = new Map(entriesOf(content).map((entry) => [entry.id, addressOf(entry)]));
  const replies = Array.from({ length: parts }, (_, part) => {
    const isOut = (at: number) => at % parts === part;
    const search = createSearch({ ...content, questions: only(content.questions, (at) => !isOut(at)) });
    return Object.entries(only(content.questions, isOut)).flatMap(([id, questions]) =>
      questions.map((question) => {
        const { outcome, results } = search.ask(question);
        return { outcome, hit: results.slice(0, 3).some((one) => addressOf(one) === address.get(id)) };
      }),
    );
  }).flat();
  return {
    hit: replies.filter((one) => one.hit).length / replies.length,
    none: replies.filter((one) => one.outcome === 'none').length / replies.length,
    questions: replies.length,
  };
}

function only(questions: Content['questions'], is: (at: number) => boolean): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(questions).map(([id, all]) => [id, all.filter((_, at) => is(at))]),
  );
}
