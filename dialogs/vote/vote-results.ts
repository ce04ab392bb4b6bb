import type { Content } from '../../content/index.ts';
import type { Scan } from '../scan.ts';
import type { Ballot } from './ballot.ts';
import { partyResults } from './party-results.ts';
import { spreadOf } from './spread.ts';
import type { VoteResult, VoteResults } from './vote-result.ts';
import { FEW } from './voting.ts';

/** Who reads: the team itself, or somebody who was not there when the votes were revealed. */
export type VoteReader = 'team' | 'manager';

/**
 * What a team's votes in one round came to. A criterion whose newest ballot is open is left out altogether.
 * @returns null when there is nothing to tell
 */
export function voteResults(
  content: Content,
  { answers, closedAt, voting }: Scan,
  reader: VoteReader = 'team',
): VoteResults | null {
  const ballots = new Map(Object.entries(voting?.ballots ?? {}));
  const lines = content.criteria.flatMap((criterion): VoteResult[] => {
    const ballot = ballots.get(criterion.id);
    if (!ballot?.tally || ballot.revealedAt === null) return [];
    const { voted, of, tally } = ballot;
    const agreed = content.choices.find(({ id }) => id === answers[criterion.id]?.choice) ?? null;
    const told = tellsManager(ballot, closedAt !== null) || reader === 'team';
    const counts = told ? { tally, spread: spreadOf(content, tally) } : null;
    const gaps = (told ? partyResults(content, ballot.parties)?.gaps : null) ?? [];
    return [{ criterion, voted, of, counts, agreed, gaps }];
  });
  if (lines.length === 0) return null;
  const all = lines.every(({ counts }) => counts !== null);
  return {
    // What is withheld has no width here, so the order does not tell it either.
    lines: lines.sort((a, b) => widthOf(b) - widthOf(a)),
    apart: lines.filter(({ counts }) => counts?.spread.kind === 'apart').length,
    withheld: all ? null : closedAt === null ? 'open' : 'few',
  };
}

/**
 * Whether somebody who was not there may know the counts of a revealed ballot. Few votes tell who chose what. As long as
 * the round is open (not `isClosed`) another ballot may follow, and the counts of both would tell what those chose who
 * came later.
 */
export function tellsManager({ voted }: Pick<Ballot, 'voted'>, isClosed: boolean): boolean {
  return isClosed && voted >= FEW;
}

/** How far apart votes lie, from 0: for the order alone. */
function widthOf({ counts }: VoteResult): number {
  if (!counts) return 0;
  const { kind, low, high } = counts.spread;
  return (high?.rank ?? 0) - (low?.rank ?? 0) + (kind === 'unranked' ? 0.5 : 0);
}
