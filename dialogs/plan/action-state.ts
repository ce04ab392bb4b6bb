import { type Case, type Decision, say, showForm, showHeld } from '../decision.ts';
import type { EventOf } from '../event.ts';
import { checkText } from './check-text.ts';
import { changedMeanwhile, type FoundAction, findAction } from './find-action.ts';
import { keep } from './save.ts';
import { showAction, showGone } from './show.ts';

/** Puts an action in another state. Dropping it needs a reason. */
export function setState(given: Case, event: EventOf<'action-state'>): Decision {
  const { content, state } = given;
  const found = findAction(given, event);
  if (!found) return showGone(given, event);
  const { action } = found;
  if (event.state === 'vervallen') return drop(given, found, event);
  // At a second press the action is in that state already.
  if (action.state === event.state) return showAction(given, found);
  if (event.version !== action.version) {
    return showAction(given, found, { notice: changedMeanwhile(content, state, action) });
  }
  return keep(given, found, { fields: { state: event.state, reason: '' }, notice: null });
}

/** Asks why an action is dropped. */
export function askWhy({ line }: FoundAction): Decision {
  const { reason } = line.action;
  return showForm({ kind: 'action-drop', line, reason, problem: null, notice: null });
}

function drop(given: Case, found: FoundAction, event: EventOf<'action-state'>): Decision {
  const { content, state } = given;
  const { action } = found;
  const { notices } = content.texts.plan;
  // Where the client sent no reason, the saved one counts.
  const checked = checkText(content, event.reason ?? action.reason, 'reason');
  const same = 'value' in checked && action.state === 'vervallen' && action.reason === checked.value;
  if (same) return showAction(given, found);
  const { back: reason } = checked;
  const stale = event.version !== action.version ? changedMeanwhile(content, state, action) : null;
  if ('problem' in checked) {
    const notice = stale ?? say('problem', notices.notSaved);
    const { problem } = checked;
    return showHeld({ kind: 'action-drop', line: found.line, reason, problem, notice });
  }
  if (stale) {
    return showHeld({ kind: 'action-drop', line: found.line, reason, problem: null, notice: stale });
  }
  return keep(given, found, {
    fields: { state: 'vervallen', reason: checked.value },
    notice: say('good', notices.dropped),
  });
}
