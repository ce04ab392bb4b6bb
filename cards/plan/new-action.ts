import { fill } from '../../content/fill.ts';
import type { Content, Resource } from '../../content/index.ts';
import type { PlanViewOf } from '../../dialogs/plan/plan-view.ts';
import { card, container, text } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import type { Card, Element } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';
import { contextPart } from './line.ts';

/** Offers resources of the infobox to make use of. A tap fills the form with one. */
export function newActionCard(content: Content, view: PlanViewOf<'new-action'>): Card {
  const { texts } = content;
  const { form } = texts.plan;
  const criterion = view.criterion.id;
  return card(
    [
      ...contextPart(content, view.criterion),
      text(form.resources, { size: 'Medium', weight: 'Bolder', style: 'heading', spacing: 'Small' }),
      ...noticePart(content, view.notice),
      text(view.resources.length > 0 ? form.intro : form.nothing, { spacing: 'Small' }),
      ...view.resources.map((resource) => tile(content, criterion, resource)),
    ],
    [
      button(form.own, { event: { kind: 'new-action', criterion, resource: null } }),
      button(form.cancel, { event: { kind: 'plan' } }),
    ],
  );
}

function tile(content: Content, criterion: string, { id, title, ...resource }: Resource): Element {
  const { plan, standard } = content.texts;
  const facts = [resource.kind, resource.publisher, resource.free ? standard.free : undefined];
  return container(
    [
      text(`**${title}**`),
      text(facts.filter(Boolean).join(' · '), { size: 'Small', isSubtle: true, spacing: 'None' }),
      text(resource.description, { size: 'Small', spacing: 'Small' }),
    ],
    {
      style: 'emphasis',
      showBorder: true,
      roundedCorners: true,
      spacing: 'Small',
      selectAction: button(fill(plan.form.choose, { titel: title }), {
        event: { kind: 'new-action', criterion, resource: id },
      }),
    },
  );
}
