import { fill } from '../../content/fill.ts';
import { voteLabel } from '../../content/vote-label.ts';
import { type Decision, type ScanCase, say, showCard, showOwn } from '../decision.ts';
import type { EventOf } from '../event.ts';
import { refuseButton } from '../refusals.ts';
import { isToOne } from '../via.ts';
import { withChanges } from '../with-changes.ts';
import { findBallot, type NoBallot } from './find-ballot.ts';
import { hasParties, type Speaks, speaksOf } from './speaks.ts';
import { askAlone } from './vote-alone.ts';
import { ballotView } from './vote-views.ts';

/**
 * Saves the vote of one person, in place of the one that they gave before. The reply is the same for every choice, and
 * what everybody sees tells only how many voted.
 */
export function decideVote(given: ScanCase, event: EventOf<'vote'>): Decision {
  const { content, scan, state, via } = given;
  const { notices } = content.texts.votes;
  const found = findBallot(given, event, 'open');
  if ('refused' in found) return refuseVote(given, event, found);
  if (!content.choices.some(({ id }) => id === event.choice)) return refuseButton(given);
  const { criterion, ballot } = found;
  const { count = null, isMember = true } = state.membership ?? {};
  if (!isMember) {
    return showOwn(ballotView({ content, scan }, criterion, say('problem', notices.notMember)));
  }
  const { choice } = event;
  const { id, standard } = criterion;
  const named = { round: scan.round, standard, criterion: id, ballot: ballot.ballot };
  const change = { kind: 'vote', ...named, choice, of: count } as const;
  const after = withChanges(scan, [change], state);
  if (event.team !== undefined && isToOne(via)) {
    const cast = [...new Set([...state.cast, criterion.id])];
    const notice = say('good', fill(notices.keptOf, { criterium: criterion.id }));
    const alone = askAlone(
      { ...given, state: { ...state, scan: after, cast } },
      { after: criterion.id, notice },
    );
    return { ...alone, changes: [change] };
  }
  // Where everybody sees the reply, it is the card that everybody has anyway.
  if (!isToOne(via)) return showCard(ballotView({ content, scan: after }, criterion, null), [change]);
  const notice = count === 1 ? say('info', notices.alone) : say('good', notices.kept);
  const view = ballotView({ content, scan: after }, criterion, notice);
  return showOwn({ ...view, speaks: asksParty(given) }, [change]);
}

/** Asks once for whom somebody speaks, where parties take part. */
function asksParty({ content, state }: ScanCase): Speaks | null {
  const speaks = speaksOf(content, state);
  return speaks.now === 'unsaid' && hasParties(state) ? speaks : null;
}

/** Shows somebody what they chose, to them alone. */
export function showMyVote(given: ScanCase, event: EventOf<'my-vote'>): Decision {
  const { content, scan, state, via } = given;
  const { notices } = content.texts.votes;
  const found = findBallot(given, event, 'open');
  if ('refused' in found) return refuseVote(given, event, found);
  const { criterion } = found;
  const choice = content.choices.find(({ id }) => id === state.myVote);
  const chosen = choice && fill(notices.yours, { antwoord: `${choice.symbol} ${voteLabel(choice)}` });
  const notice = say('info', chosen ?? notices.notVoted);
  if (!isToOne(via)) {
    return showCard(ballotView({ content, scan }, criterion, say('info', notices.pressYourself)));
  }
  if (event.team !== undefined) return askAlone(given, { criterion: criterion.id, notice });
  return showOwn(ballotView({ content, scan }, criterion, notice));
}

/** Somebody who votes alone stays on their own card, whatever became of the ballot. */
function refuseVote(
  given: ScanCase,
  { team, criterion }: EventOf<'vote' | 'my-vote'>,
  { refused, why }: NoBallot,
) {
  if (team === undefined || team !== given.state.team.id || !isToOne(given.via)) return refused;
  return askAlone(given, { after: criterion, notice: why === null ? null : say('info', why) });
}
