import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { ViewOf } from '../dialogs/view.ts';
import { card, text } from './parts/build.ts';
import { button } from './parts/button.ts';
import type { CardAction } from './parts/card-action.ts';
import type { Card } from './parts/element.ts';

type NoPlace = ViewOf<'no-place'>;

/** Says that a standard or criterion is not there, and what there is. */
export function noPlaceCard(content: Content, view: NoPlace): Card {
  const { noPlace } = content.texts;
  const { place } = view;
  const title = /[A-Z]/.test(place)
    ? fill(noPlace.criterion, { criterium: place })
    : fill(noPlace.standard, { nummer: place });
  return card(
    [
      text(title, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      text(whatThereIs(content, view), { spacing: 'Small' }),
    ],
    ways(content, view),
  );
}

function whatThereIs({ standards, texts: { noPlace } }: Content, { standard }: NoPlace): string {
  const names = (standard?.criteria ?? standards).map(({ id }) => id);
  const ends = { eerste: names.at(0) ?? '', laatste: names.at(-1) ?? '' };
  if (!standard) return fill(noPlace.standards, { aantal: standards.length, ...ends });
  return names.length > 1
    ? fill(noPlace.letters, { standaard: standard.id, ...ends })
    : fill(noPlace.noLetters, { standaard: standard.id });
}

function ways({ texts: { buttons, noPlace } }: Content, view: NoPlace): CardAction[] {
  const { canOpen, progress, standard } = view;
  const open =
    standard &&
    button(fill(noPlace.open, { standaard: standard.id }), {
      event: { kind: 'open', standard: standard.id },
    });
  return [
    ...(canOpen && open ? [open] : []),
    ...(canOpen ? [button(buttons.overview, { event: { kind: 'overview' } })] : []),
    progress
      ? button(buttons.resume, { event: { kind: 'start' } })
      : button(buttons.help, { event: { kind: 'help' } }),
  ];
}
