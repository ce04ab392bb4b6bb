import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { ViewOf } from '../dialogs/view.ts';
import { card, text } from './parts/build.ts';
import { button } from './parts/button.ts';
import type { Card } from './parts/element.ts';

/** What a team can talk about in one standard. */
export function guideCard(content: Content, { standard, canStart }: ViewOf<'guide'>): Card {
  const words = content.texts.talk.guide;
  const guide = content.talk.guides[standard.id];
  return card(
    [
      text(fill(words.title, { nummer: standard.id, standaard: standard.label }), { style: 'heading' }),
      text(guide?.purpose ?? ''),
    ],
    canStart ? [button(content.texts.buttons.resume, { event: { kind: 'start' } })] : [],
  );
}
