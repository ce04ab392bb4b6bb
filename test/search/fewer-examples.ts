import type { Content } from '../../content/index.ts';
import { createSearch } from '../../dialogs/search/search.ts';
import { MEASURES } from './measures.ts';
import { pairsOf, replyOf } from './reply-of.ts';
import { readSets } from './sets.ts';

/** How many example questions an entry keeps. */
const KEPT = [0, 5, 15, Number.POSITIVE_INFINITY];

/**
 * Tells what the search finds of the blind sets with fewer example questions at each entry.
 * @param content with its examples, since each search is made anew
 * @returns one line for each number of questions, for an editor
 */
export function* fewerExamples(content: Content): Iterable<string> {
  const set = readSets('blind', content);
  for (const most of KEPT) {
    const questions = Object.fromEntries(
      Object.entries(content.questions).map(([id, all]) => [id, spread(all, most)]),
    );
    const { value, of } = MEASURES.hit(pairsOf(set, replyOf(createSearch({ ...content, questions }))));
    const kept = Number.isFinite(most) ? `${most}` : 'alle';
    yield `${kept} voorbeeldvragen per bron: bij ${value.toFixed(3)} van ${of} testvragen iets goeds in de top 3`;
  }
}

/** So many of them, from all over the list: those beside each other are often alike. */
function spread(all: readonly string[], most: number): string[] {
  return all.filter((_, at) => most >= all.length || (at * most) % all.length < most);
}
