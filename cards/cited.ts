import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { Result } from '../dialogs/search/search.ts';
import type { View } from '../dialogs/view.ts';
import { shortened } from './parts/shortened.ts';

/** Where results come from: a line with the numbered titles of the sources, and the sources themselves. */
export type Cited = Readonly<{ text: string; sources: readonly Source[] }>;

export type Source = Readonly<{
  name: string;
  /** The address of the source's page. */
  url: string;
  abstract: string;
  keywords: readonly string[];
}>;

/** The most that Teams takes. It refuses the whole message when there is more. Lengths are in UTF-16 units. */
const MOST = { sources: 20, name: 80, abstract: 160, keywords: 3, keyword: 28 };

/**
 * @returns the sources of results that the infobox is sure of; null for any other view, and where no result has an
 *   address.
 */
export function citedIn({ texts }: Content, view: View): Cited | null {
  if (view.kind !== 'results' || view.outcome !== 'found' || view.choosingLink) return null;
  const sources = view.results
    .flatMap((result) => sourceOf(texts.standard.free, result) ?? [])
    .slice(0, MOST.sources);
  if (sources.length === 0) return null;
  const line = sources.map(({ name }, index) => `${withoutMarks(name)} [${index + 1}]`).join(' · ');
  return { text: fill(texts.results.sources, { bronnen: line }), sources };
}

function sourceOf(free: string, result: Result): Source | null {
  const [url] = result.urls;
  if (!url) return null;
  const facts = [result.resourceKind, result.publisher, result.free ? free : undefined];
  return {
    name: shortened(result.title, MOST.name),
    url,
    abstract: shortened(result.description, MOST.abstract),
    keywords: facts.flatMap((fact) => (fact ? [shortened(fact, MOST.keyword)] : [])).slice(0, MOST.keywords),
  };
}

/** Replaces square brackets, because Teams takes what is between them for the number of a source. */
function withoutMarks(name: string): string {
  return name.replaceAll('[', '(').replaceAll(']', ')');
}
