import { fill } from '../content/fill.ts';
import type { Content, Definition } from '../content/index.ts';
import type { ViewOf } from '../dialogs/view.ts';
import { actionSet, card, text, typedText } from './parts/build.ts';
import { button } from './parts/button.ts';
import type { CardAction } from './parts/card-action.ts';
import type { Card, Element } from './parts/element.ts';
import { noticePart } from './parts/notice.ts';
import { shortened } from './parts/shortened.ts';
import { resultPart } from './result-part.ts';

type ResultsView = ViewOf<'results'>;

/** The results of a question. Every one says where to call when there is danger. */
export function resultsCard(content: Content, view: ResultsView): Card {
  const { texts } = content;
  return card(
    [
      ...noticePart(content, view.notice),
      ...askedPart(content, view),
      ...(view.definition ? definitionPart(view.definition) : []),
      ...headingOf(content, view),
      ...(view.choosingLink
        ? linkChoices(content, view)
        : view.results.map((result) => resultPart(content, result))),
      ...(view.outcome === 'none' ? noneHelp(content, view) : []),
      text(texts.results.call, { size: 'Small', isSubtle: true, spacing: 'Medium' }),
    ],
    actions(content, view),
  );
}

/** The question, and whether it was searched for together with the one before. */
function askedPart({ texts: { results } }: Content, { question, joined }: ResultsView): Element[] {
  const small = { size: 'Small', isSubtle: true } as const;
  return [
    ...(question ? [typedText(fill(results.asked, { vraag: question }), small)] : []),
    ...(joined ? [text(results.joined, { ...small, spacing: 'None' })] : []),
  ];
}

/** What the word means that was asked for. */
export function definitionPart({ title, text: told }: Definition): Element[] {
  return [text(title, HEADING), text(told, { spacing: 'Small' })];
}

/** What the results are. Nothing where the card has said what a word means and the infobox has no more about it. */
function headingOf({ texts: { results } }: Content, view: ResultsView): Element[] {
  const { choosingLink, definition, outcome } = view;
  if (choosingLink) return [text(results.whichLink, HEADING)];
  if (!definition) return [text(results[outcome], HEADING)];
  return view.results.length > 0 ? [text(results.besides, { weight: 'Bolder', spacing: 'Medium' })] : [];
}

const HEADING = { size: 'Medium', weight: 'Bolder', style: 'heading' } as const;

function noneHelp({ texts }: Content, { kept }: ResultsView): Element[] {
  return [
    text(texts.results.noneHelp),
    ...(kept ? [text(texts.results.noneKept, { spacing: 'Small' })] : []),
  ];
}

/** The most characters of a title that fit in a button on a phone. */
const FITS = 35;

function linkChoices(content: Content, { sought, results }: ResultsView): Element[] {
  if (sought === null) return [];
  return results
    .filter((result) => result.urls.length > 0)
    .map((result) =>
      actionSet(
        [
          button(
            fill(content.texts.results.thisLink, { titel: shortened(result.title, FITS) }),
            { event: { kind: 'broken-link', text: sought, resource: result.id } },
            { tooltip: result.title },
          ),
        ],
        { spacing: 'Small' },
      ),
    );
}

function actions(content: Content, view: ResultsView): CardAction[] {
  const { results: words, buttons } = content.texts;
  const { sought, results, more, progress, choosingLink } = view;
  const resume = progress
    ? [button(buttons.resume, { event: { kind: 'start' } })]
    : [button(buttons.help, { event: { kind: 'help' } })];
  if (sought === null || results.length === 0) return [...askAgain(content), ...resume];
  if (choosingLink) return [button(words.noLink, { event: { kind: 'question', text: sought } })];
  const first = results[0]?.id ?? '';
  return [
    ...(more === null
      ? []
      : [button(words.more, { event: { kind: 'question', text: sought, offset: more } })]),
    button(words.wanted, { event: { kind: 'rate', text: sought, found: true, resource: first } }),
    button(words.notWanted, { event: { kind: 'rate', text: sought, found: false, resource: first } }),
    ...(results.some((result) => result.urls.length > 0)
      ? [button(words.brokenLink, { event: { kind: 'broken-link', text: sought } })]
      : []),
    ...resume,
  ];
}

function askAgain(content: Content): CardAction[] {
  return [button(content.texts.buttons.ask, { event: { kind: 'ask' } })];
}
