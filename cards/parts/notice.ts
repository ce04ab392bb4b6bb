import type { Texts } from '../../content/index.ts';
import type { Notice } from '../../dialogs/view-parts.ts';
import { container, typedText } from './build.ts';
import type { Element } from './element.ts';

const STYLES = { good: 'good', info: 'accent', problem: 'attention' } as const;

/** The id of the notice on a card, by which a page tells what the reader just did from how things stand. */
export const NOTICE = 'melding-kaart';

/** A sentence about what somebody just did, with a word for its tone. No notice gives no elements. */
export function noticePart(texts: Texts, notice: Notice | null): Element[] {
  if (!notice) return [];
  return [
    container(
      [
        typedText(texts.tones[notice.tone], { weight: 'Bolder', size: 'Small' }),
        typedText(notice.text, { spacing: 'None' }),
      ],
      { id: NOTICE, style: STYLES[notice.tone], spacing: 'Small' },
    ),
  ];
}
