import { fill } from '../content/fill.ts';
import { type Decision, type ScanCase, say, showCard } from './decision.ts';
import type { Draft, EventOf } from './event.ts';
import { askedNow, isOtherRound } from './navigate.ts';
import { standardOf } from './of-round.ts';
import { isAnswered } from './progress.ts';
import { refuseButton, refuseChange } from './refusals.ts';
import { askView, standardView } from './scan-views.ts';
import { type Settled, settleDraft } from './settle-draft.ts';
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
  if (isOtherRound(given, event.round) || scan.closedAt !== null) return refuseChange(given);
  const { draft } = event;
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
  return showCard(view, settled.changes);
}

/** Says what was kept. Somebody who has nothing to say goes on without a sentence about it. */
function afterSave({ content }: ScanCase, { kind, draft }: SaveEvent, settled: Settled): Notice | null {
  const { notices } = content.texts;
  if (settled.changes.length > 0)
    return say('good', fill(notices.noteSaved, { criterium: draft?.criterion ?? '' }));
  if (kind === 'later') return null;
  const { note, link, dissent } = draft ?? {};
  if ([note, link, dissent].every((text) => text === undefined)) return say('problem', notices.nothingSent);
  // Nothing was typed into an older card: there was nothing to save.
  return settled.older ? say('info', notices.changedNow) : null;
}
