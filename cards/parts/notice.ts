import type { Content } from '../../content/index.ts';
import type { Notice } from '../../dialogs/view-parts.ts';
import type { CardFields } from '../payload.ts';
import { container, typedText } from './build.ts';
import type { Element } from './element.ts';
import { evidenceButtons } from './evidence-part.ts';
import { NOTICE } from './notice-id.ts';

const STYLES = { good: 'good', info: 'accent', problem: 'attention' } as const;

/**
 * A sentence about what somebody just did, with a word for its tone. No notice gives no elements. Where the notice asks
 * how the team knows an answer, the sentence already tells that it was kept, so that the card stays short.
 */
export function noticePart(content: Content, notice: Notice | null, fields?: CardFields): Element[] {
  if (!notice) return [];
  const { text, tone, asks } = notice;
  const look = { id: NOTICE, style: STYLES[tone], spacing: 'Small' } as const;
  if (asks && tone === 'good') {
    const { question } = content.texts.talk.evidence;
    const sentence = asks.evidence === null ? `${text} ${question}` : text;
    return [
      container([typedText(sentence, { size: 'Small' }), evidenceButtons(content, asks, { fields })], look),
    ];
  }
  return [
    container(
      [
        typedText(content.texts.tones[tone], { weight: 'Bolder', size: 'Small' }),
        typedText(text, { spacing: 'None' }),
        ...(asks ? [evidenceButtons(content, asks, { fields })] : []),
      ],
      look,
    ),
  ];
}
