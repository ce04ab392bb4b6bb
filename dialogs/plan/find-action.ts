import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { dayOf, inWords } from '../calendar.ts';
import { type Case, say } from '../decision.ts';
import type { State } from '../state.ts';
import type { Person } from '../team.ts';
import type { Notice } from '../view-parts.ts';
import type { Action } from './action.ts';
import { lineOf } from './lines.ts';
import type { ActionLine } from './plan-view.ts';

/** An action that somebody may change, and where it is. */
export type FoundAction = Readonly<{
  action: Action;
  line: ActionLine;
  /** The name of that team. */
  where: string;
}>;

/**
 * Finds the action that an event names. In the conversation of its team everybody may change it. From elsewhere only
 * its owner may, and the store tells who that is: a payload that names a team proves nothing.
 */
export function findAction(
  { content, state }: Case,
  event: Readonly<{ action?: number | undefined; team?: string | undefined }>,
): FoundAction | null {
  const today = dayOf(state.now);
  if (event.team === undefined || event.team === state.team.id) {
    const action = state.actions?.find(({ id }) => id === event.action);
    const line = action && lineOf({ content, today, roster: state.roster ?? null, team: null }, action);
    return line ? { action: line.action, line, where: state.team.name } : null;
  }
  const owned = state.owned?.find(
    ({ team, action }) =>
      team.id === event.team && action.id === event.action && action.owner === state.member.id,
  );
  if (!owned) return null;
  const { action, team } = owned;
  return { action, line: lineOf({ content, today, roster: null, team }, action), where: team.name };
}

/** @returns the same action with a change, as it will be saved */
export function changed(
  { content, state }: Case,
  found: FoundAction,
  fields: Partial<Omit<Action, 'id' | 'version'>>,
): FoundAction {
  const { action, line } = found;
  const next = { ...action, ...fields, version: action.version + 1, by: state.member.name };
  const roster = line.team ? null : (state.roster ?? null);
  return {
    ...found,
    action: next,
    line: lineOf({ content, today: dayOf(state.now), roster, team: line.team }, next),
  };
}

/** The people who can take care of an action: those in the conversation, or if Teams tells nobody, those known here. */
export function peopleFor({ roster, member }: State, saved: Action | null): readonly Person[] {
  const keeps = !roster && saved?.owner ? [{ id: saved.owner, name: saved.role }] : [];
  const others = [...(roster ?? keeps)].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  const known = [member, ...others];
  const taken = new Set<string>();
  return known.filter(({ id }) => !taken.has(id) && taken.add(id));
}

/** Says how the action stands now, because it was changed after the card was drawn. */
export function changedMeanwhile(content: Content, state: State, { by, ...action }: Action): Notice {
  const { notices, states, nobody } = content.texts.plan;
  const stand = fill(notices.state, {
    stand: states[action.state].label,
    wie: action.role || nobody,
    datum: inWords(action.due),
  });
  if (by === state.member.name) return say('problem', fill(notices.changedSelf, { stand }));
  return say('problem', fill(notices.changed, { naam: by || notices.someone, stand }));
}
