import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { ViewOf } from '../dialogs/view.ts';
import { card, text } from './parts/build.ts';
import { button } from './parts/button.ts';
import type { Card } from './parts/element.ts';
import { meaningLines } from './parts/meaning-part.ts';

/** What a criterion means, for who asked; and how to write a note, where they may have meant that. */
export function meaningCard(content: Content, view: ViewOf<'meaning'>): Card {
  const { buttons, meaning } = content.texts;
  const { round, standard, criterion, note } = view;
  return card(
    [
      text(fill(meaning.title, { criterium: criterion.id }), {
        size: 'Medium',
        weight: 'Bolder',
        style: 'heading',
      }),
      text(criterion.question, { isSubtle: true, size: 'Small', spacing: 'None' }),
      ...meaningLines(content, { standard, criterion, talk: criterion.talk }),
      ...(note === null ? [] : [text(fill(meaning.note, { criterium: note }), { spacing: 'Medium' })]),
    ],
    [
      button(buttons.backToQuestion, { event: { kind: 'start' } }, { style: 'positive' }),
      ...(note === null ? [] : [button(buttons.why, { event: { kind: 'why', round, criterion: note } })]),
    ],
  );
}
