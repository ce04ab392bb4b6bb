import { fill } from '../../content/fill.ts';
import { type Case, type Decision, say } from '../decision.ts';
import type { EventOf } from '../event.ts';
import { messageView } from '../messages.ts';
import { show, showMessage } from '../places.ts';
import type { Delivery, State } from '../state.ts';
import { managersView } from './managers-view.ts';

/** A team sends its newest round, open or closed, to everybody who receives its summary. */
export function share(at: Case, event: EventOf<'share'>): Decision {
  const { content, state } = at;
  const { notices } = content.texts.managers;
  const { scan, managers = [] } = state;
  if (!scan) return showMessage(messageView(content, state, 'no-scan'));
  if (event.round !== undefined && event.round !== scan.round) return show(at, managersView(at));
  if (managers.length === 0) return show(at, managersView(at, { notice: say('info', notices.nobodyYet) }));
  const { round } = scan;
  const names = new Intl.ListFormat('nl').format(managers.map((manager) => manager.name));
  const after = managers.map((manager) => ({ ...manager, delivery: 'waiting' as const }));
  const view = managersView(
    { ...at, state: { ...state, managers: after } },
    { notice: say('good', fill(notices.shared, { namen: names })) },
  );
  return { ...show(at, view, [{ kind: 'share', round }]), deliveries: summaries(state, round, 'shared') };
}

/** The summary of a round for everybody who receives it. */
export function summaries(state: State, round: number, why: 'closed' | 'shared'): Delivery[] {
  return (state.managers ?? []).map(({ id }) => ({
    // A round closes once, and is shared as often as somebody wants to.
    key: `summary-${round}-${why}-${why === 'closed' ? '' : `${state.now}-`}${id}`,
    team: state.team.id,
    person: id,
    what: 'summary',
    round,
    action: null,
    due: state.now,
  }));
}
