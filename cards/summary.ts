import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { ViewOf } from '../dialogs/view.ts';
import { actionSet, card, SUBHEADING, text, typedText } from './parts/build.ts';
import { type ButtonLook, button } from './parts/button.ts';
import type { CardAction } from './parts/card-action.ts';
import type { Card, Element } from './parts/element.ts';
import { noticePart } from './parts/notice.ts';
import { resourceParts } from './parts/resources.ts';
import { summaryBody, summaryContext } from './parts/summary-body.ts';

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
      ...othersPart(content, view),
      ...summaryBody(content, view),
      ...(view.suggestions.length > 0
        ? [text(summary.suggestions, SUBHEADING), ...resourceParts(texts, view.suggestions, true)]
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

function actions(content: Content, view: SummaryView): CardAction[] {
  const { buttons, summary, trend } = content.texts;
  const { round } = view;
  const primary: ButtonLook = { style: 'positive' };
  const overview = button(buttons.overview, { event: { kind: 'overview', round } });
  const plan = (look: ButtonLook = {}) => button(summary.actions, { event: { kind: 'actions' } }, look);
  const receivers = button(summary.receivers, { event: { kind: 'managers' } });
  const close = (look: ButtonLook = {}) => button(buttons.close, { event: { kind: 'close', round } }, look);
  const download = button(summary.download, { event: { kind: 'download' } });
  if (view.closed) {
    const compare = view.since ? [button(trend.button, { event: { kind: 'trend' } })] : [];
    const next = button(buttons.newRound, { event: { kind: 'new-round' } });
    // Only the newest round can be followed by a new one.
    const isNewest = view.others.every((other) => other < round);
    return [plan(primary), receivers, ...compare, download, ...(isNewest ? [next] : []), overview];
  }
  if (view.open.length === 0) return [close(primary), plan(), receivers, download, overview];
  const resume = button(buttons.resume, { event: { kind: 'start' } }, primary);
  return [resume, overview, plan(), receivers, close()];
}
