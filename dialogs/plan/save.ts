import { dayOf } from '../calendar.ts';
import type { Change } from '../change.ts';
import { type Case, type Decision, say, showForm, showHeld } from '../decision.ts';
import type { EventOf } from '../event.ts';
import type { Notice } from '../view-parts.ts';
import type { Action } from './action.ts';
import { checkForm } from './check.ts';
import { changed, changedMeanwhile, type FoundAction, findAction, peopleFor } from './find-action.ts';
import { formOf } from './form.ts';
import { resourceOf } from './lines.ts';
import type { Form, PlanViewOf, Problems } from './plan-view.ts';
import { remindersOf } from './reminders.ts';
import { isSame, saveNew } from './save-new.ts';
import { showAction, showGone } from './show.ts';

/** Saves what stands in an action's form. */
export function saveAction(given: Case, event: EventOf<'save-action'>): Decision {
  if (event.action === undefined) return saveNew(given, event);
  const { content, state } = given;
  const found = findAction(given, event);
  if (!found) return showGone(given, event);
  const { action, line } = found;
  const people = line.team ? null : peopleFor(state, action);
  const checked = checkForm({ content, today: dayOf(state.now), people, saved: action }, event);
  if (checked.ok && isSame(action, checked.fields)) return showAction(given, found);
  const stale = event.version !== action.version ? changedMeanwhile(content, state, action) : null;
  if (!checked.ok) {
    const notice = stale ?? say('problem', content.texts.plan.notices.notSaved);
    return showHeld(formView(given, found, { ...checked, notice }));
  }
  if (stale) return showHeld(formView(given, found, { form: formOf(action, event), notice: stale }));
  return keep(given, found, {
    fields: checked.fields,
    notice: say('good', content.texts.plan.notices.saved),
  });
}

/** Opens an action's form with what is saved. */
export function changeAction(given: Case, found: FoundAction): Decision {
  return showForm(formView(given, found, { form: formOf(found.action), notice: null }));
}

/** The fields of an action that can be changed. */
type Fields = Partial<Pick<Action, 'what' | 'owner' | 'role' | 'due' | 'state' | 'reason'>>;

/** Changes an action and plans its reminders anew. */
export function keep(
  given: Case,
  found: FoundAction,
  { fields, notice }: Readonly<{ fields: Fields; notice: Notice | null }>,
): Decision {
  const { state } = given;
  const { version: expected, by: _, ...action } = { ...found.action, ...fields };
  const { team } = found.line;
  const change: Change = { kind: 'action', ...(team ? { team: team.id } : {}), expected, action };
  return {
    ...showAction(given, changed(given, found, fields), { notice, changes: [change] }),
    deliveries: remindersOf(team?.id ?? state.team.id, action, state.now),
  };
}

function formView(
  { content, state }: Case,
  { action, line }: FoundAction,
  filled: Readonly<{ form: Form; problems?: Problems; notice: Notice | null }>,
): PlanViewOf<'action-form'> {
  const { id, version, round, resource } = action;
  return {
    kind: 'action-form',
    changes: { id, version },
    round,
    criterion: line.criterion,
    resource: resource === null ? null : { id: resource, known: resourceOf(content, resource) },
    form: filled.form,
    problems: filled.problems ?? { what: null, owner: null, due: null },
    people: line.team ? null : peopleFor(state, action),
    today: dayOf(state.now),
    team: line.team,
    notice: filled.notice,
  };
}
