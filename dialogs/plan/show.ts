import { type Case, type Decision, say } from '../decision.ts';
import { show } from '../places.ts';
import type { Change } from '../state.ts';
import type { Notice } from '../view.ts';
import type { Found } from './find-action.ts';
import { linesOf, resourceOf } from './lines.ts';
import { pageOf } from './pages.ts';
import type { PlanViewOf } from './plan-view.ts';

/** The list of actions. */
export function showActions(
  at: Case,
  {
    page = 0,
    notice = null,
    changes = [],
  }: Partial<{ page: number; notice: Notice | null; changes: Change[] }>,
): Decision {
  return show(at, actionsView(at, page, notice), changes);
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
  at: Case,
  found: Found,
  { notice = null, changes = [] }: Partial<{ notice: Notice | null; changes: Change[] }> = {},
): Decision {
  const { line, where, action } = found;
  const resource = resourceOf(at.content, action.resource);
  return show(at, { kind: 'action', line, resource, where, notice }, changes);
}

/** There is no such action, or it is not theirs to change: the list, with a sentence that says why. */
export function showGone(at: Case, event: Readonly<{ team?: string | undefined }>): Decision {
  const { notices } = at.content.texts.plan;
  const elsewhere = event.team !== undefined && event.team !== at.state.team.id;
  return showActions(at, { notice: say('info', elsewhere ? notices.notYours : notices.gone) });
}
