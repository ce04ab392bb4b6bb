import { dayOf } from '../calendar.ts';
import { type Case, type Decision, say, showBeside, showHeld } from '../decision.ts';
import type { EventOf } from '../event.ts';
import { messageView } from '../messages.ts';
import { refuseButton } from '../refusals.ts';
import type { Action } from './action.ts';
import { checkForm } from './check.ts';
import { newForm } from './choose.ts';
import { peopleFor } from './find-action.ts';
import { lineOf, resourceOf } from './lines.ts';
import { isRunning } from './plan-view.ts';
import { remindersOf } from './reminders.ts';
import { showAction } from './show.ts';

/** Saves a new action. A double press finds the action that the first press made. */
export function saveNew(given: Case, event: EventOf<'save-action'>): Decision {
  const { content, state } = given;
  const { notices } = content.texts.plan;
  if (!state.scan) return showBeside(messageView({ content, state }, 'no-scan'));
  const criterion = content.criteria.find(({ id }) => id === event.criterion);
  const { resource } = event;
  if (!criterion || (resource !== null && !resourceOf(content, resource))) return refuseButton(given);
  const round = Math.min(event.round, state.scan.round);
  const around = { content, today: dayOf(state.now), people: peopleFor(state, null), saved: null };
  const checked = checkForm(around, event);
  if (!checked.ok) {
    const { form, problems } = checked;
    const view = { ...newForm(given, criterion, { round, resource }), form, problems };
    return showHeld({ ...view, notice: say('problem', notices.notSaved) });
  }
  const actions = state.actions ?? [];
  const wanted = { criterion: criterion.id, resource, ...checked.fields };
  const there = actions.find((one) => isRunning(one) && isSame(one, wanted));
  if (there) return showAction(given, foundAs(given, there), { notice: say('good', notices.saved) });
  const id = Math.max(0, ...actions.map((one) => one.id)) + 1;
  const action = { id, round, state: 'open', reason: '', ...wanted } as const;
  const made = foundAs(given, { ...action, version: 1, by: state.member.name });
  const changes = [{ kind: 'action', expected: 0, action } as const];
  return {
    ...showAction(given, made, { notice: say('good', notices.saved), changes }),
    deliveries: remindersOf(state.team.id, action, state.now),
  };
}

/** Whether an action has these values already. */
export function isSame(action: Action, wanted: Partial<Action>): boolean {
  return Object.entries(wanted).every(([field, value]) => action[field as keyof Action] === value);
}

function foundAs({ content, state }: Case, action: Action) {
  const around = { content, today: dayOf(state.now), roster: state.roster ?? null, team: null };
  return { action, line: lineOf(around, action), where: state.team.name };
}
