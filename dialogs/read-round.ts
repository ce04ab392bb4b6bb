import { fill } from '../content/fill.ts';
import { type Decision, type ScanCase, say, showCard } from './decision.ts';
import type { EventOf } from './event.ts';
import { scanFor } from './navigate.ts';
import { notesView } from './notes-view.ts';
import type { Scan } from './scan.ts';
import { overviewView } from './scan-views.ts';
import { summaryView } from './summary-view.ts';

/** The overview or the summary of the newest round, or of an earlier one, which is only read. */
export function readRound(given: ScanCase, event: EventOf<'overview' | 'summary'>): Decision {
  const { content, state } = given;
  const before = event.kind === 'summary' && event.before;
  const scan = before ? roundBefore(given) : scanFor(given, event.round);
  const missing = before ? scan === given.scan : event.round !== undefined && event.round !== scan.round;
  const { noRoundBefore, noSuchRound } = content.texts.notices;
  const sentence = before ? noRoundBefore : fill(noSuchRound, { ronde: event.round ?? scan.round });
  const notice = missing ? say('info', sentence) : null;
  const known = { ...state, scan: given.scan };
  if (event.kind === 'overview') return showCard(overviewView({ content, scan }, known, notice));
  return showCard(summaryView({ content, scan }, known, notice));
}

/** What the team wrote in the newest round, or in an earlier one. */
export function readNotes(given: ScanCase, { round, page }: EventOf<'notes'>): Decision {
  const { content } = given;
  const scan = scanFor(given, round);
  const missing = round !== undefined && round !== scan.round;
  const notice = missing ? say('info', fill(content.texts.notices.noSuchRound, { ronde: round })) : null;
  return showCard(notesView({ content, scan }, page, notice));
}

/** The last closed round before the newest; the newest where there is none. */
function roundBefore({ scan, state }: ScanCase): Scan {
  return state.rounds?.findLast((one) => one.round < scan.round && one.closedAt !== null) ?? scan;
}
