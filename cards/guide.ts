import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import { own } from '../content/own.ts';
import type { ButtonEvent } from '../dialogs/event.ts';
import type { ViewOf } from '../dialogs/view.ts';
import { card, SUBHEADING, text } from './parts/build.ts';
import { button } from './parts/button.ts';
import type { Card, Element } from './parts/element.ts';

/** What a team can talk about in one standard, in the bot's own words. */
export function guideCard(content: Content, { standard, canStart, round }: ViewOf<'guide'>): Card {
  const { buttons, talk } = content.texts;
  const on: ButtonEvent =
    round === undefined ? { kind: 'start', aside: true } : { kind: 'open', round, standard: standard.id };
  const title = fill(talk.guide.title, { nummer: standard.id, standaard: standard.label });
  return card(
    [
      text(title, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      ...guideParts(content, standard.id),
    ],
    [
      canStart
        ? button(buttons.resume, { event: on }, { style: 'positive' })
        : button(buttons.overview, { event: { kind: 'overview' } }),
    ],
  );
}

function guideParts({ texts, talk }: Content, standard: string): Element[] {
  const guide = own(talk.guides, standard);
  if (!guide) return [];
  const words = texts.talk.guide;
  return [
    text(guide.purpose, { spacing: 'Small' }),
    text(fill(words.minutes, { minuten: guide.minutes }), {
      size: 'Small',
      isSubtle: true,
      spacing: 'Small',
    }),
    text(words.opening, SUBHEADING),
    ...guide.opening.map((question) => text(`• ${question}`, { spacing: 'Small' })),
    text(words.colleague, SUBHEADING),
    text(guide.colleague, { spacing: 'Small' }),
  ];
}
