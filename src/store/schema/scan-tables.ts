import type { Confirmation } from '../../../dialogs/placed-card.ts';
import type { Day, Time } from '../../../dialogs/time.ts';
import type { Way } from '../../../dialogs/vote/ballot.ts';

/** What teams do in their scans. */
export type ScanTables = {
  scans: {
    team: string;
    round: number;
    started_at: Time;
    started_by: string;
    closed_at: Time | null;
    closed_by: string | null;
    /** When the team released this round for the regional picture. */
    released_at: Time | null;
    /** How standards are answered that have no way of their own in `ways`. */
    way: Way;
    /** 1 once the team chose to vote in this round, otherwise 0. As long as it is 0, `ways` and `ballots` hold nothing of the round that counts. */
    votes: number;
    /** The day before which the team votes. */
    vote_by: Day | null;
  };
  answers: {
    team: string;
    round: number;
    criterion: string;
    choice: string | null;
    reason: string | null;
    note: string;
    link: string;
    version: number;
    member: string;
    at: Time;
    /** Names the criterion's text as it was answered; null in answers from before this was kept. */
    wording: string | null;
    /** What some of the team think otherwise; '' when nothing of the kind was written. */
    dissent: string;
    /** How the team knows this, by the id of the content; null when it did not say. */
    evidence: string | null;
  };
  actions: {
    team: string;
    action: number;
    round: number;
    criterion: string;
    resource: string | null;
    what: string;
    owner: string | null;
    role: string;
    due: Day;
    state: string;
    reason: string;
    version: number;
    member: string;
    created_at: Time;
    at: Time;
  };
  /** The card that people in a conversation are looking at. */
  places: {
    team: string;
    conversation: string;
    message: string | null;
    standard: string | null;
    criterion: string | null;
    seen: number;
    version: number;
    /** What the card asks that can't be undone; null for every other card. */
    question: Confirmation | null;
    placed_at: Time;
  };
  /** Who changed what and when. It does not repeat notes, so that deleting a note deletes it. */
  audit: {
    team: string;
    conversation: string;
    activity: string;
    n: number;
    at: Time;
    member: string;
    kind: string;
    round: number;
    criterion: string | null;
    choice: string | null;
    reason: string | null;
    version: number | null;
    /** What else it was about: a manager, an action, a file format. */
    subject: string | null;
  };
};
