import { fill } from '../content/fill.ts';
import type { Criterion } from '../content/index.ts';
import { type Decision, type ScanCase, say, showCard } from './decision.ts';
import { checkDraft, isTyped } from './draft.ts';
import type { Draft, EventOf } from './event.ts';
import { isToAsk } from './is-to-ask.ts';
import { isOtherRound, scanFor } from './navigate.ts';
import { standardOf } from './of-round.ts';
import { isAnswered } from './progress.ts';
import { refuseButton, refuseChange } from './refusals.ts';
import type { Scan } from './scan.ts';
import { askView, standardView } from './scan-views.ts';
import { type Settled, settleDraft } from './settle-draft.ts';
import { showAsked } from './show-asked.ts';
import { messageOf } from './via.ts';
import type { Notice } from './view-parts.ts';
import { withChanges } from './with-changes.ts';

type SaveEvent = EventOf<'save' | 'later'> & { draft?: Draft | undefined };

/**
 * Saves why the team chose its answer, and goes on: to the next criterion of the standard, or to where the others are by
 * now. A criterion that is still open is asked first: its note is no answer yet. *Later* goes on as well, and keeps what was
 * typed nevertheless.
 */
export function decideSave(given: ScanCase, event: SaveEvent): Decision {
  const { content, scan } = given;
  const { draft } = event;
  if (isOtherRound(given, event.round) || scan.closedAt !== null) return refuseText(given, event);
  const named = event.kind === 'later' ? event.criterion : draft?.criterion;
  const criterion = content.criteria.find(({ id }) => id === named);
  if (!criterion || (event.kind === 'save' && !draft)) return refuseButton(given);
  const settled = settleDraft(given, draft);
  if (settled.stay) return settled.stay;
  const after = { content, scan: withChanges(scan, settled.changes, given.state) };
  const notice = afterSave(given, event, settled);
  const isOpen = !isAnswered(after.scan.answers[criterion.id]);
  const asked = askedNow(given, after.scan) ?? (isOpen ? criterion : null);
  const view = asked
    ? askView(after, asked, { notice })
    : standardView(after, standardOf(content, criterion), { notice, after: criterion.id });
  return settled.changes.length > 0 || notice ? showCard(view, settled.changes) : showAsked(given, view);
}

/** Nothing is saved in a round that is over. It says so of a text that its writer may think is kept. */
function refuseText(given: ScanCase, { round, draft }: SaveEvent): Decision {
  const refused = refuseChange(given);
  const { content } = given;
  const scan = scanFor(given, round);
  const criterion = content.criteria.find(({ id }) => id === draft?.criterion);
  const isLost = criterion && isTyped(scan, criterion, checkDraft({ content, scan }, criterion, draft));
  const { view } = refused;
  if (!isLost || !('notice' in view) || !view.notice) return refused;
  const text = `${view.notice.text} ${content.texts.notices.textLost}`;
  return { ...refused, view: { ...view, notice: say('problem', text) } };
}

/** What the others are at by now, where they went on with the pressed card while somebody typed. */
function askedNow({ content, state: { placed }, via }: ScanCase, scan: Scan): Criterion | undefined {
  if (!placed || messageOf(via) !== placed.message) return undefined;
  return content.criteria.find((one) => one.id === placed.criterion && isToAsk(scan, one));
}

/** Says what was kept. Somebody who has nothing to say goes on without a sentence about it. */
function afterSave({ content, scan }: ScanCase, { kind, draft }: SaveEvent, settled: Settled): Notice | null {
  const { notices } = content.texts;
  const [change] = settled.changes;
  if (change) {
    const { criterion, note } = change;
    const isNote = note !== '' && note !== scan.answers[criterion]?.note;
    const sentence = isNote ? notices.noteSaved : notices.textsSaved;
    return say('good', fill(sentence, { criterium: criterion }));
  }
  if (kind === 'later') return null;
  const { note, link, dissent } = draft ?? {};
  if ([note, link, dissent].every((text) => text === undefined)) return say('problem', notices.nothingSent);
  // Nothing was typed into an older card: there was nothing to save.
  return settled.older ? say('info', notices.changedNow) : null;
}
