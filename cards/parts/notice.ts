import type { Content } from '../../content/index.ts';
import type { KeptAnswer, Notice } from '../../dialogs/view-parts.ts';
import { actionSet, container, typedText } from './build.ts';
import { button } from './button.ts';
import type { CardAction } from './card-action.ts';
import type { Element } from './element.ts';
import { evidenceLinks } from './evidence-links.ts';
import { NOTICE } from './notice-id.ts';

const STYLES = { good: 'good', info: 'accent', problem: 'attention' } as const;

/**
 * A sentence about what somebody just did, with a word for its tone. No notice gives no elements. Where an answer was just
 * kept, the sentence tells that already, so that the card stays short.
 */
export function noticePart(content: Content, notice: Notice | null): Element[] {
  if (!notice) return [];
  const { text, tone, kept } = notice;
  const isShort = kept && tone === 'good';
  const sentence =
    isShort && kept.evidence === null ? `${text} · ${content.texts.talk.evidence.question}` : text;
  return [
    container(
      [
        ...(isShort
          ? [typedText(sentence, { size: 'Small' })]
          : [
              typedText(content.texts.tones[tone], { weight: 'Bolder', size: 'Small' }),
              typedText(text, { spacing: 'None' }),
            ]),
        ...(kept ? keptParts(content, kept) : []),
      ],
      { id: NOTICE, style: STYLES[tone], spacing: 'Small' },
    ),
  ];
}

/** How the team knows the answer, and its reason, are asked after the choice. The choice can be undone here. */
function keptParts(content: Content, { before, evidence, ...kept }: KeptAnswer): Element[] {
  const { buttons } = content.texts;
  const { round, criterion, version } = kept;
  const undo = (): CardAction =>
    button(buttons.undo, {
      event: {
        kind: 'undo',
        round,
        criterion,
        version,
        ...(before?.choice ? { choice: before.choice } : {}),
        ...(before?.reason ? { reason: before.reason } : {}),
        ...(before?.ballot ? { ballot: before.ballot } : {}),
      },
    });
  return [
    ...(evidence === undefined ? [] : [evidenceLinks(content, { ...kept, evidence })]),
    actionSet(
      [
        button(buttons.why, { event: { kind: 'why', round, criterion } }),
        ...(before === undefined ? [] : [undo()]),
      ],
      { spacing: 'Small' },
    ),
  ];
}
