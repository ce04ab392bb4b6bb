import type { Time } from '../../../dialogs/time.ts';
import type { Way } from '../../../dialogs/vote/ballot.ts';

/** How teams vote in their scans. */
export type VoteTables = {
  /** The standards of a round that are answered in a way of their own. */
  ways: { team: string; round: number; standard: string; way: Way };
  /** The ballots on each criterion, from 1. Only the newest can be open. */
  ballots: {
    team: string;
    round: number;
    criterion: string;
    ballot: number;
    opened_at: Time;
    /** Null as long as people can vote. */
    revealed_at: Time | null;
    /** How many people could vote, at the newest vote or at the reveal; null when Teams did not tell. */
    of: number | null;
    /** 1 when the counts of the ballot before may be shown beside these, otherwise 0. */
    comparable: number;
    /** Whether the counts are kept for each party: `shown`, or why they are not (`ByParty`). */
    parties: 'none' | 'few' | 'shown';
  };
  /** One row for each person who votes. It tells what they chose only as long as the ballot is open. */
  votes: {
    team: string;
    round: number;
    criterion: string;
    ballot: number;
    member: string;
    /** Null once the ballot is revealed. */
    choice: string | null;
    /** The party in whose counts the vote was revealed; null where it was not revealed by party. */
    party: string | null;
    at: Time;
  };
  /** How many votes each choice got in a revealed ballot. */
  ballot_counts: {
    team: string;
    round: number;
    criterion: string;
    ballot: number;
    choice: string;
    votes: number;
  };
  /** The same for each party, in a ballot that is shown by party. The counts of all parties add up to those above. */
  party_counts: {
    team: string;
    round: number;
    criterion: string;
    ballot: number;
    /** The party whose votes these are, by the id of the content; '' for those who did not say a party. */
    party: string;
    choice: string;
    votes: number;
  };
};
