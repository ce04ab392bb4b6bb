import { listed } from '../../content/dutch.ts';
import { fill } from '../../content/fill.ts';
import { own } from '../../content/own.ts';
import { type Case, type Decision, say, showBeside, showCard } from '../decision.ts';
import type { Delivery } from '../delivery.ts';
import type { EventOf } from '../event.ts';
import { messageView } from '../messages.ts';
import { dutchClock } from '../report/dutch-time.ts';
import type { State } from '../state.ts';
import { later, type Time, timeOf } from '../time.ts';
import type { Manager } from './manager.ts';
import { managersView } from './receivers-view.ts';

/**
 * A team sends its newest round, open or closed, to everybody who receives its summary. People who got it a moment ago
 * get it again only when something changed.
 */
export function share(given: Case, event: EventOf<'share'>): Decision {
  const { content, state } = given;
  const { notices } = content.texts.managers;
  const { scan, managers = [] } = state;
  if (!scan) return showBeside(messageView({ content, state }, 'no-scan'));
  if (event.round !== undefined && event.round !== scan.round) return showCard(managersView(given));
  if (managers.length === 0) return showCard(managersView(given, { notice: say('info', notices.nobodyYet) }));
  const { round } = scan;
  const due = managers.filter(({ id }) => freeAt(state, id) <= state.now);
  if (due.length === 0) {
    const first = managers.map(({ id }) => Date.parse(freeAt(state, id))).sort((a, b) => a - b)[0] ?? 0;
    const tijd = dutchClock(timeOf(Math.ceil(first / MINUTE) * MINUTE));
    const sentence = fill(notices.sharedBefore, { namen: namesOf(managers), tijd });
    return showCard(managersView(given, { notice: say('info', sentence) }));
  }
  const after = managers.map((one) => (due.includes(one) ? { ...one, delivery: 'waiting' as const } : one));
  const view = managersView(
    { ...given, state: { ...state, managers: after } },
    { notice: say('good', fill(notices.shared, { namen: namesOf(due) })) },
  );
  const seen = state.told?.last ?? null;
  const change = { kind: 'share', round, ...(seen === null ? {} : { seen }) } as const;
  const deliveries = summaries({ ...state, managers: due }, round, 'shared');
  return { ...showCard(view, [change]), deliveries };
}

const MINUTE = 60_000;

/** For how long (ms) an unchanged summary is sent to somebody only once, however often it is shared. */
const QUIET = 10 * MINUTE;

/** The time from which the newest round can be sent to somebody. A change in it can be told at once. */
function freeAt({ told, now }: State, person: string): Time {
  const before = told && own(told.to, person);
  // A time after now means that the clock was set back. Then nobody knows what changed after it.
  if (!told || before === undefined || before < told.changed || before > now) return now;
  return later(before, QUIET);
}

function namesOf(managers: readonly Manager[]): string {
  return listed(managers.map((manager) => manager.name));
}

/** The summary of a round for everybody who receives it. */
export function summaries(state: State, round: number, why: 'closed' | 'shared'): Delivery[] {
  return (state.managers ?? []).map(({ id }) => ({
    // A round closes once, so that key is fixed. It can be shared often, so that key holds the moment.
    key: `summary-${round}-${why}-${why === 'closed' ? '' : `${state.now}-`}${id}`,
    team: state.team.id,
    person: id,
    what: 'summary',
    round,
    action: null,
    due: state.now,
  }));
}

/** Whether a summary was sent because the team shared the round, and not because it closed it. */
export function isShared(key: string): boolean {
  return /^summary-\d+-shared-/.test(key);
}
