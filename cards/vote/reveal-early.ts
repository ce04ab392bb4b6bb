import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import type { Turnout } from '../../dialogs/vote/vote-view.ts';
import { FEW } from '../../dialogs/vote/voting.ts';
import { text } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import { questionCard } from '../parts/confirmation.ts';
import type { Card } from '../parts/element.ts';
import { turnoutSentence } from './turnout.ts';

/** Asks whether to show the votes although some have not voted. After that nobody can vote any more. */
export function revealEarlyCard(content: Content, view: ViewOf<'reveal-early'>): Card {
  const { early, buttons } = content.texts.votes;
  const { round, criterion, turnout } = view;
  const of = { round, criterion: criterion.id };
  const { title, lines } = earlyWords(content, turnout);
  return questionCard(content, {
    title,
    notice: view.notice,
    lines: [turnoutSentence(content, turnout), ...lines].map((line) => text(line, { spacing: 'Small' })),
    confirm: button(
      buttons.revealNow,
      { event: { kind: 'reveal', ...of, ballot: turnout.ballot, early: true } },
      { style: 'positive' },
    ),
    safe: [button(buttons.wait, { event: { kind: 'open', ...of } })],
    notYet: early.notYet,
  });
}

/** The question, and what showing the votes means for who has not voted and who has. */
export function earlyWords(
  content: Content,
  turnout: Turnout,
): Readonly<{ title: string; lines: readonly string[] }> {
  const { early } = content.texts.votes;
  const few = turnout.voted < FEW ? [fill(early.few, { aantal: FEW })] : [];
  return { title: titleOf(content, turnout), lines: [early.ends, ...few] };
}

function titleOf(content: Content, { voted, of }: Turnout): string {
  const { early } = content.texts.votes;
  if (of === null) return early.titleUnknown;
  return of - voted === 1 ? early.titleOne : fill(early.title, { aantal: of - voted });
}
