import type { Event } from './event.ts';
import type { Extra } from './state.ts';

type Needs = readonly (keyof Extra)[];

const SUMMARY: Needs = ['managers', 'actions', 'rounds'];
const MANAGERS: Needs = ['managers', 'roster', 'released'];
const ACTIONS: Needs = ['actions', 'roster', 'paused'];
const TEAMS: Needs = ['teams', 'region'];
const OWNER: Needs = ['managers', 'actions', 'sizes', 'isOwner'];

/** What an event needs to know beside the newest scan; most need nothing, so that an answer stays quick. */
const NEEDS: Partial<Record<Event['kind'], Needs>> = {
  summary: SUMMARY,
  close: SUMMARY,
  'confirm-close': SUMMARY,
  'take-back': SUMMARY,
  trend: ['rounds'],
  managers: MANAGERS,
  'add-manager': [...MANAGERS, 'candidate'],
  'remove-manager': MANAGERS,
  subscribe: [...MANAGERS, 'candidate'],
  unsubscribe: [...MANAGERS, ...TEAMS],
  share: [...MANAGERS, 'told'],
  release: MANAGERS,
  rhythm: TEAMS,
  'my-teams': TEAMS,
  'team-summary': TEAMS,
  download: [...TEAMS, 'secret'],
  actions: [...ACTIONS, 'owned'],
  plan: ACTIONS,
  'new-action': ACTIONS,
  'open-action': ACTIONS,
  'save-action': ACTIONS,
  'action-state': ACTIONS,
  pause: ACTIONS,
  'my-data': ['kept', 'secret'],
  delete: OWNER,
  'delete-team': OWNER,
  'confirm-delete-team': OWNER,
};

export function needsOf(event: Event): Needs {
  // An owner acts from their own chat, where Teams knows nothing of the team.
  if (FROM_ELSEWHERE.has(event.kind) && 'team' in event && event.team !== undefined) return ELSEWHERE;
  return NEEDS[event.kind] ?? NOTHING;
}

const FROM_ELSEWHERE: ReadonlySet<Event['kind']> = new Set([
  'open-action',
  'save-action',
  'action-state',
  'pause',
]);
const ELSEWHERE: Needs = ['actions', 'paused', 'owned'];

const NOTHING: Needs = [];
