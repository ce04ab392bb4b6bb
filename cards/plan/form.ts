import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ButtonEvent } from '../../dialogs/event.ts';
import { ACTION_TEXT_LIMIT } from '../../dialogs/plan/check-text.ts';
import type { PlanViewOf } from '../../dialogs/plan/plan-view.ts';
import { card, text, typedText } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import type { Card, Element } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';
import { problemPart } from '../parts/problem.ts';
import { resourceParts } from '../parts/resource-parts.ts';
import { ACTION_FIELDS } from '../payload.ts';
import { dueField } from './due-field.ts';
import { contextPart } from './line.ts';
import { ownerFields } from './owner-fields.ts';

type FormView = PlanViewOf<'action-form'>;

/** How many characters of a text that is too long go back into its field. */
const KEPT = 1_400;

/** The form of an action, new or changed. */
export function formCard(content: Content, view: FormView): Card {
  const { texts } = content;
  const { form, detail } = texts.plan;
  const known = view.resource?.known;
  return card(
    [
      ...contextPart(content, view.criterion),
      ...(view.team ? [typedText(fill(detail.team, { team: view.team.name }), { size: 'Small' })] : []),
      text(view.changes ? form.change : form.title, {
        size: 'Medium',
        weight: 'Bolder',
        style: 'heading',
        spacing: 'Small',
      }),
      ...noticePart(content, view.notice),
      ...whatField(content, view),
      ...ownerFields(content, view),
      ...dueField(content, view),
      text(form.reminders, { size: 'Small', isSubtle: true, spacing: 'Small' }),
      ...(known ? resourceParts(texts, [known], true) : []),
    ],
    [
      button(form.save, { event: saveEvent(view) }, { style: 'positive' }),
      // Nothing has to be filled in to go back.
      button(form.cancel, { event: backEvent(view) }, { associatedInputs: 'none' }),
    ],
  );
}

function whatField(content: Content, { form: { what }, problems }: FormView): Element[] {
  const { form } = content.texts.plan;
  return [
    {
      type: 'Input.Text',
      id: ACTION_FIELDS.what,
      label: fill(form.what, { limit: ACTION_TEXT_LIMIT }),
      placeholder: form.whatPlaceholder,
      isMultiline: true,
      isRequired: true,
      errorMessage: form.whatEmpty,
      maxLength: Math.max(ACTION_TEXT_LIMIT, Math.min(KEPT, what.length)),
      value: what.slice(0, KEPT),
    },
    ...problemPart(problems.what),
  ];
}

/** The event of the button, without the typed texts: the client adds those from the fields. */
function saveEvent({ changes, team, round, criterion, resource }: FormView): ButtonEvent {
  return {
    kind: 'save-action',
    ...(changes ? { action: changes.id } : {}),
    ...(team ? { team: team.id } : {}),
    version: changes?.version ?? 0,
    round,
    criterion: criterion?.id ?? '',
    resource: resource?.id ?? null,
  };
}

function backEvent({ changes, team, criterion }: FormView): ButtonEvent {
  if (!changes) return { kind: 'new-action', criterion: criterion?.id ?? '' };
  return { kind: 'open-action', action: changes.id, ...(team ? { team: team.id } : {}) };
}
