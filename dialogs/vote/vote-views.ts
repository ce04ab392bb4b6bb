import type { Content, Criterion } from '../../content/index.ts';
import { type OfRound, ofCriterion, ofScan } from '../of-round.ts';
import type { ViewOf } from '../view.ts';
import type { Asked, Notice } from '../view-parts.ts';
import type { Ballot } from './ballot.ts';
import { partyResults } from './party-results.ts';
import { spreadOf } from './spread.ts';
import type { Revealed, Turnout } from './vote-view.ts';
import { allVoted, ballotOn, thresholdOf } from './voting.ts';

/** The card on which people vote. It is the same for everybody, whatever they chose. */
export function ballotView(round: OfRound, criterion: Criterion, notice: Notice | null): ViewOf<'ballot'> {
  return {
    kind: 'ballot',
    ...ofCriterion(round, criterion, notice),
    criterion,
    version: round.scan.answers[criterion.id]?.version ?? 0,
    turnout: turnoutOf(ballotOn(round.scan, criterion.id)),
    speaks: null,
  };
}

/** The card that shows the votes, and asks for the agreed answer. */
export function revealView(round: OfRound, asked: Asked, notice: Notice | null): ViewOf<'reveal'> {
  const { content, scan } = round;
  const { criterion } = asked;
  return {
    kind: 'reveal',
    ...ofCriterion(round, criterion, notice),
    asked,
    revealed: revealedOf(content, criterion, ballotOn(scan, criterion.id)),
  };
}

/** The question whether to reveal although some have not voted. */
export function earlyView(
  round: OfRound,
  criterion: Criterion,
  counted: Pick<Ballot, 'ballot' | 'voted' | 'of'>,
): ViewOf<'reveal-early'> {
  return { kind: 'reveal-early', ...ofScan(round, null), criterion, turnout: turnoutOf(counted) };
}

/** @returns how many voted, and what follows from that */
export function turnoutOf({ ballot, voted, of }: Pick<Ballot, 'ballot' | 'voted' | 'of'>): Turnout {
  return { ballot, voted, of, threshold: thresholdOf(of), all: allVoted({ voted, of }) };
}

/** @returns what a revealed ballot shows */
export function revealedOf(
  content: Content,
  criterion: Criterion,
  { ballot, tally, voted, of, before, parties }: Ballot,
): Revealed {
  const counted = tally ?? {};
  return {
    ballot,
    tally: counted,
    voted,
    of,
    spread: spreadOf(content, counted),
    before,
    parties: partyResults(content, parties),
    instead: parties === 'few' ? insteadOf(content, criterion) : null,
  };
}

/** A question about one of the parties: about each in turn, so that the question does not tell which one is small. */
function insteadOf({ criteria, talk: { parties } }: Content, criterion: Criterion): string | null {
  return parties[criteria.indexOf(criterion) % parties.length]?.instead ?? null;
}
