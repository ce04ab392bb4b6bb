import type { Content } from '../../content/index.ts';
import type { ManagersView } from '../../dialogs/managers/managers-view.ts';
import type { Card } from '../parts/element.ts';
import { managerSummaryCard } from './manager-summary.ts';
import { managersCard } from './managers.ts';
import { teamsCard } from './teams.ts';
import { trendCard } from './trend.ts';

/** Draws who receives the summary, and what they receive. */
export function drawManagers(content: Content, view: ManagersView): Card {
  switch (view.kind) {
    case 'managers':
      return managersCard(content, view);
    case 'manager-summary':
      return managerSummaryCard(content, view);
    case 'trend':
      return trendCard(content, view);
    case 'my-teams':
      return teamsCard(content, view);
  }
}
