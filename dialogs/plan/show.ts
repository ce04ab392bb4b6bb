import type { Change } from '../change.ts';
import { type Case, type Decision, say, showCard } from '../decision.ts';
import type { Notice } from '../view-parts.ts';
import type { FoundAction } from './find-action.ts';
import { linesOf, resourceOf } from './lines.ts';
import { pageOf } from './pages.ts';
import type { PlanViewOf } from './plan-view.ts';

/** The list of actions. */
export function showActions(
  given: Case,
  {
    page = 0,
    notice = null,
    changes = [],
  }: Partial<{ page: number; notice: Notice | null; changes: Change[] }>,
): Decision {
  return showCard(actionsView(given, page, notice), changes);
}

function actionsView({ content, state }: Case, wanted: number, notice: Notice | null): PlanViewOf<'actions'> {
  const { shown, page, pages } = pageOf(linesOf(content, state), wanted);
  return {
    kind: 'actions',
    team: state.team.name,
    lines: shown,
    page,
    pages,
    scan: state.scan !== null,
    paused: state.paused?.team ?? false,
    notice,
  };
}

/** One action with what can be done with it. */
export function showAction(
  given: Case,
  found: FoundAction,
  { notice = null, changes = [] }: Partial<{ notice: Notice | null; changes: Change[] }> = {},
): Decision {
  const { line, where, action } = found;
  const resource = resourceOf(given.content, action.resource);
  return showCard({ kind: 'action', line, resource, where, notice }, changes);
}

/** Shows the list and says that there is no such action, or that this person may not change it. */
export function showGone(given: Case, event: Readonly<{ team?: string | undefined }>): Decision {
  const { notices } = given.content.texts.plan;
  const elsewhere = event.team !== undefined && event.team !== given.state.team.id;
  return showActions(given, { notice: say('info', elsewhere ? notices.notYours : notices.gone) });
}
