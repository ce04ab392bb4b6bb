import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { RHYTHMS } from '../../dialogs/managers/manager.ts';
import type { ManagersViewOf } from '../../dialogs/managers/managers-view.ts';
import { actionSet, card, container, text, typedText } from '../parts/build.ts';
import { button, linkButton, toggle } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import type { Card, Element } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';
import { summaryBody, summaryContext } from '../parts/summary-body.ts';

type View = ManagersViewOf<'manager-summary'>;

const RHYTHM_PART = 'ritme';

/** What a manager receives: results and actions of one team, no notes and nobody's answers. */
export function managerSummaryCard(content: Content, view: View): Card {
  const { texts } = content;
  const { summary } = view;
  return card(
    [
      typedText(fill(texts.summary.title, { team: summary.team }), {
        size: 'Large',
        weight: 'Bolder',
        style: 'heading',
      }),
      text(summaryContext(content, summary), { size: 'Small', isSubtle: true, spacing: 'Small' }),
      ...noticePart(content, view.notice),
      text(texts.managers.why[view.why], { spacing: 'Small' }),
      ...summaryBody(content, summary),
      text(texts.summary.privacy, { size: 'Small', isSubtle: true, spacing: 'Medium' }),
      rhythmPart(content, view),
    ],
    actions(content, view),
    true,
  );
}

/** Folded away: how often the summary comes by itself. */
function rhythmPart(content: Content, { team, rhythm }: View): Element {
  const { rhythms } = content.texts.managers;
  const others = RHYTHMS.filter((one) => one !== rhythm);
  return container(
    [actionSet(others.map((one) => button(rhythms[one], { event: { kind: 'rhythm', team, rhythm: one } })))],
    { id: RHYTHM_PART, isVisible: false },
  );
}

function actions(content: Content, { team, link, rhythm }: View): CardAction[] {
  const { managers, summary } = content.texts;
  const current = fill(managers.rhythmTitle, { ritme: managers.rhythms[rhythm].toLowerCase() });
  return [
    ...(link ? [linkButton(managers.openTeams, link)] : []),
    button(summary.download, { event: { kind: 'download', team } }),
    button(managers.allTeams, { event: { kind: 'my-teams' } }),
    toggle(current, [RHYTHM_PART]),
    button(managers.stop, { event: { kind: 'unsubscribe', team } }),
  ];
}
