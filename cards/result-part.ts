import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { Result } from '../dialogs/search/search.ts';
import { container, text } from './parts/build.ts';
import { openButton } from './parts/button.ts';
import type { Element } from './parts/element.ts';
import { linkParts } from './parts/link-parts.ts';

/** The most addresses that a result opens. */
const MOST_LINKS = 2;

/** One result: what it is, from whom, where it belongs, one sentence, and where it leads. */
export function resultPart(content: Content, result: Result): Element {
  const { texts } = content;
  return container(
    [
      text(`**${result.title}**`),
      text(factsOf(content, result), { size: 'Small', isSubtle: true, spacing: 'None' }),
      text(withFoundWords(result.description, result.words), { size: 'Small', spacing: 'None' }),
      ...linkParts(
        texts,
        result.urls.slice(0, MOST_LINKS).map((url) => openButton(texts, url)),
        result.dead,
      ),
    ],
    { spacing: 'Medium' },
  );
}

/** "e-learning · Augeo Academy en Fier · gratis · bij 3B". */
export function factsOf({ texts }: Content, result: Result): string {
  const kinds = {
    resource: result.resourceKind,
    criterion: undefined,
    standard: texts.results.standard,
    topic: texts.results.topic,
  };
  const criteria =
    result.criteria.length > 0
      ? fill(texts.results.criterion, { criteria: result.criteria.join(', ') })
      : undefined;
  return [kinds[result.kind], result.publisher, result.free ? texts.standard.free : undefined, criteria]
    .filter(Boolean)
    .join(' · ');
}

function withFoundWords(description: string, words: readonly string[]): string {
  const found = new Set(words.map((word) => word.toLowerCase()));
  return description.replace(/[\p{L}\p{N}]+/gu, (word) =>
    found.has(word.toLowerCase()) ? `**${word}**` : word,
  );
}
