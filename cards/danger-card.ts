import type { Content } from '../content/index.ts';
import type { ViewOf } from '../dialogs/view.ts';
import { card, container, text } from './parts/build.ts';
import type { Card, Element } from './parts/element.ts';
import { waysOn } from './parts/ways-on.ts';

/** Where to call when somebody is in danger now. Nothing stands above it, and no results stand below it. */
export function dangerCard(content: Content, view: ViewOf<'danger'>): Card {
  const { results } = content.texts;
  return card(
    [
      helpPart(content, view.suicide),
      text(results.noDanger, { spacing: 'Medium' }),
      text(results.notKept, { size: 'Small', isSubtle: true, spacing: 'Small' }),
    ],
    waysOn(content, view),
  );
}

/** Whom to call, large. */
export function helpPart({ texts }: Content, suicide: boolean): Element {
  const { urgentTitle, urgent, suicide: call } = texts.results;
  return container(
    [
      text(urgentTitle, { size: 'ExtraLarge', weight: 'Bolder', style: 'heading' }),
      ...(suicide ? [text(call, { size: 'Large', weight: 'Bolder' })] : []),
      text(urgent, { weight: 'Bolder' }),
    ],
    { style: 'attention' },
  );
}
