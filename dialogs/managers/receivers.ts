import { fill } from '../../content/fill.ts';
import { type Case, type Decision, say, showCard } from '../decision.ts';
import type { EventOf } from '../event.ts';
import type { Candidate, Manager } from './manager.ts';
import { managersView } from './receivers-view.ts';
import { teamsView } from './teams.ts';

/** A team adds a receiver of its summary. Teams tells whether that person can be reached. */
export function addManager(given: Case, { person }: EventOf<'add-manager'>): Decision {
  const { problems } = given.content.texts.managers;
  const { candidate } = given.state;
  if (!person || !candidate) return showCard(managersView(given, { problem: problems.nobody }));
  return add(given, candidate);
}

/** Somebody in the team's conversation asks for the summary; the team sees that. */
export function subscribe(given: Case): Decision {
  const { content, state } = given;
  const { notices } = content.texts.managers;
  if (state.team.kind === 'personal') {
    return showCard(teamsView(content, state, { notice: say('info', notices.subscribeInTeam) }));
  }
  return add(given, { ...state.member, standing: state.candidate?.standing ?? 'reachable' });
}

function add(given: Case, candidate: Candidate): Decision {
  const { content, state } = given;
  const { notices, problems } = content.texts.managers;
  const { id, name, standing } = candidate;
  if (standing === 'unknown') return showCard(managersView(given, { problem: problems.unknown }));
  if (standing === 'other-tenant') {
    return showCard(managersView(given, { problem: fill(problems.otherTenant, { naam: name }) }));
  }
  const managers = state.managers ?? [];
  if (managers.some((one) => one.id === id)) {
    return showCard(managersView(given, { notice: say('info', fill(notices.already, { naam: name })) }));
  }
  const added: Manager = {
    id,
    name,
    by: state.member.name,
    since: state.now,
    rhythm: 'niet',
    delivery: null,
  };
  const after = { ...given, state: { ...state, managers: [...managers, added] } };
  const notice =
    standing === 'not-installed'
      ? say('info', fill(notices.notInstalled, { naam: name }))
      : say('good', fill(notices.added, { naam: name }));
  return showCard(managersView(after, { notice }), [{ kind: 'add-manager', manager: { id, name } }]);
}

/** A team stops sending its summary to somebody. */
export function removeManager(given: Case, { manager }: EventOf<'remove-manager'>): Decision {
  const { content, state } = given;
  const managers = state.managers ?? [];
  const removed = managers.find((one) => one.id === manager);
  if (!removed) return showCard(managersView(given));
  const after = { ...given, state: { ...state, managers: managers.filter((one) => one !== removed) } };
  const notice = say('good', fill(content.texts.managers.notices.removed, { naam: removed.name }));
  return showCard(managersView(after, { notice }), [
    { kind: 'remove-manager', team: state.team.id, manager },
  ]);
}
