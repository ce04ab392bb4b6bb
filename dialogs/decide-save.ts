import type { Content } from '../content/index.ts';
import { type Decision, type ScanCase, say, showCard } from './decision.ts';
import type { Draft, EventOf } from './event.ts';
import { isOtherRound } from './navigate.ts';
import { refuseButton, refuseChange } from './refusals.ts';
import { askView } from './scan-views.ts';
import { type Settled, settleDraft } from './settle-draft.ts';
import type { Notice } from './view-parts.ts';
import { withChanges } from './with-changes.ts';

/** Saves the note and link. The choice stays as it is, also when there is none yet. */
export function decideSave(
  given: ScanCase,
  event: EventOf<'save'> & { draft?: Draft | undefined },
): Decision {
  const { content, scan } = given;
  if (isOtherRound(given, event.round) || scan.closedAt !== null) return refuseChange(given);
  const criterion = content.criteria.find((one) => one.id === event.draft?.criterion);
  if (!criterion || !event.draft) return refuseButton(given);
  const settled = settleDraft(given, event.draft);
  if (settled.stay) return settled.stay;
  const after = withChanges(scan, settled.changes, given.state);
  const notice = afterSave(content, event.draft, settled);
  return showCard(askView({ content, scan: after }, criterion, { notice }), settled.changes);
}

function afterSave(
  { texts: { notices } }: Content,
  { note, link, dissent }: Draft,
  { older }: Settled,
): Notice {
  if ([note, link, dissent].every((text) => text === undefined)) return say('problem', notices.nothingSent);
  // Nothing was typed into an older card: there was nothing to save.
  return older ? say('info', notices.changedNow) : say('good', notices.noteSaved);
}
