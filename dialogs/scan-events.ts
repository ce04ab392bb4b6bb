import { decideAnswer, decideSave } from './decide-answer.ts';
import { type Case, type Decision, type ScanCase, showBeside } from './decision.ts';
import type { ButtonEvent } from './event.ts';
import { type EventRules, type Needs, resumes } from './event-rule.ts';
import { messageView } from './messages.ts';
import { isOtherRound, next, open, previous, readRound, resume, skip } from './navigate.ts';
import { askClose, confirmClose, newRound, startScan, takeBack } from './rounds.ts';
import { settleDraft } from './settle-draft.ts';
import { withChanges } from './with-changes.ts';

const SUMMARY: Needs = ['managers', 'actions', 'rounds'];

/** Events in the scan itself. */
export const SCAN_EVENTS = {
  start: { needs: [], decide: leaving(resume, startFirst), repeat: resumes, effect: 'changes' },
  answer: { needs: [], decide: inScan(decideAnswer), repeat: resumes, effect: 'changes' },
  save: { needs: [], decide: inScan(decideSave), repeat: resumes, effect: 'changes' },
  open: { needs: [], decide: leaving(open), repeat: resumes, effect: 'reads' },
  next: { needs: [], decide: leaving(next), repeat: resumes, effect: 'changes' },
  previous: { needs: [], decide: leaving(previous), repeat: resumes, effect: 'changes' },
  skip: { needs: [], decide: leaving(skip), repeat: resumes, effect: 'changes' },
  overview: { needs: [], decide: leaving(readRound), repeat: resumes, effect: 'reads' },
  summary: { needs: SUMMARY, decide: leaving(readRound), repeat: resumes, effect: 'reads' },
  close: { needs: SUMMARY, decide: leaving(askClose), repeat: resumes, effect: 'changes' },
  'confirm-close': { needs: SUMMARY, decide: leaving(confirmClose), repeat: resumes, effect: 'changes' },
  'new-round': { needs: [], decide: leaving(newRound, startFirst), repeat: resumes, effect: 'changes' },
  'take-back': { needs: SUMMARY, decide: leaving(takeBack), repeat: resumes, effect: 'changes' },
} satisfies Partial<EventRules>;

/** Makes a decision about the scan. In a team without a scan the card says that there is none, or `without` decides. */
function inScan<E>(decide: (given: ScanCase, event: E) => Decision, without = tellNoScan) {
  return (given: Case, event: E): Decision => {
    const { scan } = given.state;
    return scan ? decide({ ...given, scan }, event) : without(given);
  };
}

/** Makes a decision that leaves the card: it first keeps what was typed into the fields. */
function leaving<E extends ButtonEvent>(move: (given: ScanCase, event: E) => Decision, without = tellNoScan) {
  return inScan((given: ScanCase, event: E) => {
    const round = 'round' in event ? event.round : undefined;
    const settled = settleDraft(given, isOtherRound(given, round) ? undefined : event.draft);
    if (settled.stay) return settled.stay;
    const scan = withChanges(given.scan, settled.changes, given.state);
    const decision = move({ ...given, scan }, event);
    return { ...decision, changes: [...settled.changes, ...decision.changes] };
  }, without);
}

function tellNoScan({ content, state }: Case): Decision {
  return showBeside(messageView({ content, state }, 'no-scan'));
}

function startFirst(given: Case): Decision {
  return startScan(given, 1);
}
