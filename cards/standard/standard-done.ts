import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ButtonEvent } from '../../dialogs/event.ts';
import { needsWork } from '../../dialogs/progress.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { card, SUBHEADING, text } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import { contextLine } from '../parts/context-line.ts';
import { countsSentence, resultSentence } from '../parts/counts.ts';
import { criterionLines } from '../parts/criterion-lines.ts';
import type { Card, Element } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';
import { resourceParts } from '../parts/resource-parts.ts';

/** How many resources stand on the card, so that the button to go on stays in sight on a phone. */
const SUGGESTED = 3;

/** A standard whose criteria are all answered: its result, what can help, and the button to go on. */
export function standardDoneCard(content: Content, view: ViewOf<'standard-done'>): Card {
  const { texts } = content;
  const { line, lines, round } = view;
  const { standard, counts, result } = line;
  const state = result ?? content.open;
  return card(
    [
      text(contextLine(content, texts.standard.context, { ...view, standard }), {
        size: 'Small',
        isSubtle: true,
      }),
      ...noticePart(content, view.notice),
      ...(view.conclusion === null
        ? []
        : [text(view.conclusion, { size: 'Large', weight: 'Bolder', style: 'heading' })]),
      text(fill(texts.standard.heading, { nummer: standard.id, standaard: standard.label }), {
        size: 'Medium',
        weight: 'Bolder',
        style: 'heading',
      }),
      text(`**${fill(texts.standard.result, { antwoord: `${state.symbol} ${state.label}` })}**`),
      ...(counts.total > 1
        ? [
            text((counts.open > 0 ? countsSentence : resultSentence)(content, counts), {
              spacing: 'None',
              size: 'Small',
            }),
          ]
        : []),
      ...criterionLines(content, lines, { round, notes: true }),
      ...suggested(content, view),
    ],
    actions(content, view),
  );
}

function suggested(content: Content, { suggestions }: ViewOf<'standard-done'>): Element[] {
  if (suggestions.length === 0) return [];
  return [
    text(content.texts.standard.suggestions, SUBHEADING),
    ...resourceParts(content.texts, suggestions.slice(0, SUGGESTED), true),
  ];
}

function actions(
  content: Content,
  { next, line, lines, round, notes, closed }: ViewOf<'standard-done'>,
): CardAction[] {
  const { buttons, plan } = content.texts;
  const overview = button(buttons.overview, { event: { kind: 'overview', round } });
  const weak = lines.some(({ choice }) => needsWork(content, choice));
  const read =
    notes === null
      ? []
      : [button(content.texts.notes.ofStandard, { event: { kind: 'notes', round, page: notes } })];
  const act = weak ? [button(plan.add, { event: { kind: 'plan' } })] : [];
  if (line.counts.open > 0 && !closed) {
    const event: ButtonEvent = { kind: 'open', round, standard: line.standard.id };
    return [button(buttons.resume, { event }, { style: 'positive' }), overview, ...read, ...act];
  }
  if (next) {
    const title = fill(buttons.next, { standaard: next.id });
    const event: ButtonEvent = { kind: 'next', round, standard: line.standard.id };
    return [button(title, { event }, { style: 'positive' }), overview, ...read, ...act];
  }
  const summary = button(buttons.summary, { event: { kind: 'summary', round } }, { style: 'positive' });
  return [summary, overview, ...read, ...act];
}
