import type { Event } from '../../dialogs/event.ts';
import { needsOf } from '../../dialogs/events.ts';
import { type LoadedState, meaningHere, stateOf } from './load.ts';
import type { UnderWay } from './turn-deps.ts';
import { spotOf } from './turn-input.ts';

/** What an event that answers a criterion needs, where that is remembered; null where it has to be loaded. */
export function recallState(turn: UnderWay, event: Event): LoadedState | null {
  // A typed "ja" may be a choice, as the placed card tells.
  if (!ANSWERING.has(event.kind) && event.kind !== 'yes-or-no') return null;
  const recalled = turn.deps.recall(spotOf(turn.input));
  if (!recalled) return null;
  const { loaded, basis } = recalled;
  const meant = meaningHere(turn, loaded, event);
  const round = 'round' in meant ? meant.round : undefined;
  const isNewest = round === undefined || round === loaded.scan?.round;
  if (!ANSWERING.has(meant.kind) || !isNewest || needsOf(meant).length > 0) return null;
  const state = stateOf(turn, { loaded, told: {}, meant });
  return state.known.team && state.known.member ? { ...state, basis } : null;
}

/** The kinds of events that mostly save an answer, so that what is remembered is proved. */
const ANSWERING: ReadonlySet<Event['kind']> = new Set([
  'answer',
  'answer-and-note',
  'evidence',
  'later',
  'save',
  'undo',
]);
