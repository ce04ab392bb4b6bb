import { listed } from '../content/dutch.ts';
import { fill } from '../content/fill.ts';
import { ask, isTooSoon } from './confirmation.ts';
import { type Case, type Decision, type ScanCase, say, showCard } from './decision.ts';
import type { EventOf } from './event.ts';
import { summaries } from './managers/share.ts';
import { isOtherRound } from './navigate.ts';
import { refuseChange } from './refusals.ts';
import { isUntouched } from './scan.ts';
import { askView, closingView, overviewView } from './scan-views.ts';
import { summaryView } from './summary-view.ts';
import type { Way } from './vote/ballot.ts';
import { emptyScan, withChanges } from './with-changes.ts';

/** Starts a round. Where several people fill it in, the card first asks in which way they want to do it. */
export function startScan(given: Case, round: number): Decision {
  const { team } = given.state;
  if (team.kind === 'personal') return beginRound(given, round, 'together');
  return showCard({ kind: 'choose-way', round, team: team.name, notice: null });
}

/** Begins a round with its first criterion. */
export function beginRound({ content, state }: Case, round: number, way: Way): Decision {
  const change = { kind: 'start-scan', round, way } as const;
  const scan = withChanges(state.scan ?? emptyScan(round, state.now), [change], state);
  const first = content.criteria[0];
  if (!first) throw new Error('the framework has no criteria');
  return showCard(askView({ content, scan }, first), [change]);
}

/** Starts a next round once the present one is closed. The closed one stays as it is. */
export function newRound(given: ScanCase): Decision {
  const { content, scan, state } = given;
  if (scan.closedAt !== null) return startScan(given, scan.round + 1);
  const notice = say('info', fill(content.texts.notices.roundStillOpen, { ronde: scan.round }));
  return showCard(overviewView({ content, scan }, state, notice));
}

/** Deletes a new round in which nobody answered or voted yet, so that the closed round before it is the newest again. */
export function takeBack(given: ScanCase, event: EventOf<'take-back'>): Decision {
  const { content, scan, state } = given;
  const { notices } = content.texts;
  if (isOtherRound(given, event.round) || scan.closedAt !== null) return refuseChange(given);
  const before = state.rounds?.findLast((one) => one.round < scan.round);
  if (!before) return showCard(overviewView({ content, scan }, state, say('info', notices.noRoundBefore)));
  if (!isUntouched(scan) || state.actions?.some(({ round }) => round === scan.round)) {
    const notice = say('info', fill(notices.notEmpty, { ronde: scan.round }));
    return showCard(overviewView({ content, scan }, state, notice));
  }
  const values = { ronde: scan.round, vorige: before.round };
  const view = summaryView(
    { content, scan: before },
    { ...state, scan: before },
    say('good', fill(notices.takenBack, values)),
  );
  return showCard(view, [{ kind: 'take-back', round: scan.round }]);
}

/** Asks whether the round is to be closed. */
export function askClose(given: ScanCase, event: EventOf<'close'>): Decision {
  const { content, scan, state } = given;
  if (isOtherRound(given, event.round) || scan.closedAt !== null) return refuseChange(given);
  return ask(
    { ...given, state: { ...state, scan } },
    closingView({ content, scan }, state),
    summaryView({ content, scan }, state),
  );
}

/** Closes the round for good, unless the yes came too soon after the question. */
export function confirmClose(given: ScanCase, event: EventOf<'confirm-close'>): Decision {
  const { content, scan, state } = given;
  if (isOtherRound(given, event.round) || scan.closedAt !== null) return refuseChange(given);
  if (isTooSoon(state, event)) {
    return showCard(closingView({ content, scan }, state, say('info', content.texts.question.tooSoon)));
  }
  const change = { kind: 'close-scan', round: scan.round } as const;
  const closed = withChanges(scan, [change], state);
  const deliveries = summaries(state, scan.round, 'closed');
  const sentence =
    deliveries.length > 0 ? content.texts.notices.justClosedSent : content.texts.notices.justClosed;
  const names = listed((state.managers ?? []).map((manager) => manager.name));
  const notice = say('good', fill(sentence, { ronde: scan.round, namen: names }));
  const view = summaryView({ content, scan: closed }, state, notice);
  return { ...showCard(view, [change]), deliveries };
}
