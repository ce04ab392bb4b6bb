import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { PlanViewOf } from '../../dialogs/plan/plan-view.ts';
import { card, column, columns, text } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import type { Card, Element } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';

type Option = PlanViewOf<'plan'>['options'][number];

/** Offers criteria to make an action for. A tap chooses one. */
export function planCard(content: Content, view: PlanViewOf<'plan'>): Card {
  const { texts } = content;
  const { choose } = texts.plan;
  const nothing = view.unfinished ? choose.nothingYet : choose.nothing;
  return card(
    [
      text(choose.title, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      ...noticePart(content, view.notice),
      text(view.options.length > 0 ? choose.intro : nothing, { spacing: 'Small' }),
      ...view.options.map((option) => row(content, option)),
    ],
    actions(content, view),
  );
}

function row(content: Content, { criterion, choice, busy }: Option): Element {
  const { choose } = content.texts.plan;
  const title = fill(choose.open, { criterium: criterion.id, stand: choice.label });
  const note = busy ? ` · ${choose.busy}` : '';
  return columns(
    [
      column([text(`**${choice.symbol}** ${criterion.id}`)], '52px'),
      column([text(`${criterion.label} – **${choice.label}**${note}`)], 'stretch', { spacing: 'Small' }),
    ],
    {
      spacing: 'Small',
      selectAction: button(title, { event: { kind: 'new-action', criterion: criterion.id } }),
    },
  );
}

function actions(content: Content, { options, page, pages, unfinished }: PlanViewOf<'plan'>): CardAction[] {
  const { buttons, plan } = content.texts;
  const to = (title: string, wanted: number) =>
    wanted >= 0 && wanted < pages ? [button(title, { event: { kind: 'plan', page: wanted } })] : [];
  const goOn =
    options.length === 0 && unfinished
      ? [button(buttons.resume, { event: { kind: 'start' } }, { style: 'positive' })]
      : [];
  return [
    ...goOn,
    ...to(plan.choose.next, page + 1),
    ...to(plan.choose.previous, page - 1),
    button(plan.all, { event: { kind: 'actions' } }),
    button(buttons.summary, { event: { kind: 'summary' } }),
  ];
}
