import { listed } from '../content/dutch.ts';
import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { ViewOf } from '../dialogs/view.ts';
import { text, typedText } from './parts/build.ts';
import { button } from './parts/button.ts';
import { questionCard } from './parts/confirmation.ts';
import type { Card, Element } from './parts/element.ts';

/** Asks whether the round is to be closed for good. */
export function closingCard(content: Content, view: ViewOf<'closing'>): Card {
  const { closing, buttons } = content.texts;
  const { round, asked, receivers, unrevealed, notice } = view;
  return questionCard(content, {
    title: fill(closing.title, { ronde: round }),
    notice,
    lines: [
      text(openSentence(content, view), { weight: 'Bolder', spacing: 'Small' }),
      ...(unrevealed > 0 ? [text(votesSentence(content, unrevealed), { spacing: 'Small' })] : []),
      text(closing.forGood, { spacing: 'Small' }),
      ...sentPart(content, receivers),
    ],
    confirm: button(buttons.confirmClose, { event: { kind: 'confirm-close', round, asked } }),
    safe: [button(buttons.goBack, { event: { kind: 'summary', round } })],
  });
}

function openSentence({ texts }: Content, { progress }: ViewOf<'closing'>): string {
  const open = progress.total - progress.answered;
  if (open === 0) return texts.closing.whole;
  return open === 1 ? texts.closing.one : fill(texts.closing.open, { aantal: open });
}

function votesSentence({ texts }: Content, unrevealed: number): string {
  if (unrevealed === 1) return texts.closing.oneUnrevealed;
  return fill(texts.closing.unrevealed, { aantal: unrevealed });
}

/** How many people the card names. It only counts the others. */
const NAMED = 5;

function sentPart({ texts }: Content, receivers: readonly string[]): Element[] {
  if (receivers.length === 0) return [];
  const names = listed(receivers);
  const { sent, sentMany } = texts.closing;
  const sentence =
    receivers.length > NAMED ? fill(sentMany, { aantal: receivers.length }) : fill(sent, { namen: names });
  return [typedText(sentence, { spacing: 'Small' })];
}
