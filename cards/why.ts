import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { ViewOf } from '../dialogs/view.ts';
import { card, text } from './parts/build.ts';
import { button } from './parts/button.ts';
import type { Card } from './parts/element.ts';
import { noticePart } from './parts/notice.ts';
import { whyFields } from './parts/why-fields.ts';

/** Asks why the team chose an answer: one field for one criterion, after the choice. */
export function whyCard(content: Content, view: ViewOf<'why'>): Card {
  const { buttons, standard } = content.texts;
  const { criterion, choice, version, round } = view;
  const state = choice ?? content.open;
  const fields = { criterion: criterion.id, version };
  const title = fill(standard.why, { criterium: criterion.id, antwoord: `${state.symbol} ${state.label}` });
  return card(
    [
      text(title, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      text(criterion.question, { size: 'Small', isSubtle: true, spacing: 'None' }),
      ...noticePart(content, view.notice),
      ...whyFields(content, view),
    ],
    [
      button(buttons.save, { event: { kind: 'save', round }, fields }, { style: 'positive' }),
      button(buttons.later, { event: { kind: 'later', round, criterion: criterion.id }, fields }),
    ],
  );
}
