import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { ViewOf } from '../dialogs/view.ts';
import { card, text } from './parts/build.ts';
import { button } from './parts/button.ts';
import { countsSentence } from './parts/counts.ts';
import type { Card } from './parts/element.ts';

/** What is left of a standard's card when the conversation has moved on: one line, still correctable. */
export function compactCard(content: Content, view: ViewOf<'compact'>): Card {
  const { standard, counts, result } = view.line;
  const { buttons, standard: texts } = content.texts;
  const heading = fill(texts.heading, { nummer: standard.id, standaard: standard.label });
  const state = result ? `${result.symbol} ${result.label}` : countsSentence(content, counts);
  return card(
    [text(`**${heading}** – ${state}`)],
    [
      button(view.closed ? buttons.view : buttons.change, {
        event: { kind: 'open', round: view.round, standard: standard.id },
      }),
    ],
  );
}
