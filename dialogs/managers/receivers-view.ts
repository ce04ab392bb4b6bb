import type { Content } from '../../content/index.ts';
import type { Case } from '../decision.ts';
import { progressOf } from '../progress.ts';
import type { State } from '../state.ts';
import type { ManagersViewOf } from './managers-view.ts';

/** Who receives the team's summary, and what the team can do about it. */
export function managersView(
  { content, state }: Case,
  {
    problem = null,
    notice = null,
    again = null,
  }: Partial<Pick<ManagersViewOf<'managers'>, 'problem' | 'notice' | 'again'>> = {},
): ManagersViewOf<'managers'> {
  const { scan, member, managers = [], roster = null } = state;
  const known = new Set(managers.map((manager) => manager.id));
  return {
    kind: 'managers',
    team: state.team.name,
    managers,
    roster: roster?.filter((person) => !known.has(person.id)) ?? null,
    problem,
    share: scan && managers.length > 0 ? scan.round : null,
    region: regionOf(content, state),
    receives: known.has(member.id),
    again,
    notice,
  };
}

/** Only what a team of colleagues agreed on counts in the regional picture: no personal scans, no group chats. */
export function regionOf(
  content: Content,
  { team, scan, released = null }: State,
): ManagersViewOf<'managers'>['region'] {
  if (team.kind !== 'channel') return released === null ? null : { ...NOTHING, withdraw: released };
  if (!scan || scan.closedAt === null) return { ...NOTHING, withdraw: released };
  const { answered, total } = progressOf(content, scan.answers);
  if (answered < total) return { release: null, withdraw: released, incomplete: scan.round };
  return { ...NOTHING, release: released === scan.round ? null : scan.round, withdraw: released };
}

const NOTHING = { release: null, withdraw: null, incomplete: null };
