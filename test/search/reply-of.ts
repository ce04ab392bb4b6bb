import type { Search } from '../../dialogs/search/search.ts';
import type { Pair, Replied } from './replied.ts';
import type { Asked } from './sets.ts';

/** What this search replies, in the form that is measured. */
export function replyOf(search: Search): (question: string) => Replied {
  return (question) => {
    const { outcome, urgent, suicide, about, results } = search.ask(question);
    // Questions name what they look for by its address, also where that is dead by now.
    const found = results.map((one) => [...one.urls, ...one.dead.map(({ url }) => url), ...one.merged]);
    return { outcome, urgent, suicide, about: about?.id ?? null, found };
  };
}

/** Asks every question of a set. */
export function pairsOf(set: readonly Asked[], ask: (question: string) => Replied): Pair[] {
  return set.map((asked) => ({ asked, replied: ask(asked.question) }));
}
