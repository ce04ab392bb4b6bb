import type { Case } from '../decision.ts';
import type { Notice } from '../view.ts';
import type { ManagersViewOf } from './view.ts';

/** Who receives the team's summary, and what the team can do about it. */
export function managersView(
  { state }: Case,
  {
    problem = null,
    notice = null,
  }: Partial<Readonly<{ problem: string | null; notice: Notice | null }>> = {},
): ManagersViewOf<'managers'> {
  const { scan, member, managers = [], roster = null, released = false } = state;
  const known = new Set(managers.map((manager) => manager.id));
  return {
    kind: 'managers',
    team: state.team.name,
    managers,
    roster: roster?.filter((person) => !known.has(person.id)) ?? null,
    problem,
    share: scan && managers.length > 0 ? scan.round : null,
    released: scan && scan.closedAt !== null ? { round: scan.round, on: released } : null,
    receives: known.has(member.id),
    notice,
  };
}
