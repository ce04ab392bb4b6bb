import { meaningOf } from './confirmation.ts';
import { decideAnswer, decideSave, settleDraft } from './decide-answer.ts';
import { type Case, type Decision, type ScanCase, showBeside } from './decision.ts';
import { decideDownload } from './download/decide-download.ts';
import type { Event, EventOf } from './event.ts';
import { decideManagers } from './managers/decide-managers.ts';
import { messageView } from './messages.ts';
import { isOtherRound, next, open, previous, readRound, resume, skip } from './navigate.ts';
import { decidePlan } from './plan/decide-plan.ts';
import { brokenLink, question, rate } from './questions.ts';
import { refuseButton } from './refusals.ts';
import { decideRights } from './rights/decide-rights.ts';
import { askClose, confirmClose, newRound, startScan, takeBack } from './rounds.ts';
import { withChanges } from './with-changes.ts';

/** Decides what one event changes and shows. Pure: the same case and event give the same decision. */
export function advance(given: Case, event: Event): Decision {
  const { content, state, via } = given;
  const from = 'from' in event ? event.from : undefined;
  if (!from || via.kind === 'page') return route(given, event);
  // The message stays whose button was pressed, so the answer comes below it.
  const below = { kind: 'pressed', message: null, audience: via.audience } as const;
  return { ...route({ ...given, via: below }, event), stays: messageView(content, state, from) };
}

function route(given: Case, event: Event): Decision {
  const { content, state } = given;
  switch (event.kind) {
    case 'installed':
      return showBeside(messageView(content, state, 'welcome'));
    case 'help':
    case 'hello':
    case 'thanks':
    case 'stop':
    case 'ask':
      return showBeside(messageView(content, state, event.kind));
    case 'question':
      return question(given, event);
    case 'rate':
      return rate(given, event);
    case 'broken-link':
      return brokenLink(given, event);
    case 'malformed':
      return refuseButton(given);
    case 'yes-or-no':
      return route(given, meaningOf(state, event));
    case 'start':
    case 'new-round':
      return state.scan ? advanceScan({ ...given, scan: state.scan }, event) : startScan(given, 1);
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
      return decideManagers(given, event);
    case 'actions':
    case 'plan':
    case 'new-action':
    case 'open-action':
    case 'save-action':
    case 'action-state':
    case 'pause':
      return decidePlan(given, event);
    case 'my-data':
    case 'delete':
    case 'delete-team':
    case 'confirm-delete-team':
    case 'forget-me':
    case 'confirm-forget-me':
      return decideRights(given, event);
    case 'download':
      return decideDownload(given, event);
    default:
      if (!state.scan) return showBeside(messageView(content, state, 'no-scan'));
      return advanceScan({ ...given, scan: state.scan }, event);
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

function advanceScan(given: ScanCase, event: ScanEvent): Decision {
  if (event.kind === 'answer') return decideAnswer(given, event);
  if (event.kind === 'save') return decideSave(given, event);
  // Every other button leaves the card: what was typed into it is kept first.
  const round = 'round' in event ? event.round : undefined;
  const settled = settleDraft(given, isOtherRound(given, round) ? undefined : event.draft);
  if (settled.stay) return settled.stay;
  const scan = withChanges(given.scan, settled.changes, given.state);
  const decision = move({ ...given, scan }, event);
  return { ...decision, changes: [...settled.changes, ...decision.changes] };
}

function move(given: ScanCase, event: Exclude<ScanEvent, { kind: 'answer' | 'save' }>): Decision {
  switch (event.kind) {
    case 'start':
      return resume(given);
    case 'open':
      return open(given, event);
    case 'next':
      return next(given, event);
    case 'previous':
      return previous(given, event);
    case 'skip':
      return skip(given, event);
    case 'overview':
    case 'summary':
      return readRound(given, event);
    case 'close':
      return askClose(given, event);
    case 'confirm-close':
      return confirmClose(given, event);
    case 'new-round':
      return newRound(given);
    case 'take-back':
      return takeBack(given, event);
  }
}
