import type { Content } from '../content/index.ts';
import type { ViewOf } from '../dialogs/view.ts';
import { card, text } from './parts/build.ts';
import { button } from './parts/button.ts';
import type { Card } from './parts/element.ts';
import { noticePart } from './parts/notice.ts';
import { waysOn } from './parts/ways-on.ts';

/** What the content says about the bot itself, with the button that does it. */
export function aboutCard(content: Content, view: ViewOf<'about'>): Card {
  const { title, text: told, button: does, notice } = view;
  return card(
    [
      ...noticePart(content, notice),
      text(title, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      text(told),
      text(content.texts.results.call, { size: 'Small', isSubtle: true, spacing: 'Medium' }),
    ],
    [...(does ? [button(does.title, { event: does.event })] : []), ...waysOn(content, view)],
  );
}
