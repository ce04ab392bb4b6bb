import type { Case, Decision } from '../decision.ts';
import type { Event, EventOf } from '../event.ts';
import { type EventRules, type Needs, resumes } from '../event-rule.ts';
import { toOne } from '../to-one.ts';
import { askWhy, setState } from './action-state.ts';
import { chooseCriterion, newAction } from './choose.ts';
import { findAction } from './find-action.ts';
import { pause } from './pause.ts';
import { changeAction, saveAction } from './save.ts';
import { showAction, showActions, showGone } from './show.ts';

const HERE: Needs = ['actions', 'roster', 'paused'];
const ELSEWHERE: Needs = ['actions', 'paused', 'owned'];

/** Events about the improvement actions of a team. */
export const PLAN_EVENTS = {
  actions: { needs: [...HERE, 'owned'], decide: toOne(firstOrNamedPage), repeat: resumes, effect: 'reads' },
  plan: { needs: HERE, decide: toOne(chooseCriterion), repeat: resumes, effect: 'reads' },
  'new-action': { needs: HERE, decide: toOne(newAction), repeat: resumes, effect: 'changes' },
  'open-action': { needs: needsWhere, decide: toOne(openAction), repeat: resumes, effect: 'changes' },
  'save-action': { needs: needsWhere, decide: toOne(saveAction), repeat: openAgain, effect: 'changes' },
  'action-state': { needs: needsWhere, decide: toOne(setState), repeat: openAgain, effect: 'changes' },
  pause: { needs: needsForPause, decide: toOne(pause), repeat: showPauses, effect: 'changes' },
} satisfies Partial<EventRules>;

/** What an event about an action needs. An owner may act from their own chat, where Teams knows nothing of the team. */
function needsWhere({ team }: Readonly<{ team?: string | undefined }>): Needs {
  return team === undefined ? HERE : ELSEWHERE;
}

/** Somebody may pause the reminders of a team in which they only vote. */
function needsForPause(event: EventOf<'pause'>): Needs {
  return event.team === undefined ? HERE : [...ELSEWHERE, 'votingTeams'];
}

function firstOrNamedPage(given: Case, { page = 0 }: EventOf<'actions'>): Decision {
  return showActions(given, { page });
}

function openAction(given: Case, event: EventOf<'open-action'>): Decision {
  const found = findAction(given, event);
  if (!found) return showGone(given, event);
  if (event.to === 'change') return changeAction(given, found);
  return event.to === 'drop' ? askWhy(found) : showAction(given, found);
}

/** Shows the saved action. A new one has no number yet, so the list is shown. */
function openAgain({ action, team }: EventOf<'save-action' | 'action-state'>): Event {
  if (action === undefined) return { kind: 'actions' };
  return { kind: 'open-action', action, ...(team === undefined ? {} : { team }) };
}

function showPauses({ team }: EventOf<'pause'>): Event {
  return { kind: 'pause', ...(team === undefined ? {} : { team }) };
}
