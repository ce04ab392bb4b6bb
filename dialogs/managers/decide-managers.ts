import { fill } from '../../content/fill.ts';
import { type Case, type Decision, say, showBeside, showCard } from '../decision.ts';
import type { EventOf, ManagersEvent } from '../event.ts';
import { messageView } from '../messages.ts';
import { addManager, removeManager, subscribe } from './receivers.ts';
import { managersView, regionOf } from './receivers-view.ts';
import { share } from './share.ts';
import { setRhythm, teamSummary, unsubscribe } from './subscription.ts';
import { teamsView } from './teams.ts';
import { trendView } from './trend.ts';

/** Who receives the summary, what they receive, and how rounds and teams compare. */
export function decideManagers(given: Case, event: ManagersEvent): Decision {
  const { content, state } = given;
  switch (event.kind) {
    case 'managers':
      return showCard(managersView(given));
    case 'add-manager':
      return addManager(given, event);
    case 'remove-manager':
      return removeManager(given, event);
    case 'subscribe':
      return subscribe(given);
    case 'unsubscribe':
      return unsubscribe(given, event);
    case 'share':
      return share(given, event);
    case 'release':
      return release(given, event);
    case 'rhythm':
      return setRhythm(given, event);
    case 'my-teams':
      return showCard(teamsView(content, state, event.page));
    case 'team-summary':
      return teamSummary(given, event);
    case 'trend':
      if (!state.scan) return showBeside(messageView(content, state, 'no-scan'));
      return showCard(trendView(content, state, event.page));
  }
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
