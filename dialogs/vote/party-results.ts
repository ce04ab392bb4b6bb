import type { Content, Party } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import type { ByParty, Tally } from './ballot.ts';
import { votesIn } from './votes-in.ts';

/** How one party voted. */
export type PartyResult = Readonly<{
  /** Null for those who did not say a party. */
  party: Party | null;
  tally: Tally;
  voted: number;
}>;

/** What is shown of parties, and between which of them there is a gap, the widest first. */
export type PartyResults = Readonly<{
  groups: readonly PartyResult[];
  gaps: readonly (readonly [Party, Party])[];
  /** Whether every party gave votes enough on the scale to compare. Without that, no gap does not mean the same view. */
  isCompared: boolean;
}>;

/** From how many steps of the scale between their averages on two parties see a criterion differently. */
const GAP = 1;

/** @returns null where no parties are shown */
export function partyResults(content: Content, parties: ByParty): PartyResults | null {
  if (typeof parties === 'string') return null;
  const known: readonly (Party | null)[] = [...content.talk.parties, null];
  const groups = known.flatMap((party) => {
    const tally = parties.find((one) => one.party === (party?.id ?? ''))?.tally;
    return tally ? [{ party, tally, voted: votesIn(tally) }] : [];
  });
  const placed = groups.flatMap(({ party, tally }) => {
    const average = averageOf(content, tally);
    return party && average !== null ? [{ party, average }] : [];
  });
  const pairs = placed.flatMap((one, n) =>
    placed.slice(n + 1).map((other) => ({
      parties: [one.party, other.party] as const,
      width: Math.abs(one.average - other.average),
    })),
  );
  const gaps = pairs.filter(({ width }) => width >= GAP).sort((a, b) => b.width - a.width);
  const isCompared = placed.length > 1 && placed.length === groups.filter(({ party }) => party).length;
  return { groups, gaps: gaps.map((pair) => pair.parties), isCompared };
}

/** The average step of the scale; null where less than half of the votes are on the scale. */
function averageOf({ choices }: Content, tally: Tally): number | null {
  const ranked = choices.flatMap(({ id, rank }) =>
    rank === undefined ? [] : [{ rank, votes: own(tally, id) ?? 0 }],
  );
  const votes = ranked.reduce((sum, one) => sum + one.votes, 0);
  if (votes === 0 || votes * 2 < votesIn(tally)) return null;
  return ranked.reduce((sum, one) => sum + one.rank * one.votes, 0) / votes;
}
