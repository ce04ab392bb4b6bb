import type { Content } from '../../content/index.ts';
import type { Tally } from '../vote/ballot.ts';
import { tellsManager } from '../vote/vote-results.ts';
import type { ReportWords } from './report-words.ts';
import type { StoredBallot, StoredRound } from './team-report.ts';

/**
 * The ballots of a round without what nobody may read. Of an open ballot only is told that it is open. Counts stand
 * beside those of the ballot before only where the two together tell nobody's vote; then only the newest has counts.
 */
export function readableBallots(ballots: readonly StoredBallot[]): StoredBallot[] {
  return ballots.map((ballot) => {
    if (ballot.revealedAt === null) return { ...withoutCounts(ballot), of: null, voted: 0 };
    const later = ballots.filter(
      (one) => one.criterion === ballot.criterion && one.ballot > ballot.ballot && one.revealedAt !== null,
    );
    const hidden = later.length > 1 || later.some(({ comparable }) => !comparable);
    return hidden ? withoutCounts(ballot) : ballot;
  });
}

function withoutCounts(ballot: StoredBallot): StoredBallot {
  return { ...ballot, counts: {}, ...NOT_BY_PARTY };
}

/** A manager's card tells no counts of parties either. */
const NOT_BY_PARTY = { parties: 'none', byParty: [] };

/** The newest ballot on each criterion, for somebody who was not there when the votes were revealed. */
export function ballotsForManager({ ballots, closedAt }: StoredRound): StoredBallot[] {
  return [...newestRevealed(ballots).values()].map((ballot) =>
    tellsManager(ballot, closedAt !== null) ? { ...ballot, ...NOT_BY_PARTY } : withoutCounts(ballot),
  );
}

/** The newest ballot by criterion. A criterion on which people are voting has none. */
export function newestRevealed(ballots: readonly StoredBallot[]): ReadonlyMap<string, StoredBallot> {
  const newest = new Map(
    ballots.toSorted((a, b) => a.ballot - b.ballot).map((ballot) => [ballot.criterion, ballot]),
  );
  return new Map([...newest].filter(([, { revealedAt }]) => revealedAt !== null));
}

/** "3 × Voldoende, 2 × Deels": in the order of the scale, then choices that the scale no longer has. */
export function countsInWords({ choices }: Content, words: ReportWords, counts: Tally): string {
  const order = new Map(choices.map(({ id }, n) => [id, n]));
  const place = (id: string) => order.get(id) ?? choices.length;
  return Object.entries(counts)
    .filter(([, votes]) => votes > 0)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([id, votes]) => `${votes} × ${words.choice(id)}`)
    .join(', ');
}

/** Whether there is anything about voting to tell of these rounds. */
export function isVotedIn(rounds: readonly StoredRound[]): boolean {
  return rounds.some(
    ({ way, ways, voteBy, ballots, answers }) =>
      way !== 'together' ||
      voteBy !== null ||
      ways.length + ballots.length > 0 ||
      answers.some(({ dissent }) => dissent !== ''),
  );
}
