import { fill } from '../content/fill.ts';
import type { Criterion } from '../content/index.ts';
import { asSaved } from './as-saved.ts';
import { type Decision, type ScanCase, say, showCard } from './decision.ts';
import type { Draft, EventOf } from './event.ts';
import { keptAnswer } from './kept-notice.ts';
import { isOtherRound } from './navigate.ts';
import { standardOf } from './of-round.ts';
import { isAnswered } from './progress.ts';
import { refuseButton, refuseChange } from './refusals.ts';
import { askView, standardView } from './scan-views.ts';
import { settleDraft } from './settle-draft.ts';
import type { Notice } from './view-parts.ts';
import { withChanges } from './with-changes.ts';

type EvidenceEvent = EventOf<'evidence'> & { draft?: Draft | undefined };

/** Keeps how the team knows an answer, and what was typed on the card. The same tap again takes it away. */
export function decideEvidence(given: ScanCase, event: EvidenceEvent): Decision {
  const { content, scan, state } = given;
  if (isOtherRound(given, event.round) || scan.closedAt !== null) return refuseChange(given);
  const criterion = content.criteria.find(({ id }) => id === event.criterion);
  const evidence = content.talk.evidence.find(({ id }) => id === event.evidence);
  const saved = scan.answers[event.criterion];
  if (!criterion || !evidence || !saved || !isAnswered(saved)) return refuseButton(given);
  const settled = settleDraft(given, event.draft);
  if (settled.stay) return settled.stay;
  const isKept = saved.evidence === evidence.id;
  if (saved.version !== event.version) {
    const after = { ...given, scan: withChanges(scan, settled.changes, state) };
    const text = isKept ? kept(after, criterion) : content.texts.notices.changedNow;
    const shown = show(after, event, { criterion, notice: say('info', text) });
    return { ...shown, changes: settled.changes };
  }
  const own = settled.changes.find((one) => one.criterion === criterion.id);
  const change = { ...(own ?? asSaved(scan, criterion, saved)), evidence: isKept ? null : evidence.id };
  const changes = [...settled.changes.filter((one) => one !== own), change];
  const after = { ...given, scan: withChanges(scan, changes, state) };
  const text = isKept ? content.texts.talk.evidence.takenAway : kept(after, criterion);
  return { ...show(after, event, { criterion, notice: say('good', text) }), changes };
}

function kept({ content, scan }: ScanCase, { id }: Criterion): string {
  const evidence = content.talk.evidence.find((one) => one.id === scan.answers[id]?.evidence);
  return fill(content.texts.talk.evidence.known, { bron: evidence?.label.toLowerCase() ?? '' });
}

/** Shows the card on which was tapped: that of the answered criterion, or the one that came after the answer. */
function show(
  given: ScanCase,
  { here }: EvidenceEvent,
  { criterion, notice }: Readonly<{ criterion: Criterion; notice: Notice }>,
): Decision {
  const { content, scan } = given;
  const round = { content, scan };
  if (here) return showCard(askView(round, criterion, { notice }));
  const told = { ...notice, kept: keptAnswer(given, criterion) };
  return showCard(standardView(round, standardOf(content, criterion), { notice: told, after: criterion.id }));
}
