import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { Result } from '../dialogs/search/search.ts';
import type { View } from '../dialogs/view.ts';
import { shortened } from './parts/shortened.ts';

/** Where an answer comes from: a line of titles, each with its number, and what stands behind each number. */
export type Cited = Readonly<{ text: string; sources: readonly Source[] }>;

export type Source = Readonly<{
  name: string;
  /** Where the source is. */
  url: string;
  abstract: string;
  keywords: readonly string[];
}>;

/** What Teams takes; more is refused with the whole message. Lengths are in UTF-16 units. */
const MOST = { sources: 20, name: 80, abstract: 160, keywords: 3, keyword: 28 };

/**
 * @returns the sources of an answer that the infobox is sure of; null for all else, and where nothing leads to a source.
 * When somebody may be in danger nothing stands above where to call.
 */
export function citedIn({ texts }: Content, view: View): Cited | null {
  if (view.kind !== 'results' || view.outcome !== 'found' || view.urgent || view.choosingLink) return null;
  const sources = view.results
    .flatMap((result) => sourceOf(texts.standard.free, result) ?? [])
    .slice(0, MOST.sources);
  if (sources.length === 0) return null;
  const line = sources.map(({ name }, index) => `${withoutMarks(name)} [${index + 1}]`).join(' · ');
  return { text: fill(texts.answer.sources, { bronnen: line }), sources };
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

/** What is between square brackets would be taken for the number of a source. */
function withoutMarks(name: string): string {
  return name.replaceAll('[', '(').replaceAll(']', ')');
}
