import { fill } from '../content/fill.ts';
import { type Case, type Decision, emptyScan, type ScanCase, say, withChanges } from './decision.ts';
import type { EventOf } from './event.ts';
import { summaries } from './managers/share.ts';
import { closedDecision, decide, otherRound } from './places.ts';
import { askView, overviewView, summaryView } from './scan-views.ts';

/** Starts a round with its first criterion. */
export function startScan(at: Case, round: number): Decision {
  const { content, state } = at;
  const scan = emptyScan(round, state.now);
  const first = content.criteria[0];
  if (!first) throw new Error('the framework has no criteria');
  return decide({ ...at, scan: state.scan ?? scan }, askView(content, scan, first), [
    { kind: 'start-scan', round },
  ]);
}

/** A next round, once the one before it is closed; that one stays as it is. */
export function newRound(at: ScanCase): Decision {
  const { content, scan, state } = at;
  if (scan.closedAt !== null) return startScan(at, scan.round + 1);
  const notice = say('info', fill(content.texts.notices.roundStillOpen, { ronde: scan.round }));
  return decide(at, overviewView(content, scan, state.team, notice));
}

/** Closes the round for good. */
export function confirmClose(at: ScanCase, event: EventOf<'confirm-close'>): Decision {
  const { content, scan, state } = at;
  if (otherRound(at, event.round) || scan.closedAt !== null) return closedDecision(at);
  const change = { kind: 'close-scan', round: scan.round } as const;
  const closed = withChanges(scan, [change], state.member.name, state.now);
  const deliveries = summaries(state, scan.round, 'closed');
  const sentence =
    deliveries.length > 0 ? content.texts.notices.justClosedSent : content.texts.notices.justClosed;
  const names = new Intl.ListFormat('nl').format((state.managers ?? []).map((manager) => manager.name));
  const notice = say('good', fill(sentence, { ronde: scan.round, namen: names }));
  const view = summaryView(content, closed, state, notice);
  return { ...decide({ ...at, scan: closed }, view, [change]), deliveries };
}
