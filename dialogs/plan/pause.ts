import { fill } from '../../content/fill.ts';
import type { Change } from '../change.ts';
import { type Case, type Decision, say, showForm } from '../decision.ts';
import type { EventOf } from '../event.ts';
import type { State } from '../state.ts';
import type { Team } from '../team.ts';
import type { Notice } from '../view-parts.ts';
import { showGone } from './show.ts';

/**
 * Shows whether reminders are paused, and pauses or resumes them for the member or for the whole team. An owner can do
 * that for themselves from their own chat.
 */
export function pause(given: Case, event: EventOf<'pause'>): Decision {
  const { content, state } = given;
  const { who, on, team: id } = event;
  const here = id === undefined || id === state.team.id;
  const theirs = elsewhere(state, id);
  if (!here && (!theirs || who === 'team')) return showGone(given, event);
  const where = here || !theirs ? { team: state.team, paused: state.paused ?? NOT_PAUSED } : theirs;
  if (who === undefined || on === undefined) return showPaused(where, here, null);
  const change: Change = { kind: 'pause', ...(here ? {} : { team: where.team.id }), who, on };
  const text = content.texts.plan.notices[noticeFor(who, on)];
  const after = { ...where, paused: { ...where.paused, [who]: on } };
  const decision = showPaused(after, here, say('good', fill(text, { team: where.team.name })));
  return where.paused[who] === on ? decision : { ...decision, changes: [change] };
}

/** A team that the member gets reminders of in their own chat: they take care of an action there, or can vote. */
function elsewhere({ owned = [], votingTeams = [] }: State, id: string | undefined) {
  const voting = votingTeams.find((team) => team.id === id);
  const theirs = owned.find(({ team }) => team.id === id);
  return theirs ?? (voting && { team: voting, paused: voting.paused });
}

const NOT_PAUSED = { member: false, team: false };

/** A team as it is named here. Of another team than the one of this conversation the kind does not matter. */
type PausedTeam = Pick<Team, 'id' | 'name'> & Partial<Pick<Team, 'kind'>>;

/** Shows whether reminders are paused. In a shared chat only the person who asked sees it. */
function showPaused(
  { team, paused }: Readonly<{ team: PausedTeam; paused: typeof NOT_PAUSED }>,
  here: boolean,
  notice: Notice | null,
): Decision {
  return showForm({
    kind: 'reminders',
    where: team.name,
    team: here ? null : { id: team.id, name: team.name },
    onlyOwn: !here || team.kind === 'personal',
    paused,
    notice,
  });
}

function noticeFor(who: 'member' | 'team', off: boolean): 'memberOff' | 'memberOn' | 'teamOff' | 'teamOn' {
  if (who === 'team') return off ? 'teamOff' : 'teamOn';
  return off ? 'memberOff' : 'memberOn';
}
