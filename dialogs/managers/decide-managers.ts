import { fill } from '../../content/fill.ts';
import { type Case, type Decision, say } from '../decision.ts';
import type { EventOf, ManagersEvent } from '../event.ts';
import { messageView } from '../messages.ts';
import { show, showMessage } from '../places.ts';
import { addManager, removeManager, subscribe } from './receivers.ts';
import { managersView, regionOf } from './receivers-view.ts';
import { share } from './share.ts';
import { setRhythm, teamSummary, unsubscribe } from './subscription.ts';
import { teamsView } from './teams.ts';
import { trendView } from './trend.ts';

/** Who receives the summary, what they receive, and how rounds and teams compare. */
export function decideManagers(at: Case, event: ManagersEvent): Decision {
  const { content, state } = at;
  switch (event.kind) {
    case 'managers':
      return show(at, managersView(at));
    case 'add-manager':
      return addManager(at, event);
    case 'remove-manager':
      return removeManager(at, event);
    case 'subscribe':
      return subscribe(at);
    case 'unsubscribe':
      return unsubscribe(at, event);
    case 'share':
      return share(at, event);
    case 'release':
      return release(at, event);
    case 'rhythm':
      return setRhythm(at, event);
    case 'my-teams':
      return show(at, teamsView(content, state, event.page));
    case 'team-summary':
      return teamSummary(at, event);
    case 'trend':
      if (!state.scan) return showMessage(messageView(content, state, 'no-scan'));
      return show(at, trendView(content, state, event.page));
  }
}

/** A team decides for itself whether its closed round counts in the regional picture, and may take that back. */
function release(at: Case, { round, on }: EventOf<'release'>): Decision {
  const { content, state } = at;
  const { notices } = content.texts.managers;
  const possible = regionOf(content, state);
  if ((on ? possible?.release : possible?.withdraw) !== round) return show(at, managersView(at));
  const notice = say('good', fill(on ? notices.released : notices.withdrawn, { ronde: round }));
  const after = { ...at, state: { ...state, released: on ? round : null } };
  return show(at, managersView(after, { notice }), [{ kind: 'release', round, on }]);
}
