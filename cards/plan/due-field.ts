import type { Content } from '../../content/index.ts';
import { lastDay } from '../../dialogs/plan/check.ts';
import type { PlanViewOf } from '../../dialogs/plan/plan-view.ts';
import { readDay } from '../../dialogs/plan/read-day.ts';
import type { Day } from '../../dialogs/time.ts';
import type { Element, InputDate } from '../parts/element.ts';
import { problemPart } from '../parts/problem.ts';
import { ACTION_FIELDS } from '../payload.ts';

/** How many characters of a date that can't be read go back into the field. */
const KEPT = 100;

/**
 * The field for the day. A date field can't hold a text that is no date, so such a text gets a text field and is not
 * lost.
 */
export function dueField(content: Content, view: PlanViewOf<'action-form'>): Element[] {
  const { form } = content.texts.plan;
  const { due } = view.form;
  const { today, problems } = view;
  const read = readDay(due, today);
  const day = 'day' in read ? read.day : '';
  const field = { id: ACTION_FIELDS.due, label: form.due, isRequired: true, errorMessage: form.dueEmpty };
  const placeholder = form.duePlaceholder;
  return [
    'day' in read || due.trim() === ''
      ? { type: 'Input.Date', ...field, placeholder, value: day, ...boundsFor(day, today) }
      : { type: 'Input.Text', ...field, placeholder, value: due.slice(0, KEPT) },
    ...problemPart(problems.due),
  ];
}

/**
 * The days that can be chosen: from today on. A saved date outside them gets no bounds, because a client would refuse
 * to send it.
 */
function boundsFor(day: Day | '', today: Day): Pick<InputDate, 'min' | 'max'> {
  return day === '' || (day >= today && day <= lastDay(today)) ? { min: today, max: lastDay(today) } : {};
}
