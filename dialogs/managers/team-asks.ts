import type { Content } from '../../content/index.ts';
import type { Action } from '../plan/action.ts';
import { isRunning } from '../plan/plan-view.ts';
import type { Person } from '../team.ts';
import type { Day } from '../time.ts';
import type { SummaryView } from '../view-parts.ts';
import type { TeamAsks } from './managers-view.ts';

/** What the team asks of this manager: their own actions first, then what is late, unknown or without a plan. */
export function teamAsks(
  content: Content,
  { actions, unknown, weak }: SummaryView,
  { reader, today }: Readonly<{ reader: Person; today: Day }>,
): TeamAsks {
  const running = actions.filter(isRunning).sort((a, b) => (a.due < b.due ? -1 : 1));
  const others = running.filter((action) => !isOf(content, action, reader));
  const planned = new Set(running.map(({ criterion }) => criterion));
  return {
    mine: running.filter((action) => isOf(content, action, reader)),
    others,
    overdue: others.filter(({ due }) => due < today).length,
    unknown: unknown.map(({ criterion }) => criterion.id),
    unplanned: weak.length > 0 && !weak.some(({ criterion }) => planned.has(criterion.id)),
    today,
  };
}

/** Whether the manager takes care of an action: by who they are, or by a role or name that the team wrote. */
function isOf({ texts }: Content, { owner, role }: Action, { id, name }: Person): boolean {
  if (owner !== null) return owner === id;
  const written = role.toLowerCase();
  const words = ` ${written.split(/[^\p{L}]+/u).join(' ')} `;
  return (
    written === name.toLowerCase() ||
    texts.managers.roles.some((one) => words.includes(` ${one.toLowerCase()} `))
  );
}
