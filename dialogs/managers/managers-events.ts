import { fill } from '../../content/fill.ts';
import { type Case, type Decision, say, showBeside, showCard } from '../decision.ts';
import type { EventOf } from '../event.ts';
import { type EventRules, type Needs, resumes } from '../event-rule.ts';
import { messageView } from '../messages.ts';
import { toOne } from '../to-one.ts';
import { receiveAgain } from './receive-again.ts';
import { addManager, removeManager, subscribe } from './receivers.ts';
import { managersView, regionOf } from './receivers-view.ts';
import { share } from './share.ts';
import { setRhythm, teamSummary, unsubscribe } from './subscription.ts';
import { teamsView } from './teams.ts';
import { trendView } from './trend.ts';

const MANAGERS: Needs = ['managers', 'roster', 'released'];
const ADDING: Needs = [...MANAGERS, 'candidate'];
/** The teams that somebody manages. */
export const TEAMS: Needs = ['teams', 'region'];

/** Events about who receives the summary, what they receive, and how rounds and teams compare. */
export const MANAGERS_EVENTS = {
  managers: { needs: MANAGERS, decide: toOne(showManagers), repeat: resumes, effect: 'reads' },
  'add-manager': { needs: ADDING, decide: toOne(addManager), repeat: resumes, effect: 'changes' },
  'remove-manager': { needs: MANAGERS, decide: toOne(removeManager), repeat: resumes, effect: 'changes' },
  subscribe: { needs: ADDING, decide: subscribe, repeat: resumes, effect: 'changes' },
  unsubscribe: { needs: [...MANAGERS, ...TEAMS], decide: unsubscribe, repeat: resumes, effect: 'changes' },
  'receive-again': {
    needs: [...MANAGERS, ...TEAMS, 'stopped'],
    decide: receiveAgain,
    repeat: resumes,
    effect: 'changes',
  },
  share: { needs: [...MANAGERS, 'told'], decide: toOne(share), repeat: resumes, effect: 'changes' },
  release: { needs: MANAGERS, decide: toOne(release), repeat: resumes, effect: 'changes' },
  rhythm: { needs: [...TEAMS, 'tab'], decide: setRhythm, repeat: resumes, effect: 'changes' },
  'my-teams': { needs: TEAMS, decide: showTeams, repeat: resumes, effect: 'reads' },
  'team-summary': { needs: [...TEAMS, 'tab'], decide: teamSummary, repeat: resumes, effect: 'reads' },
  trend: { needs: ['rounds'], decide: showTrend, repeat: resumes, effect: 'reads' },
} satisfies Partial<EventRules>;

function showManagers(given: Case): Decision {
  return showCard(managersView(given));
}

/** A team decides for itself whether its closed round counts in the regional picture, and may take that back. */
function release(given: Case, { round, on }: EventOf<'release'>): Decision {
  const { content, state } = given;
  const { notices } = content.texts.managers;
  const possible = regionOf(content, state);
  if ((on ? possible?.release : possible?.withdraw) !== round) return showCard(managersView(given));
  const notice = say('good', fill(on ? notices.released : notices.withdrawn, { ronde: round }));
  const after = { ...given, state: { ...state, released: on ? round : null } };
  return showCard(managersView(after, { notice }), [{ kind: 'release', round, on }]);
}

function showTeams(given: Case, { page }: EventOf<'my-teams'>): Decision {
  return showCard(teamsView(given.content, given.state, { page }));
}

function showTrend(given: Case, { page }: EventOf<'trend'>): Decision {
  const { content, state } = given;
  if (!state.scan) return showBeside(messageView({ content, state }, 'no-scan'));
  return showCard(trendView(content, state, { page }));
}
