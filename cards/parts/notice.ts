import type { Texts } from '../../content/index.ts';
import type { Notice } from '../../dialogs/view-parts.ts';
import { container, typedText } from './build.ts';
import type { Element } from './element.ts';

const STYLES = { good: 'good', info: 'accent', problem: 'attention' } as const;

/** A sentence about what somebody just did, with a word for its tone. No notice gives no elements. */
export function noticePart(texts: Texts, notice: Notice | null): Element[] {
  if (!notice) return [];
  return [
    container(
      [
        typedText(texts.tones[notice.tone], { weight: 'Bolder', size: 'Small' }),
        typedText(notice.text, { spacing: 'None' }),
      ],
      { style: STYLES[notice.tone], spacing: 'Small' },
    ),
  ];
}
