import * as z from 'zod';
import { line } from './text-line.ts';

/**
 * Sentences about voting: what came of what somebody just did, or why it was not done. Only `yours` repeats a choice, for
 * one person alone.
 */
export const VoteNotices = z.strictObject({
  kept: line(),
  keptOf: line('criterium'),
  yours: line('antwoord'),
  notVoted: line(),
  pressYourself: line(),
  useButtons: line(),
  votingNow: line(),
  votedAgain: line(),
  alreadyRevealed: line(),
  seeVotes: line(),
  tooFew: line('aantal'),
  nobodyVoted: line(),
  noVote: line(),
  notMember: line(),
  notInTeam: line(),
  alone: line(),
  aloneStarted: line(),
  again: line(),
  nowVote: line('standaard'),
  nowTogether: line('standaard'),
  openEnded: line(),
  sameWay: line(),
  alreadyBegun: line(),
  inYourChat: line(),
  nothingOpen: line(),
  byKept: line('dag'),
  badDay: line(),
  dayPast: line(),
  dayFar: line(),
  byNobody: line(),
});
