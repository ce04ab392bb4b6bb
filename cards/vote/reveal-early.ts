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
  const few = turnout.voted < FEW ? [text(fill(early.few, { aantal: FEW }), { spacing: 'Small' })] : [];
  return questionCard(content, {
    title: title(content, turnout),
    notice: view.notice,
    lines: [
      text(turnoutSentence(content, turnout), { spacing: 'Small' }),
      text(early.ends, { spacing: 'Small' }),
      ...few,
    ],
    confirm: button(
      buttons.revealNow,
      { event: { kind: 'reveal', ...of, ballot: turnout.ballot, early: true } },
      { style: 'positive' },
    ),
    safe: [button(buttons.wait, { event: { kind: 'open', ...of } })],
    notYet: early.notYet,
  });
}

function title(content: Content, { voted, of }: Turnout): string {
  const { early } = content.texts.votes;
  if (of === null) return early.titleUnknown;
  return of - voted === 1 ? early.titleOne : fill(early.title, { aantal: of - voted });
}
