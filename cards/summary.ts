import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { ViewOf } from '../dialogs/view.ts';
import { actionSet, card, container, SUBHEADING, text } from './parts/build.ts';
import { button, toggle } from './parts/button.ts';
import type { ExecuteAction } from './parts/card-action.ts';
import type { Card, Element } from './parts/element.ts';
import { noticePart } from './parts/notice.ts';
import { planPart } from './parts/plan-part.ts';
import { resourceParts } from './parts/resource-parts.ts';
import { besideStep, stepPart } from './parts/step-part.ts';
import { summaryDetails } from './parts/summary-details.ts';
import { conclusionPart, DETAILS, resultsPart, summaryContext } from './parts/summary-top.ts';

/** How many resources stand on the card, as on that of a standard. */
const SUGGESTED = 3;

type SummaryView = ViewOf<'summary'>;

/** The summary of a round, as the team itself sees it: one screen, and behind one button all the rest. */
export function summaryCard(content: Content, view: SummaryView): Card {
  const { summary, buttons } = content.texts;
  const overview = button(buttons.overview, { event: { kind: 'overview', round: view.round } });
  const download = button(summary.download, { event: { kind: 'download' } });
  const complete = view.closed || view.open.length === 0;
  return card(
    [
      summaryContext(content, view),
      ...noticePart(content, view.notice),
      conclusionPart(view),
      ...stepPart(content, view.step),
      ...resultsPart(content, view),
      actionSet([toggle(summary.details, [DETAILS]), overview, ...(complete ? [download] : [])], {
        spacing: 'Small',
      }),
      container(details(content, view), { id: DETAILS, isVisible: false, spacing: 'Medium' }),
    ],
    [],
    true,
  );
}

function details(content: Content, view: SummaryView): Element[] {
  const { texts } = content;
  return [
    actionSet(otherButtons(content, view), { spacing: 'None' }),
    ...summaryDetails(content, view, { ...texts.summary, evidence: texts.talk.evidence.summary }),
    ...planPart(content, view.actions),
    ...(view.suggestions.length > 0
      ? [
          text(texts.summary.suggestions, SUBHEADING),
          ...resourceParts(texts, view.suggestions.slice(0, SUGGESTED), true),
        ]
      : []),
    text(texts.summary.privacy, { size: 'Small', isSubtle: true, spacing: 'Medium' }),
  ];
}

/** The buttons that are needed less often, without the one that the step has already. */
function otherButtons(content: Content, view: SummaryView): ExecuteAction[] {
  const { buttons, summary, trend } = content.texts;
  const { round, closed, step } = view;
  return besideStep(
    [
      button(summary.actions, { event: { kind: 'actions' } }),
      button(summary.receivers, { event: { kind: 'managers' } }),
      ...(closed && view.since ? [button(trend.button, { event: { kind: 'trend' } })] : []),
      ...view.others.map((other) =>
        button(fill(summary.read, { ronde: other }), { event: { kind: 'summary', round: other } }),
      ),
      ...(closed ? [] : [button(buttons.close, { event: { kind: 'close', round } })]),
      ...(closed && step ? [button(buttons.newRound, { event: { kind: 'new-round' } })] : []),
    ],
    step,
  );
}
