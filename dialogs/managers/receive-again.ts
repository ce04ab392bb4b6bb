import { fill } from '../../content/fill.ts';
import { type Case, type Decision, say, showCard } from '../decision.ts';
import type { EventOf } from '../event.ts';
import { later } from '../time.ts';
import type { Manager } from './manager.ts';
import { managersView } from './receivers-view.ts';
import { onRhythm } from './subscription.ts';
import { teamsView } from './teams.ts';

/** How long (ms) somebody can take back that they ended a summary. */
const ENDED_LATELY = 24 * 60 * 60_000;

/**
 * Somebody takes back that they ended the summary of a team, also from their own chat. The store tells whether they ended
 * it themselves: somebody whom the team took away comes back only by way of the team.
 */
export function receiveAgain(given: Case, { team, rhythm }: EventOf<'receive-again'>): Decision {
  const { content, state } = given;
  const { notices } = content.texts.managers;
  const { stopped = null, member, now } = state;
  const id = team ?? state.team.id;
  // Nobody receives summaries in their own chat as a place, so that place counts as elsewhere.
  const isHere = id === state.team.id && state.team.kind !== 'personal';
  const present = isHere ? state.managers?.find((one) => one.id === member.id) : undefined;
  const name = state.teams?.find((one) => one.id === id)?.name ?? (present && state.team.name);
  if (name !== undefined) return told(given, isHere, say('info', fill(notices.receives, { team: name })));
  if (!stopped || now >= later(stopped.at, ENDED_LATELY)) {
    const where = isHere ? notices.receiveHere : notices.receiveInTeam;
    return told(given, isHere, say('info', where));
  }
  const again: Manager = { ...member, by: member.name, since: now, rhythm, delivery: null };
  const after = {
    ...given,
    state: {
      ...state,
      managers: [...(state.managers ?? []), ...(isHere ? [again] : [])],
      teams: [...(state.teams ?? []), { ...stopped.team, rhythm }],
    },
  };
  const change = { kind: 'receive-again', team: id, manager: member.id, rhythm } as const;
  return {
    ...told(after, isHere, say('good', fill(notices.receivesAgain, { team: stopped.team.name }))),
    changes: [change],
    deliveries: onRhythm(change, now),
  };
}

/** The reply: who receives the summary, in the team's own place; elsewhere the member's own teams. */
function told(given: Case, isHere: boolean, notice: ReturnType<typeof say>): Decision {
  return showCard(
    isHere ? managersView(given, { notice }) : teamsView(given.content, given.state, { notice }),
  );
}
