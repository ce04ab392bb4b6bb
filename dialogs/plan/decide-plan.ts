import type { Case, Decision } from '../decision.ts';
import type { EventOf, PlanEvent } from '../event.ts';
import { askWhy, setState } from './action-state.ts';
import { chooseCriterion, newAction } from './choose.ts';
import { findAction } from './find-action.ts';
import { pause } from './pause.ts';
import { changeAction, saveAction } from './save.ts';
import { showAction, showActions, showGone } from './show.ts';

/** What a team does about what can be better: its improvement actions. */
export function decidePlan(at: Case, event: PlanEvent): Decision {
  switch (event.kind) {
    case 'actions':
      return showActions(at, { page: event.page ?? 0 });
    case 'plan':
      return chooseCriterion(at, event);
    case 'new-action':
      return newAction(at, event);
    case 'open-action':
      return openAction(at, event);
    case 'save-action':
      return saveAction(at, event);
    case 'action-state':
      return setState(at, event);
    case 'pause':
      return pause(at, event);
  }
}

function openAction(at: Case, event: EventOf<'open-action'>): Decision {
  const found = findAction(at, event);
  if (!found) return showGone(at, event);
  if (event.to === 'change') return changeAction(at, found);
  return event.to === 'drop' ? askWhy(at, found) : showAction(at, found);
}
