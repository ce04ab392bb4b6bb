import type { Content } from '../content/index.ts';
import { meaningOf } from './confirmation.ts';
import { decideAnswer, decideSave, settleDraft } from './decide-answer.ts';
import { type Case, type Decision, type ScanCase, withChanges } from './decision.ts';
import { decideDownload } from './download/decide-download.ts';
import type { Event, EventOf } from './event.ts';
import { decideManagers } from './managers/decide-managers.ts';
import { messageView } from './messages.ts';
import { next, open, previous, readRound, resume, skip } from './navigate.ts';
import { malformed, otherRound, showMessage } from './places.ts';
import { decidePlan } from './plan/decide-plan.ts';
import { brokenLink, question, rate } from './questions.ts';
import { decideRights } from './rights/decide-rights.ts';
import { askClose, confirmClose, newRound, startScan, takeBack } from './rounds.ts';
import type { State } from './state.ts';

/**
 * Decides what one event changes and shows. Pure: the same content, state and event give the same decision.
 * @param typed whether the event was typed; then there is no card that its answer could replace
 */
export function advance(content: Content, state: State, event: Event, typed: boolean): Decision {
  const from = 'from' in event ? event.from : undefined;
  const decision = route({ content, state, typed: typed || from !== undefined }, event);
  return from ? { ...decision, stay: messageView(content, state, from) } : decision;
}

function route(at: Case, event: Event): Decision {
  const { content, state } = at;
  switch (event.kind) {
    case 'installed':
      return showMessage(messageView(content, state, 'welcome'));
    case 'help':
    case 'hello':
    case 'thanks':
    case 'stop':
    case 'ask':
      return showMessage(messageView(content, state, event.kind));
    case 'question':
      return question(at, event);
    case 'rate':
      return rate(at, event);
    case 'broken-link':
      return brokenLink(at, event);
    case 'malformed':
      return malformed(at);
    case 'reply':
      return route(at, meaningOf(state, event));
    case 'start':
    case 'new-round':
      return state.scan ? advanceScan({ ...at, scan: state.scan }, event) : startScan(at, 1);
    case 'managers':
    case 'add-manager':
    case 'remove-manager':
    case 'subscribe':
    case 'unsubscribe':
    case 'share':
    case 'release':
    case 'rhythm':
    case 'my-teams':
    case 'team-summary':
    case 'trend':
      return decideManagers(at, event);
    case 'actions':
    case 'plan':
    case 'new-action':
    case 'open-action':
    case 'save-action':
    case 'action-state':
    case 'pause':
      return decidePlan(at, event);
    case 'my-data':
    case 'delete':
    case 'delete-team':
    case 'confirm-delete-team':
    case 'forget-me':
    case 'confirm-forget-me':
      return decideRights(at, event);
    case 'download':
      return decideDownload(at, event);
    default:
      if (!state.scan) return showMessage(messageView(content, state, 'no-scan'));
      return advanceScan({ ...at, scan: state.scan }, event);
  }
}

type ScanEvent = EventOf<
  | 'start'
  | 'answer'
  | 'save'
  | 'open'
  | 'next'
  | 'previous'
  | 'skip'
  | 'overview'
  | 'summary'
  | 'close'
  | 'confirm-close'
  | 'new-round'
  | 'take-back'
>;

function advanceScan(at: ScanCase, event: ScanEvent): Decision {
  if (event.kind === 'answer') return decideAnswer(at, event);
  if (event.kind === 'save') return decideSave(at, event);
  // Every other button leaves the card: what was typed into it is kept first.
  const round = 'round' in event ? event.round : undefined;
  const settled = settleDraft(at, otherRound(at, round) ? undefined : event.draft);
  if (settled.stay) return settled.stay;
  const scan = withChanges(at.scan, settled.changes, at.state.member.name, at.state.now);
  const decision = move({ ...at, scan }, event);
  return { ...decision, changes: [...settled.changes, ...decision.changes] };
}

function move(at: ScanCase, event: Exclude<ScanEvent, { kind: 'answer' | 'save' }>): Decision {
  switch (event.kind) {
    case 'start':
      return resume(at);
    case 'open':
      return open(at, event);
    case 'next':
      return next(at, event);
    case 'previous':
      return previous(at, event);
    case 'skip':
      return skip(at, event);
    case 'overview':
    case 'summary':
      return readRound(at, event);
    case 'close':
      return askClose(at, event);
    case 'confirm-close':
      return confirmClose(at, event);
    case 'new-round':
      return newRound(at);
    case 'take-back':
      return takeBack(at, event);
  }
}
