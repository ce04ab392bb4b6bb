import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { isRunning, type PlanViewOf } from '../../dialogs/plan/plan-view.ts';
import { card, type TypedTextLook, typedText } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import type { Card } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';
import { resourceParts } from '../parts/resource-parts.ts';
import { aboutOf, actionParts, contextPart, stateButtons } from './line.ts';

/** One action, with the buttons to change it. */
export function actionCard(content: Content, view: PlanViewOf<'action'>): Card {
  const { texts } = content;
  const { detail, notices } = texts.plan;
  const { line, resource } = view;
  const small: TypedTextLook = { size: 'Small', isSubtle: true, spacing: 'Small' };
  return card(
    [
      ...contextPart(content, line.criterion),
      ...(line.team ? [typedText(fill(detail.team, { team: line.team.name }), { size: 'Small' })] : []),
      ...noticePart(content, view.notice),
      ...actionParts(content, line),
      typedText(fill(detail.by, { naam: line.action.by || notices.someone }), small),
      ...(resource ? resourceParts(texts, [resource], true) : []),
    ],
    actions(content, view),
  );
}

function actions(content: Content, { line }: PlanViewOf<'action'>): CardAction[] {
  const { plan } = content.texts;
  const about = aboutOf(line);
  const open = (title: string, to: 'change' | 'drop') =>
    button(title, { event: { kind: 'open-action', ...about, to } });
  return [
    ...stateButtons(content, line),
    ...(isRunning(line.action) ? [open(plan.detail.change, 'change'), open(plan.detail.drop, 'drop')] : []),
    button(plan.all, { event: { kind: 'actions' } }),
    ...(line.team ? [button(plan.pause.title, { event: { kind: 'pause', team: line.team.id } })] : []),
  ];
}
