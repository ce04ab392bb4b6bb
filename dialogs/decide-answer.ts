import type { Choice, Criterion } from '../content/index.ts';
import type { AnswerChange } from './change.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { type Decision, type ScanCase, say, showCard, showHeld } from './decision.ts';
import { type CheckedDraft, changedDissent, checkDraft, isTyped } from './draft.ts';
import type { Draft, EventOf } from './event.ts';
import { keptNotice } from './kept-notice.ts';
import { criterionToAsk, isOtherRound } from './navigate.ts';
import { standardOf } from './of-round.ts';
import { refuseButton, refuseChange } from './refusals.ts';
import type { Answer } from './scan.ts';
import { askView, standardView } from './scan-views.ts';
import { settleDraft } from './settle-draft.ts';
import { summaryView } from './summary-view.ts';
import { agreedAfter, beforeAgreeing } from './vote/before-agreeing.ts';
import { stageOf } from './vote/voting.ts';
import { whyView } from './why-view.ts';
import { withChanges } from './with-changes.ts';

/** Saves the choice for one criterion, tapped or typed. The card then asks the next criterion of its standard. */
export function decideAnswer(
  given: ScanCase,
  event: EventOf<'answer'> & { draft?: Draft | undefined },
): Decision {
  const { content, scan, state } = given;
  if (isOtherRound(given, event.round)) return refuseChange(given);
  if (scan.closedAt !== null) return refuseChange(given);
  const choice = content.choices.find((one) => one.id === event.choice);
  if (!choice) return refuseButton(given);
  const id = event.criterion ?? state.placed?.criterion;
  if (!id) return askFirst(given);
  const criterion = content.criteria.find((one) => one.id === id);
  if (!criterion) return refuseButton(given);
  if (event.reason !== undefined && !choice.reasons?.some((one) => one.id === event.reason)) {
    return refuseButton(given);
  }
  const unvoted = beforeAgreeing(given, criterion, event);
  if (unvoted) return unvoted;
  // The version of a typed word is that of the placed card, since that is what its writer saw.
  const version = event.criterion ? event.version : state.placed?.seen;
  const { reason = null, draft } = event;
  return answerCriterion(given, criterion, { choice, reason, version, draft });
}

/** What somebody chose for a criterion, and the version of its answer that their card was drawn from. */
type Given = Readonly<{
  choice: Choice;
  reason: string | null;
  version: number | undefined;
  /** What stands in the fields of a card of an earlier release. */
  draft: Draft | undefined;
}>;

function answerCriterion(
  given: ScanCase,
  criterion: Criterion,
  { choice, reason, version, draft }: Given,
): Decision {
  const { content, scan, state } = given;
  const saved = scan.answers[criterion.id];
  const typed = checkDraft({ content, scan }, criterion, draft);
  const wanted = { choice: choice.id, reason, note: typed.note, link: typed.link };
  const dissent = changedDissent(saved, typed);
  if (typed.ok && saved && isSame(saved, wanted) && dissent.dissent === undefined)
    return afterAnswer(given, criterion);
  // This comes before asking for a reason, since the card that asks for it is drawn from the newest version.
  const stale = version !== undefined && version !== (saved?.version ?? 0);
  if (stale) return askAgain(given, criterion, typed);
  if (!typed.ok) {
    const notice = say('problem', content.texts.notices.answerHeld);
    return showHeld(whyView({ content, scan }, criterion, { notice, ...typed }));
  }
  if (choice.reasons && reason === null) {
    const { changes, stay } = settleDraft(given, draft);
    if (stay) return stay;
    const after = { content, scan: withChanges(scan, changes, state) };
    return showCard(askView(after, criterion, { reasonFor: choice }), changes);
  }
  return afterAnswer(given, criterion, {
    kind: 'answer',
    round: scan.round,
    criterion: criterion.id,
    expected: saved?.version ?? 0,
    ...wanted,
    wording: criterion.wording,
    ...dissent,
    ...agreedAfter(scan, criterion),
  });
}

/** The choice is not saved, since the answer was changed meanwhile: the card says so, with what was typed. */
function askAgain(given: ScanCase, criterion: Criterion, typed: CheckedDraft): Decision {
  const { content, scan } = given;
  const saved = scan.answers[criterion.id];
  const texts = {
    ...typed,
    note: typed.note || (saved?.note ?? ''),
    link: typed.link || (saved?.link ?? ''),
    dissent: typed.dissent || (saved?.dissent ?? ''),
  };
  const notice = changedMeanwhile(given, saved);
  return isTyped(scan, criterion, texts)
    ? showHeld(whyView({ content, scan }, criterion, { notice, ...texts }))
    : showCard(askView({ content, scan }, criterion, { notice }));
}

function afterAnswer(given: ScanCase, criterion: Criterion, change?: AnswerChange): Decision {
  const { content, state } = given;
  const changes = change ? [change] : [];
  const scan = withChanges(given.scan, changes, state);
  const { choice = null, reason = null } = given.scan.answers[criterion.id] ?? {};
  const how = change ? ({ tone: 'good', before: { choice, reason } } as const) : ({ tone: 'info' } as const);
  const notice = keptNotice({ ...given, scan }, criterion, how);
  const view = standardView({ content, scan }, standardOf(content, criterion), {
    notice,
    after: criterion.id,
  });
  return showCard(view, changes);
}

/** Somebody typed what may be a choice: shows the criterion that the placed card asks once more, and saves nothing. */
export function askWhich(given: ScanCase): Decision {
  const { content, scan, state } = given;
  if (scan.closedAt !== null) return refuseChange(given);
  return askFirst(
    given,
    content.criteria.find(({ id }) => id === state.placed?.criterion),
  );
}

/** Somebody typed a choice while no card asks a criterion: shows the next criterion, and saves nothing. */
function askFirst(given: ScanCase, asked?: Criterion): Decision {
  const { content, scan } = given;
  const criterion = asked ?? criterionToAsk(given);
  if (!criterion) return showCard(summaryView({ content, scan }, given.state));
  const { notices, votes } = content.texts;
  const why = stageOf(scan, criterion) === 'open' ? votes.notices.useButtons : notices.whichCriterion;
  return showCard(askView({ content, scan }, criterion, { notice: say('info', why) }));
}

function isSame(saved: Answer, wanted: Pick<Answer, 'choice' | 'reason' | 'note' | 'link'>): boolean {
  return (
    saved.choice === wanted.choice &&
    saved.reason === wanted.reason &&
    saved.note === wanted.note &&
    saved.link === wanted.link
  );
}
