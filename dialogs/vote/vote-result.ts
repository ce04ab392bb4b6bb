import type { Choice, Criterion } from '../../content/index.ts';
import type { Tally } from './ballot.ts';
import type { PartyResults } from './party-results.ts';
import type { Spread } from './spread.ts';

/** What the votes on one criterion came to. It holds counts, and nobody's vote. */
export type VoteResult = Readonly<{
  criterion: Criterion;
  voted: number;
  /** Null where Teams did not tell how many people could vote. */
  of: number | null;
  /** Null where the reader may not know what was chosen. */
  counts: Readonly<{ tally: Tally; spread: Spread }> | null;
  /** The answer that the team agreed on; null as long as there is none. */
  agreed: Choice | null;
  /** Between which parties there is a gap, the widest first, as far as the reader may know. */
  gaps: PartyResults['gaps'];
}>;

/** What all votes of a round came to, as far as they are revealed. */
export type VoteResults = Readonly<{
  /** The widest apart first, then in the framework's order. */
  lines: readonly VoteResult[];
  /** On how many criteria the votes lay apart, as far as the reader may know. */
  apart: number;
  /** Why the reader does not get all counts; null when they do. */
  withheld: 'open' | 'few' | null;
}>;
