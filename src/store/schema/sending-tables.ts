import type { Day, Time } from '../../../dialogs/time.ts';
/** Messages and downloads, which go out, and feedback on the search, which comes in. */
export type SendingTables = {
  /** The deliveries, with what became of each. */
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
    /** The time until which the process that claimed it has it; null when no process has. */
    leased_until: Time | null;
    attempts: number;
    /** How often a lease ended without a word. Then the message may have been sent twice. */
    uncertain: number;
    attempted_at: Time | null;
    /** The conversation that the last attempt went to. */
    conversation: string | null;
    settled_at: Time | null;
    message: string | null;
    error: string | null;
    created_at: Time;
    /** The time since which every attempt was refused; null when the last one was not. */
    refused_since: Time | null;
  };
  /** Downloads that people asked for, by the hash of their secret. They belong to a person, and end within minutes. */
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
    /** What the present sign-in must come back with. */
    sign_in: string | null;
  };
  /** What the owner of the content should know about, without team, person or hour. */
  feedback: { id: string; day: Day; kind: string; question: string; resource: string | null };
};
