import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { isRunning, type PlanViewOf } from '../../dialogs/plan/plan-view.ts';
import { actionSet, card, container, text, typedText } from '../parts/build.ts';
import { button, toggle } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import type { Card, Element } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';
import { actionRow } from './line.ts';

const DONE = 'klaar';

/** The list of actions. Those under way come first; the others are folded away under them. */
export function actionsCard(content: Content, view: PlanViewOf<'actions'>): Card {
  const { texts } = content;
  const { plan } = texts;
  const none = view.lines.length === 0;
  return card(
    [
      typedText(fill(plan.title, { team: view.team }), {
        size: 'Medium',
        weight: 'Bolder',
        style: 'heading',
      }),
      ...noticePart(content, view.notice),
      ...(none ? [text(plan.none), ...(view.scan ? [text(plan.noneHelp, { spacing: 'Small' })] : [])] : []),
      ...lines(content, view),
      ...(view.paused
        ? [typedText(fill(plan.pause.team, { team: view.team }), { size: 'Small', spacing: 'Medium' })]
        : []),
    ],
    actions(content, view),
    true,
  );
}

function lines(content: Content, { lines }: PlanViewOf<'actions'>): Element[] {
  const running = lines.filter(({ action }) => isRunning(action));
  const over = lines.filter(({ action }) => !isRunning(action));
  const rows = over.map((line) => actionRow(content, line));
  // Nothing is under way on this page, so nothing is folded away.
  if (running.length === 0) return rows;
  const title = fill(content.texts.plan.done, { aantal: over.length });
  return [
    ...running.map((line) => actionRow(content, line)),
    ...(over.length === 0
      ? []
      : [
          actionSet([toggle(title, [DONE])], { spacing: 'Medium' }),
          container(rows, { id: DONE, isVisible: false }),
        ]),
  ];
}

function actions(content: Content, { page, pages, scan }: PlanViewOf<'actions'>): CardAction[] {
  const { buttons, plan } = content.texts;
  const first = scan
    ? button(plan.add, { event: { kind: 'plan' } }, { style: 'positive' })
    : button(buttons.start, { event: { kind: 'start' } }, { style: 'positive' });
  const to = (title: string, wanted: number) =>
    wanted >= 0 && wanted < pages ? [button(title, { event: { kind: 'actions', page: wanted } })] : [];
  return [
    first,
    ...to(plan.next, page + 1),
    ...to(plan.previous, page - 1),
    ...(scan ? [button(buttons.summary, { event: { kind: 'summary' } })] : []),
    button(plan.pause.title, { event: { kind: 'pause' } }),
  ];
}
