import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { ButtonEvent } from '../dialogs/event.ts';
import type { ViewOf } from '../dialogs/view.ts';
import { card, text } from './parts/build.ts';
import { button } from './parts/button.ts';
import type { Card } from './parts/element.ts';
import { resourceParts } from './parts/resource-parts.ts';

/** How many resources are described. Those after them are only named, so that the card stays small. */
const DESCRIBED = 5;

/** What can help with a criterion: its own resources first, then those that the infobox refers to. */
export function resourcesCard(content: Content, view: ViewOf<'resources'>): Card {
  const texts = content.texts.standard;
  const { criterion, round, back } = view;
  const own = criterion.resources.filter((resource) => resource.criteria.includes(criterion.id));
  const others = criterion.resources.filter((resource) => !own.includes(resource));
  const none = criterion.noTools ? texts.noTools : texts.noResources;
  const event: ButtonEvent =
    back === 'start' ? { kind: back, aside: true } : { kind: back, round, criterion: criterion.id };
  return card(
    [
      text(fill(texts.resourcesTitle, { criterium: criterion.id }), {
        size: 'Medium',
        weight: 'Bolder',
        style: 'heading',
      }),
      text(criterion.label, { isSubtle: true, size: 'Small', spacing: 'None' }),
      ...(criterion.resources.length === 0 ? [text(none)] : []),
      ...(criterion.seeAlso.length > 0
        ? [text(fill(texts.seeAlso, { criteria: criterion.seeAlso.join(', ') }), { size: 'Small' })]
        : []),
      ...resourceParts(content.texts, own.slice(0, DESCRIBED)),
      ...resourceParts(content.texts, own.slice(DESCRIBED), true),
      ...resourceParts(content.texts, others, true),
    ],
    [button(content.texts.buttons.backToQuestion, { event }, { style: 'positive' })],
  );
}
