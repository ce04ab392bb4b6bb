import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { type Decision, type ScanCase, say, showCard, showForm } from '../decision.ts';
import type { EventOf } from '../event.ts';
import { askView } from '../scan-views.ts';
import { withChanges } from '../with-changes.ts';
import { besideBefore } from './beside-before.ts';
import { byParty } from './by-party.ts';
import { findBallot } from './find-ballot.ts';
import { tallyOf } from './tally-of.ts';
import { ballotView, earlyView } from './vote-views.ts';
import { allVoted, thresholdOf } from './voting.ts';

/**
 * Shows the votes of everybody who is still in the team, and asks for the agreed answer. As long as some have not
 * voted, the card asks first whether to wait for them.
 */
export function decideReveal(given: ScanCase, event: EventOf<'reveal'>): Decision {
  const { content, scan, state } = given;
  const found = findBallot(given, event, 'open');
  if ('refused' in found) return found.refused;
  const { criterion, ballot } = found;
  const { ballotBox: box = { ballot: ballot.ballot, votes: [], earlier: [], rounds: [] }, roster = null } =
    state;
  // Teams does not always write the id of a person in the same case.
  const present = roster && new Set(roster.map(({ id }) => id.toLowerCase()));
  const counted = box.votes.filter(({ member }) => !present || present.has(member.toLowerCase()));
  const voted = counted.length;
  const of = roster ? Math.max(roster.length, voted) : ballot.of;
  const round = { content, scan };
  if (voted < thresholdOf(of)) {
    return showCard(ballotView(round, criterion, say('info', tooFew(content, voted, of))));
  }
  if (!allVoted({ voted, of }) && !event.early) {
    return showForm(earlyView(round, criterion, { ballot: ballot.ballot, voted, of }));
  }
  const change = {
    kind: 'reveal',
    round: scan.round,
    criterion: criterion.id,
    ballot: ballot.ballot,
    tally: tallyOf(content, counted),
    of,
    absent: box.votes.filter((vote) => !counted.includes(vote)).map(({ member }) => member),
    before: besideBefore(
      box.earlier.at(-1),
      counted.map(({ member }) => member),
    ),
    parties: byParty({ content, parties: state.parties, earlier: [...box.rounds, ...box.earlier] }, counted),
  } as const;
  return showCard(askView({ content, scan: withChanges(scan, [change], state) }, criterion), [change]);
}

function tooFew({ texts }: Content, voted: number, of: number | null): string {
  const { notices } = texts.votes;
  if (voted === 0) return notices.nobodyVoted;
  return fill(notices.tooFew, { aantal: thresholdOf(of) });
}

/** Opens a new ballot on a criterion. Everybody starts from nought, and what was agreed stays until it is changed. */
export function voteAgain(given: ScanCase, event: EventOf<'vote-again'>): Decision {
  const { content, scan, state } = given;
  const before = event.ballot - 1;
  const found = findBallot(given, { ...event, ballot: before }, 'revealed');
  if ('refused' in found) return found.refused;
  const { criterion } = found;
  const change = {
    kind: 'vote-again',
    round: scan.round,
    criterion: criterion.id,
    ballot: event.ballot,
  } as const;
  const after = { content, scan: withChanges(scan, [change], state) };
  return showCard(ballotView(after, criterion, say('info', content.texts.votes.notices.again)), [change]);
}
