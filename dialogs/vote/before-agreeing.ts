import type { Criterion } from '../../content/index.ts';
import type { AnswerChange } from '../change.ts';
import { type Decision, type ScanCase, say, showCard } from '../decision.ts';
import type { Draft, EventOf } from '../event.ts';
import type { Scan } from '../scan.ts';
import { askView } from '../scan-views.ts';
import { settleDraft } from '../settle-draft.ts';
import { withChanges } from '../with-changes.ts';
import type { Ballot } from './ballot.ts';
import { ballotOn, stageOf } from './voting.ts';

/**
 * Refuses an answer from somebody who has not seen the newest votes on a card, or typed below that card. It is no vote
 * either: all can read a typed choice, and a card from before the voting asked something else. Texts in its fields are
 * kept.
 * @returns null when nothing stands in the way
 */
export function beforeAgreeing(
  given: ScanCase,
  criterion: Criterion,
  { ballot, draft }: EventOf<'answer'> & { draft?: Draft | undefined },
): Decision | null {
  const { content, scan, via, state } = given;
  const stage = stageOf(scan, criterion);
  const isTyped = via.kind === 'typed';
  if (stage === 'none') return null;
  const newest = ballotOn(scan, criterion.id);
  const hasSeen = isTyped ? isBelowVotes(given, criterion, newest) : ballot === newest.ballot;
  if (stage === 'revealed' && hasSeen) return null;
  const settled = settleDraft(given, draft);
  if (settled.stay) return settled.stay;
  const { useButtons, votingNow, seeVotes, votedAgain } = content.texts.votes.notices;
  const whileVoting = ballot === undefined ? votingNow : votedAgain;
  const why = stage === 'revealed' ? seeVotes : isTyped ? useButtons : whileVoting;
  const after = { content, scan: withChanges(scan, settled.changes, state) };
  return showCard(askView(after, criterion, { notice: say('info', why) }), settled.changes);
}

/** How long (ms) after a reveal people may still be typing what they typed as a vote. */
const STILL_TYPING = 5_000;

/** Whether somebody types below the card with these votes, and has had the time to see them. */
function isBelowVotes(
  { state: { placed, now } }: ScanCase,
  { id }: Criterion,
  { revealedAt }: Ballot,
): boolean {
  if (placed?.criterion !== id || revealedAt === null) return false;
  // The time of the reveal is the wall clock's, which may have been set since.
  return Math.abs(Date.parse(now) - Date.parse(revealedAt)) >= STILL_TYPING;
}

/** Names the ballot that an answer follows, where the team voted on the criterion. */
export function agreedAfter(scan: Scan, criterion: Criterion): Pick<AnswerChange, 'ballot'> {
  return stageOf(scan, criterion) === 'revealed' ? { ballot: ballotOn(scan, criterion.id).ballot } : {};
}
