import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { withWeekday } from '../../dialogs/calendar.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { actionSet, card, text, typedText } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import type { Card, InputDate } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';
import { problemPart } from '../parts/problem.ts';
import { VOTE_DAY_FIELD } from '../payload.ts';

type AheadView = ViewOf<'vote-ahead'>;

/** Offers to vote before the meeting, and to choose the day of that meeting. */
export function voteAheadCard(content: Content, view: AheadView): Card {
  const { ahead, buttons } = content.texts.votes;
  const { round, by } = view;
  const chosen =
    by === null ? [] : [text(fill(ahead.chosen, { dag: withWeekday(by) }), { weight: 'Bolder' })];
  const alone = { event: { kind: 'vote-alone', round } } as const;
  const primary = { style: 'positive', associatedInputs: 'none' } as const;
  return card(
    [
      typedText(view.team, { size: 'Small', isSubtle: true }),
      text(ahead.title, { size: 'Medium', weight: 'Bolder', style: 'heading', spacing: 'Small' }),
      ...noticePart(content, view.notice),
      text(ahead.how, { spacing: 'Small' }),
      text(openLine(content, view), { spacing: 'Small' }),
      ...(view.open > 0 ? [actionSet([button(buttons.alone, alone, primary)])] : []),
      ...chosen,
      dayField(content, view),
      ...problemPart(view.problem),
      text(ahead.reminder, { size: 'Small', isSubtle: true, spacing: 'Small' }),
    ],
    [
      button(buttons.plan, { event: { kind: 'vote-by', round } }),
      button(content.texts.buttons.resume, { event: { kind: 'start' } }, { associatedInputs: 'none' }),
    ],
  );
}

function openLine(content: Content, { open }: AheadView): string {
  const { ahead, notices } = content.texts.votes;
  if (open === 0) return notices.nothingOpen;
  return open === 1 ? ahead.openOne : fill(ahead.open, { aantal: open });
}

/** A chosen day that is over has no earliest day beside it, because a client would refuse to send it. */
function dayField(content: Content, { by, today }: AheadView): InputDate {
  const { day, dayPlaceholder, dayEmpty } = content.texts.votes.ahead;
  return {
    type: 'Input.Date',
    id: VOTE_DAY_FIELD,
    label: day,
    placeholder: dayPlaceholder,
    isRequired: true,
    errorMessage: dayEmpty,
    value: by ?? '',
    ...(by === null || by >= today ? { min: today } : {}),
  };
}
