import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { RHYTHMS } from '../../dialogs/managers/manager.ts';
import type { ManagersViewOf } from '../../dialogs/managers/managers-view.ts';
import { asksPart, otherActions } from '../parts/asks-part.ts';
import { actionSet, card, container, text } from '../parts/build.ts';
import { button, linkButton, toggle } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import type { Card, Element } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';
import { planPart } from '../parts/plan-part.ts';
import { resultStrip } from '../parts/result-strip.ts';
import { summaryDetails } from '../parts/summary-details.ts';
import { conclusionPart, DETAILS, howKnown, summaryContext } from '../parts/summary-top.ts';

type View = ManagersViewOf<'manager-summary'>;

const RHYTHM_PART = 'ritme';

/** What a manager receives of one team: what it asks, its actions and its results. No notes and nobody's answers. */
export function managerSummaryCard(content: Content, view: View): Card {
  const { managers, summary } = content.texts;
  const { team, asks, summary: results } = view;
  const links = linksOf(content, view);
  const download = button(summary.download, { event: { kind: 'download', team } });
  const teams = button(managers.allTeams, { event: { kind: 'my-teams' } });
  return card(
    [
      summaryContext(content, results),
      text(managers.why[view.why], { size: 'Small', isSubtle: true, spacing: 'None' }),
      ...noticePart(content, view.notice),
      conclusionPart(results),
      ...asksPart(content, asks),
      ...(links.length > 0 ? [actionSet(links, { spacing: 'Small' })] : []),
      ...otherActions(content, asks),
      ...resultStrip(content, results, DETAILS),
      ...howKnown(content, results, managers.evidence),
      actionSet([toggle(summary.details, [DETAILS]), download, teams], { spacing: 'Small' }),
      container(details(content, view), { id: DETAILS, isVisible: false, spacing: 'Medium' }),
    ],
    [],
    true,
  );
}

/** To the team's conversation for who is in it, and to the manager's own view. The first is the one to press. */
function linksOf({ texts: { managers } }: Content, { link, page }: View): CardAction[] {
  const answer = link ? [linkButton(managers.answer, link, { style: 'positive' })] : [];
  const open = page ? [linkButton(managers.openTab, page, link ? {} : { style: 'positive' })] : [];
  return [...answer, ...open];
}

function details(content: Content, { team, rhythm, summary }: View): Element[] {
  const { managers } = content.texts;
  const current = fill(managers.rhythmTitle, { ritme: managers.rhythmNow[rhythm] });
  const others = RHYTHMS.filter((one) => one !== rhythm);
  const choose = (one: (typeof RHYTHMS)[number]) =>
    button(managers.rhythms[one], { event: { kind: 'rhythm', team, rhythm: one } });
  return [
    actionSet([
      toggle(current, [RHYTHM_PART]),
      button(managers.stop, { event: { kind: 'unsubscribe', team } }),
    ]),
    container([actionSet(others.map(choose))], { id: RHYTHM_PART, isVisible: false, spacing: 'Small' }),
    ...summaryDetails(content, summary, managers),
    ...planPart(content, summary.actions),
    text(content.texts.summary.privacy, { size: 'Small', isSubtle: true, spacing: 'Medium' }),
  ];
}
