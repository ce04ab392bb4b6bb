import { fill } from '../content/fill.ts';
import type { Criterion } from '../content/index.ts';
import { asSaved } from './as-saved.ts';
import { type Decision, type ScanCase, say, showCard } from './decision.ts';
import type { EventOf } from './event.ts';
import { isOtherRound } from './navigate.ts';
import { refuseButton, refuseChange } from './refusals.ts';
import { askView } from './scan-views.ts';
import type { Chosen } from './view-parts.ts';
import { ballotOn, stageOf } from './vote/voting.ts';
import { withChanges } from './with-changes.ts';

/**
 * Takes back the choice that was just made, and shows its criterion again. What was chosen before it comes back, or the
 * criterion is open again. What was written with it stays.
 */
export function decideUndo(given: ScanCase, event: EventOf<'undo'>): Decision {
  const { content, scan, state } = given;
  if (isOtherRound(given, event.round) || scan.closedAt !== null) return refuseChange(given);
  const criterion = content.criteria.find(({ id }) => id === event.criterion);
  const saved = scan.answers[event.criterion];
  const before = chosenBefore(given, event);
  if (!criterion || !saved || !before) return refuseButton(given);
  // The second half of a double press finds it undone.
  const isUndone = saved.choice === before.choice && saved.reason === before.reason;
  if (!isUndone && (saved.version !== event.version || hasOtherVotes(given, criterion, event))) {
    const notice = say('info', content.texts.notices.changedNow);
    return showCard(askView({ content, scan }, criterion, { notice }));
  }
  const changes = isUndone
    ? []
    : [{ ...asSaved(scan, criterion, saved), ...before, ...withoutEvidence(before) }];
  const after = { content, scan: withChanges(scan, changes, state) };
  const notice = say(isUndone ? 'info' : 'good', sentenceOf(given, criterion, before));
  return showCard(askView(after, criterion, { notice }), changes);
}

/** Whether people vote, or there are votes that the pressed card did not show. */
function hasOtherVotes({ scan }: ScanCase, criterion: Criterion, { ballot }: EventOf<'undo'>): boolean {
  const stage = stageOf(scan, criterion);
  return stage === 'open' || (stage === 'revealed' && ballotOn(scan, criterion.id).ballot !== ballot);
}

/** What the button says was chosen before; null for something that nobody can choose. */
function chosenBefore({ content }: ScanCase, { choice: id, reason }: EventOf<'undo'>): Chosen | null {
  if (id === undefined) return reason === undefined ? { choice: null, reason: null } : null;
  const choice = content.choices.find((one) => one.id === id);
  const isReason = choice?.reasons ? choice.reasons.some((one) => one.id === reason) : reason === undefined;
  return choice && isReason ? { choice: id, reason: reason ?? null } : null;
}

/** An open criterion has no answer that the team could know. */
function withoutEvidence({ choice }: Chosen): Readonly<{ evidence?: null }> {
  return choice === null ? { evidence: null } : {};
}

function sentenceOf({ content }: ScanCase, { id }: Criterion, before: Chosen): string {
  const { undone, undoneTo } = content.texts.notices;
  const choice = content.choices.find((one) => one.id === before.choice);
  if (!choice) return fill(undone, { criterium: id });
  return fill(undoneTo, { criterium: id, antwoord: `${choice.symbol} ${choice.label}` });
}
