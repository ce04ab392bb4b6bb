import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { ViewOf } from '../dialogs/view.ts';
import { actionSet, card, SUBHEADING, text, typedText } from './parts/build.ts';
import { button } from './parts/button.ts';
import type { CardAction } from './parts/card-action.ts';
import type { Card, Element } from './parts/element.ts';
import { noticePart } from './parts/notice.ts';
import { resourceParts } from './parts/resources.ts';
import { besideStep, stepPart } from './parts/step-part.ts';
import { summaryBody, summaryContext } from './parts/summary-body.ts';

/** How many resources stand on the card, as on that of a standard. */
const SUGGESTED = 3;

type SummaryView = ViewOf<'summary'>;

/** The summary of a round, as the team itself sees it. */
export function summaryCard(content: Content, view: SummaryView): Card {
  const { texts } = content;
  const { summary } = texts;
  return card(
    [
      typedText(fill(summary.title, { team: view.team }), {
        size: 'Large',
        weight: 'Bolder',
        style: 'heading',
      }),
      text(summaryContext(content, view), { size: 'Small', isSubtle: true, spacing: 'Small' }),
      ...noticePart(content, view.notice),
      ...stepPart(content, view.step),
      ...othersPart(content, view),
      ...summaryBody(content, view),
      ...(view.suggestions.length > 0
        ? [
            text(summary.suggestions, SUBHEADING),
            ...resourceParts(texts, view.suggestions.slice(0, SUGGESTED), true),
          ]
        : []),
      text(summary.privacy, { size: 'Small', isSubtle: true, spacing: 'Medium' }),
    ],
    actions(content, view),
    true,
  );
}

/** The buttons to the summaries of other rounds. */
function othersPart(content: Content, { others }: SummaryView): Element[] {
  if (others.length === 0) return [];
  const read = (round: number) =>
    button(fill(content.texts.summary.read, { ronde: round }), { event: { kind: 'summary', round } });
  return [actionSet(others.map(read), { spacing: 'Small' })];
}

/** All buttons but the one that the step has already. */
function actions(content: Content, view: SummaryView): CardAction[] {
  const { buttons, summary, trend } = content.texts;
  const { round } = view;
  const overview = button(buttons.overview, { event: { kind: 'overview', round } });
  const plan = button(summary.actions, { event: { kind: 'actions' } });
  const receivers = button(summary.receivers, { event: { kind: 'managers' } });
  const download = button(summary.download, { event: { kind: 'download' } });
  if (!view.closed) {
    const close = button(buttons.close, { event: { kind: 'close', round } });
    const last = view.open.length === 0 ? [download, overview] : [overview];
    return besideStep([plan, receivers, ...last, close], view.step);
  }
  const compare = view.since ? [button(trend.button, { event: { kind: 'trend' } })] : [];
  if (view.step === null) return [plan, receivers, ...compare, download, overview];
  const next = button(buttons.newRound, { event: { kind: 'new-round' } });
  return besideStep([plan, receivers, ...compare, download, next, overview], view.step);
}
