import type { Content } from '../../content/index.ts';
import type { PlanView } from '../../dialogs/plan/plan-view.ts';
import type { Card } from '../parts/element.ts';
import { actionCard } from './action.ts';
import { actionsCard } from './actions.ts';
import { dropCard } from './drop.ts';
import { formCard } from './form.ts';
import { newActionCard } from './new-action.ts';
import { planCard } from './plan.ts';
import { reminderCard, unreachableCard } from './reminder.ts';
import { remindersCard } from './reminders.ts';

export function drawPlan(content: Content, view: PlanView): Card {
  switch (view.kind) {
    case 'actions':
      return actionsCard(content, view);
    case 'plan':
      return planCard(content, view);
    case 'new-action':
      return newActionCard(content, view);
    case 'action-form':
      return formCard(content, view);
    case 'action':
      return actionCard(content, view);
    case 'action-drop':
      return dropCard(content, view);
    case 'reminders':
      return remindersCard(content, view);
    case 'reminder':
      return reminderCard(content, view);
    case 'owner-unreachable':
      return unreachableCard(content, view);
  }
}
