import type { Day, Time } from '../../../dialogs/time.ts';
/** Messages and downloads, which go out, and feedback on the search, which comes in. */
export type SendingTables = {
  /** The outbox and its ledger. */
  deliveries: {
    team: string;
    key: string;
    person: string | null;
    what: string;
    round: number | null;
    action: number | null;
    /** `waiting`, `sending`, `sent`, `dead` or `dropped`. */
    state: string;
    /** It is not sent before this time. */
    due_at: Time;
    /** Until when whoever claimed it has it; null when nobody has. */
    leased_until: Time | null;
    attempts: number;
    /** How often a lease ended without a word: then it may have been sent twice. */
    uncertain: number;
    attempted_at: Time | null;
    /** The conversation that the last attempt went to. */
    conversation: string | null;
    settled_at: Time | null;
    message: string | null;
    error: string | null;
    created_at: Time;
    /** Since when every attempt was refused; null when the last one was not. */
    refused_since: Time | null;
  };
  /** Downloads that were asked for, by the hash of their secret; they belong to a person, and end within minutes. */
  links: {
    hash: string;
    team: string;
    person: string;
    format: string;
    round: number | null;
    without_notes: number;
    made_at: Time;
    expires_at: Time;
    used_at: Time | null;
    /** What the sign-in that is under way must come back with. */
    sign_in: string | null;
  };
  /** What the owner of the content should know of: without team, person or hour. */
  feedback: { id: string; day: Day; kind: string; question: string; resource: string | null };
};
