import { fill } from '../content/fill.ts';
import type { AnswerChange } from './change.ts';
import { type Decision, type ScanCase, say, showHeld } from './decision.ts';
import { type CheckedDraft, changedDissent, checkDraft, isTyped } from './draft.ts';
import type { Draft } from './event.ts';
import type { Answer } from './scan.ts';
import { whyView } from './why-view.ts';

/** What happens to the text in a card's fields. */
export type Settled = Readonly<{
  /** The change that saves the text; empty when there is nothing to save. */
  changes: AnswerChange[];
  /** Shows the same card again, because its text can't be saved; null when nothing is wrong. */
  stay: Decision | null;
  /** Whether the fields are empty while the saved text is newer than the card. */
  older: boolean;
}>;

/** Saves what was typed into a card when somebody leaves it by another button. */
export function settleDraft(given: ScanCase, draft: Draft | undefined): Settled {
  const { content, scan } = given;
  const nothing = { changes: [], stay: null, older: false };
  const criterion = content.criteria.find((one) => one.id === draft?.criterion);
  if (!draft || !criterion || scan.closedAt !== null) return nothing;
  const saved = scan.answers[criterion.id];
  const typed = checkDraft({ content, scan }, criterion, draft);
  if (typed.ok && !isTyped(scan, criterion, typed)) return nothing;
  const expected = saved?.version ?? 0;
  const stale = draft.version !== expected;
  if (stale && typed.ok && isEmpty(draft, typed)) return { ...nothing, older: true };
  if (stale || !typed.ok) {
    const notice = say('problem', stale ? changedText(given, saved) : content.texts.notices.noteHeld);
    return { ...nothing, stay: showHeld(whyView({ content, scan }, criterion, { notice, ...typed })) };
  }
  const { note, link } = typed;
  const { choice, reason } = saved ?? { choice: null, reason: null };
  const change = {
    kind: 'answer',
    round: scan.round,
    criterion: criterion.id,
    expected,
    choice,
    reason,
    note,
    link,
    wording: criterion.wording,
    ...changedDissent(saved, typed),
  } as const;
  return { ...nothing, changes: [change] };
}

/** Whether all fields that were sent are empty. */
function isEmpty(draft: Draft, { note, link, dissent }: CheckedDraft): boolean {
  const texts = { note, link, dissent };
  return (['note', 'link', 'dissent'] as const).every(
    (field) => draft[field] === undefined || texts[field] === '',
  );
}

/** Says who changed the answer after the card of the typed text was drawn. */
function changedText({ content, state }: ScanCase, saved: Answer | undefined): string {
  const { notices, rights } = content.texts;
  if (saved?.by === state.member.name) return notices.noteAfterOwn;
  return fill(notices.noteAfterColleague, { naam: saved?.by || rights.somebody });
}
