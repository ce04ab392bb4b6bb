import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { Result } from '../dialogs/search/search.ts';
import { actionSet, container, text } from './parts/build.ts';
import { openButton } from './parts/button.ts';
import type { Element } from './parts/element.ts';

/** One result: what it is, from whom, where it belongs, one sentence, and where it leads. */
export function resultPart(content: Content, result: Result): Element {
  const { texts } = content;
  return container(
    [
      text(`**${result.title}**`),
      text(factsOf(content, result), { size: 'Small', isSubtle: true, spacing: 'None' }),
      text(withFoundWords(result.description, result.words), { size: 'Small', spacing: 'None' }),
      ...(result.urls.length > 0
        ? [
            actionSet(
              result.urls.slice(0, 2).map((url) => openButton(texts, url)),
              { spacing: 'Small' },
            ),
          ]
        : []),
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
