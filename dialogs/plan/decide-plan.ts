import type { Case, Decision } from '../decision.ts';
import type { EventOf, PlanEvent } from '../event.ts';
import { askWhy, setState } from './action-state.ts';
import { chooseCriterion, newAction } from './choose.ts';
import { findAction } from './find-action.ts';
import { pause } from './pause.ts';
import { changeAction, saveAction } from './save.ts';
import { showAction, showActions, showGone } from './show.ts';

/** What a team does about what can be better: its improvement actions. */
export function decidePlan(given: Case, event: PlanEvent): Decision {
  switch (event.kind) {
    case 'actions':
      return showActions(given, { page: event.page ?? 0 });
    case 'plan':
      return chooseCriterion(given, event);
    case 'new-action':
      return newAction(given, event);
    case 'open-action':
      return openAction(given, event);
    case 'save-action':
      return saveAction(given, event);
    case 'action-state':
      return setState(given, event);
    case 'pause':
      return pause(given, event);
  }
}

function openAction(given: Case, event: EventOf<'open-action'>): Decision {
  const found = findAction(given, event);
  if (!found) return showGone(given, event);
  if (event.to === 'change') return changeAction(given, found);
  return event.to === 'drop' ? askWhy(found) : showAction(given, found);
}
