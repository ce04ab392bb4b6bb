import type { Content, Resource } from '../../content/index.ts';
import { dayOf } from '../calendar.ts';
import type { State } from '../state.ts';
import type { Person, Team } from '../team.ts';
import type { Day } from '../time.ts';
import type { Action } from './action.ts';
import { type ActionLine, isRunning } from './plan-view.ts';

/** What an action's line is made from. */
type Around = Readonly<{
  content: Content;
  today: Day;
  /** Who is in the conversation; null when that is not known. */
  roster: readonly Person[] | null;
  team: Pick<Team, 'id' | 'name'> | null;
}>;

/** Makes the line of an action. */
export function lineOf({ content, today, roster, team }: Around, action: Action): ActionLine {
  return {
    action,
    criterion: content.criteria.find((one) => one.id === action.criterion) ?? null,
    owner: action.role,
    left: action.owner !== null && roster !== null && !roster.some(({ id }) => id === action.owner),
    overdue: isRunning(action) && action.due < today,
    team: team && { id: team.id, name: team.name },
  };
}

/**
 * The team's actions, and in a personal chat also the person's actions for other teams. Actions under way come first,
 * by date. After them come the actions that are done or dropped, the newest first.
 */
export function linesOf(content: Content, state: State): ActionLine[] {
  const around = { content, today: dayOf(state.now), roster: state.roster ?? null, team: null };
  const here = (state.actions ?? []).map((action) => lineOf(around, action));
  const owned = state.team.kind === 'personal' ? (state.owned ?? []) : [];
  const elsewhere = owned
    .filter(({ action }) => isRunning(action))
    .map(({ team, action }) => lineOf({ ...around, roster: null, team }, action));
  const lines = [...here, ...elsewhere];
  const running = lines.filter(({ action }) => isRunning(action));
  const finished = lines.filter(({ action }) => !isRunning(action));
  return [
    ...running.sort((a, b) => byDate(a.action, b.action)),
    ...finished.sort((a, b) => byDate(b.action, a.action)),
  ];
}

function byDate(a: Action, b: Action): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  return a.id - b.id;
}

/** The infobox resource that an action makes use of; null when there is none (any more). */
export function resourceOf(content: Content, id: string | null): Resource | null {
  return content.resources.find((one) => one.id === id) ?? null;
}
