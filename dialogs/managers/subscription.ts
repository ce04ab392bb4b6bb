import { fill } from '../../content/fill.ts';
import { nextOn } from '../calendar.ts';
import { type Case, type Decision, say, showCard } from '../decision.ts';
import type { Delivery } from '../delivery.ts';
import type { EventOf } from '../event.ts';
import type { Time } from '../time.ts';
import type { Notice } from '../view-parts.ts';
import type { ManagedTeam, Rhythm } from './manager.ts';
import { managerSummary } from './manager-summary.ts';
import { managersView } from './receivers-view.ts';
import { tabLink } from './tab-link.ts';
import { teamsView } from './teams.ts';

/** Ends the member's own subscription: to the team on the card, to this team, or to their only team. */
export function unsubscribe(given: Case, event: EventOf<'unsubscribe'>): Decision {
  const { content, state } = given;
  const { notices } = content.texts.managers;
  const { member } = state;
  if (event.team === undefined && state.team.kind !== 'personal') {
    const { managers: before = [] } = state;
    const me = before.find((one) => one.id === member.id);
    const managers = before.filter((one) => one !== me);
    if (!me) {
      return showCard(managersView(given, { notice: say('info', notices.notReceiving) }));
    }
    const notice = say('good', notices.stoppedHere);
    const again = { rhythm: me.rhythm };
    return showCard(managersView({ ...given, state: { ...state, managers } }, { notice, again }), [
      { kind: 'remove-manager', team: state.team.id, manager: member.id },
    ]);
  }
  const teams = state.teams ?? [];
  const team = event.team === undefined && teams.length === 1 ? teams[0] : teamOf(given, event.team);
  if (!team) {
    const why = event.team === undefined && teams.length > 1 ? notices.chooseTeam : notices.notYours;
    return showCard(teamsView(content, state, { notice: say('info', why) }));
  }
  const after = { ...state, teams: teams.filter((one) => one !== team) };
  const notice = say('good', fill(notices.stopped, { team: team.name }));
  const again = { team: team.id, rhythm: team.rhythm };
  return showCard(teamsView(content, after, { notice, again }), [
    { kind: 'remove-manager', team: team.id, manager: member.id },
  ]);
}

/** A manager chooses how often the summary of a team comes by itself. */
export function setRhythm(given: Case, { team: id, rhythm }: EventOf<'rhythm'>): Decision {
  const { content, state } = given;
  const { notices, rhythms } = content.texts.managers;
  const team = teamOf(given, id);
  if (!team) return showCard(teamsView(content, state, { notice: say('info', notices.notYours) }));
  const after: ManagedTeam = { ...team, rhythm };
  const notice = say('good', fill(notices.rhythm, { ritme: rhythms[rhythm].toLowerCase(), team: team.name }));
  if (team.rhythm === rhythm) return showTeam(given, after, notice);
  const manager = state.member.id;
  const decision = showTeam(given, after, notice);
  return {
    ...decision,
    changes: [{ kind: 'set-rhythm', team: id, manager, rhythm }],
    deliveries: onRhythm({ team: id, manager, rhythm }, state.now),
  };
}

/** A manager looks at one of their teams. */
export function teamSummary(given: Case, { team: id }: EventOf<'team-summary'>): Decision {
  const { content, state } = given;
  const team = teamOf(given, id);
  if (team) return showTeam(given, team, null);
  return showCard(
    teamsView(content, state, { notice: say('info', content.texts.managers.notices.notYours) }),
  );
}

function showTeam(given: Case, team: ManagedTeam, notice: Notice | null): Decision {
  const { content, state } = given;
  const { noRound } = content.texts.managers.notices;
  if (!team.scan) {
    const none = say('info', fill(noRound, { team: team.name }));
    return showCard(teamsView(content, state, { notice: notice ?? none }));
  }
  const { scan, before, actions, rhythm } = team;
  const { member: reader, now } = state;
  const about = { team: { id: team.id, name: team.name }, reader, now };
  const page = given.via.kind !== 'page' && state.tab ? tabLink(state.tab, team) : null;
  const facts = { ...about, scan, before, actions, rhythm, link: null, page };
  return showCard({ ...managerSummary(content, facts, 'asked'), notice });
}

/**
 * Finds a team among those that the member manages, as the store tells. A payload that names another team gains
 * nothing.
 */
function teamOf({ state }: Case, id: string | undefined): ManagedTeam | undefined {
  return state.teams?.find((team) => team.id === id);
}

/** The next message on a rhythm; none when somebody wants none. */
export function onRhythm(
  { team, manager, rhythm }: Readonly<{ team: string; manager: string; rhythm: Rhythm }>,
  now: Time,
): Delivery[] {
  if (rhythm === 'niet') return [];
  const due = nextOn(rhythm, now);
  const key = `rhythm-${rhythm}-${due}-${manager}`;
  return [{ key, team, person: manager, what: 'rhythm', round: null, action: null, due }];
}

/** Whether a message was planned on the present rhythm, and not on an earlier one. */
export function isOnRhythm(key: string, rhythm: Rhythm): boolean {
  return key.startsWith(`rhythm-${rhythm}-`);
}
