import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { ACTION_TEXT_LIMIT } from '../../dialogs/plan/check-text.ts';
import type { PlanViewOf } from '../../dialogs/plan/plan-view.ts';
import { card, text, typedText } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import type { Card } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';
import { problemPart } from '../parts/problem.ts';
import { ACTION_FIELDS } from '../payload.ts';
import { aboutOf, contextPart } from './line.ts';

/** How many characters of a reason that is too long go back into its field. */
const KEPT = 1_400;

/** Asks why an action is dropped. */
export function dropCard(content: Content, view: PlanViewOf<'action-drop'>): Card {
  const { texts } = content;
  const { drop } = texts.plan;
  const { line, reason } = view;
  const about = aboutOf(line);
  const { version, what } = line.action;
  return card(
    [
      ...contextPart(content, line.criterion),
      text(drop.title, { size: 'Medium', weight: 'Bolder', style: 'heading', spacing: 'Small' }),
      ...noticePart(content, view.notice),
      typedText(what, { spacing: 'Small' }),
      {
        type: 'Input.Text',
        id: ACTION_FIELDS.reason,
        label: fill(drop.reason, { limit: ACTION_TEXT_LIMIT }),
        isMultiline: true,
        isRequired: true,
        errorMessage: drop.reasonEmpty,
        maxLength: Math.max(ACTION_TEXT_LIMIT, Math.min(KEPT, reason.length)),
        value: reason.slice(0, KEPT),
      },
      ...problemPart(view.problem),
    ],
    [
      button(
        drop.save,
        { event: { kind: 'action-state', ...about, version, state: 'vervallen' } },
        { style: 'positive' },
      ),
      button(drop.cancel, { event: { kind: 'open-action', ...about } }, { associatedInputs: 'none' }),
    ],
  );
}
