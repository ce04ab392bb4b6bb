import { askWhich, decideAnswer } from './decide-answer.ts';
import { decideAnswerAndNote } from './decide-answer-and-note.ts';
import { decideEvidence } from './decide-evidence.ts';
import { decideGuide } from './decide-guide.ts';
import { decideSave } from './decide-save.ts';
import { decideUndo } from './decide-undo.ts';
import { decideWhy } from './decide-why.ts';
import type { Case, Decision } from './decision.ts';
import type { EventOf } from './event.ts';
import { type EventRules, type Needs, resumes } from './event-rule.ts';
import { inScan, leaving, tellNoScan } from './in-scan.ts';
import { next, open, previous, resume, skip } from './navigate.ts';
import { noPlace } from './no-place.ts';
import { readNotes, readRound } from './read-round.ts';
import { askClose, confirmClose, newRound, startScan, takeBack } from './rounds.ts';
import { showResources } from './show-resources.ts';

const SUMMARY: Needs = ['managers', 'actions', 'rounds'];

/** Events in the scan itself. */
export const SCAN_EVENTS = {
  start: { needs: [], decide: leaving(resume, startFirst), repeat: resumes, effect: 'changes' },
  answer: { needs: [], decide: inScan(decideAnswer), repeat: resumes, effect: 'changes' },
  'answer-and-note': { needs: [], decide: inScan(decideAnswerAndNote), repeat: resumes, effect: 'changes' },
  'which-criterion': { needs: [], decide: inScan(askWhich), repeat: resumes, effect: 'changes' },
  evidence: { needs: [], decide: inScan(decideEvidence), repeat: resumes, effect: 'changes' },
  guide: { needs: [], decide: decideGuide, repeat: resumes, effect: 'reads' },
  why: { needs: [], decide: leaving(decideWhy), repeat: resumes, effect: 'changes' },
  later: { needs: [], decide: inScan(decideSave), repeat: resumes, effect: 'changes' },
  undo: { needs: [], decide: inScan(decideUndo), repeat: resumes, effect: 'changes' },
  resources: { needs: [], decide: showResources, repeat: resumes, effect: 'reads' },
  save: { needs: [], decide: inScan(decideSave), repeat: resumes, effect: 'changes' },
  open: { needs: [], decide: leaving(open, openWithout), repeat: resumes, effect: 'reads' },
  next: { needs: [], decide: leaving(next), repeat: resumes, effect: 'changes' },
  previous: { needs: [], decide: leaving(previous), repeat: resumes, effect: 'changes' },
  skip: { needs: [], decide: leaving(skip), repeat: resumes, effect: 'changes' },
  overview: { needs: ['actions'], decide: leaving(readRound), repeat: resumes, effect: 'reads' },
  summary: { needs: SUMMARY, decide: leaving(readRound), repeat: resumes, effect: 'reads' },
  notes: { needs: [], decide: leaving(readNotes), repeat: resumes, effect: 'reads' },
  close: { needs: SUMMARY, decide: leaving(askClose), repeat: resumes, effect: 'changes' },
  'confirm-close': { needs: SUMMARY, decide: leaving(confirmClose), repeat: resumes, effect: 'changes' },
  'new-round': { needs: [], decide: leaving(newRound, startFirst), repeat: resumes, effect: 'changes' },
  'take-back': { needs: SUMMARY, decide: leaving(takeBack), repeat: resumes, effect: 'changes' },
} satisfies Partial<EventRules>;

function startFirst(given: Case): Decision {
  return startScan(given, 1);
}

/** Before there is a scan nothing can be opened. Something that is not there is said first. */
function openWithout(given: Case, event: EventOf<'open'>): Decision {
  const { criteria, standards } = given.content;
  const isThere = [...criteria, ...standards].some(({ id }) => id === (event.criterion ?? event.standard));
  return isThere ? tellNoScan(given) : noPlace(given, event);
}
