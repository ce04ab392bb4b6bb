import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { Result } from '../dialogs/search/search.ts';
import type { ViewOf } from '../dialogs/view.ts';
import { actionSet, card, container, text, typedText } from './parts/build.ts';
import { button, openButton } from './parts/button.ts';
import type { CardAction } from './parts/card-action.ts';
import type { Card, Element } from './parts/element.ts';
import { noticePart } from './parts/notice.ts';

type ResultsView = ViewOf<'results'>;

/** The results of a question. Every card of results says where to call; an urgent one says it first and large. */
export function resultsCard(content: Content, view: ResultsView): Card {
  const { texts } = content;
  const titles = { found: texts.results.found, maybe: texts.results.maybe, none: texts.results.none };
  return card(
    [
      ...(view.urgent ? [urgentPart(content)] : []),
      ...noticePart(content, view.notice),
      ...(view.question
        ? [typedText(fill(texts.results.asked, { vraag: view.question }), { size: 'Small', isSubtle: true })]
        : []),
      text(view.choosingLink ? texts.results.whichLink : titles[view.outcome], {
        size: 'Medium',
        weight: 'Bolder',
        style: 'heading',
      }),
      ...(view.choosingLink
        ? linkChoices(content, view)
        : view.results.map((result) => resultPart(content, result))),
      ...(view.outcome === 'none' ? noneHelp(content, view) : []),
      ...(view.urgent
        ? []
        : [text(texts.results.call, { size: 'Small', isSubtle: true, spacing: 'Medium' })]),
    ],
    actions(content, view),
  );
}

function noneHelp({ texts }: Content, { kept }: ResultsView): Element[] {
  return [
    text(texts.results.noneHelp),
    ...(kept ? [text(texts.results.noneKept, { spacing: 'Small' })] : []),
  ];
}

/** Where to call when somebody is in danger now. */
export function urgentPart(content: Content): Element {
  const { urgentTitle, urgent } = content.texts.results;
  return container(
    [
      text(urgentTitle, { size: 'ExtraLarge', weight: 'Bolder', style: 'heading' }),
      text(urgent, { weight: 'Bolder' }),
    ],
    { style: 'attention' },
  );
}

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

function linkChoices(content: Content, { question, results }: ResultsView): Element[] {
  if (question === null) return [];
  return results
    .filter((result) => result.urls.length > 0)
    .map((result) =>
      actionSet(
        [
          button(fill(content.texts.results.thisLink, { titel: result.title }), {
            event: { kind: 'broken-link', text: question, resource: result.id },
          }),
        ],
        { spacing: 'Small' },
      ),
    );
}

function actions(content: Content, view: ResultsView): CardAction[] {
  const { results: words, buttons } = content.texts;
  const { question, results, more, progress, choosingLink } = view;
  const resume = progress
    ? [button(buttons.resume, { event: { kind: 'start' } })]
    : [button(buttons.help, { event: { kind: 'help' } })];
  if (question === null || results.length === 0) return [...askAgain(content), ...resume];
  if (choosingLink) return [button(words.noLink, { event: { kind: 'question', text: question } })];
  const first = results[0]?.id ?? '';
  return [
    ...(more === null
      ? []
      : [button(words.more, { event: { kind: 'question', text: question, offset: more } })]),
    button(words.wanted, { event: { kind: 'rate', text: question, found: true, resource: first } }),
    button(words.notWanted, { event: { kind: 'rate', text: question, found: false, resource: first } }),
    ...(results.some((result) => result.urls.length > 0)
      ? [button(words.brokenLink, { event: { kind: 'broken-link', text: question } })]
      : []),
    ...resume,
  ];
}

function askAgain(content: Content): CardAction[] {
  return [button(content.texts.buttons.ask, { event: { kind: 'ask' } })];
}
