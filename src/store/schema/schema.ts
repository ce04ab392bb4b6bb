import type { Confirmation } from '../../../dialogs/state.ts';
import type { Day, Time } from '../../../dialogs/time.ts';

/**
 * The tables. Each key begins with the team, so that they can be distributed by team (feedback belongs to none,
 * links are asked for by their hash, the regional picture belongs to a tenant); nothing is used that SQLite or PostgreSQL
 * lacks. These types never leave the store.
 */
export type Schema = {
  teams: {
    team: string;
    kind: string;
    name: string;
    created_at: Time;
    /** The Microsoft tenant; null when Teams did not tell. */
    tenant: string | null;
    /** 1 while the team gets no reminders. */
    paused: number;
  };
  members: {
    team: string;
    member: string;
    name: string /** 1 while they get no reminders. */;
    paused: number;
    /** When they were first seen in the team, or anew after their name had gone; '' when that is not known. */
    since: Time | '';
  };
  scans: {
    team: string;
    round: number;
    started_at: Time;
    started_by: string;
    closed_at: Time | null;
    closed_by: string | null;
    /** When the team released this round for the regional picture. */
    released_at: Time | null;
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
    /** Names the criterion's text as it was answered; null in answers of before that was kept. */
    wording: string | null;
  };
  /** Who changed what and when. Notes are not repeated here, so that deleting a note deletes it. */
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
  /** What the owner of the content should know of: without team, person or hour. */
  feedback: { id: string; day: Day; kind: string; question: string; resource: string | null };
  /** Where a team, or a person (`person:<id>`), can be reached. */
  conversations: {
    team: string;
    conversation: string;
    /** Null until the bot was installed there. */
    welcomed_at: Time | null;
    service_url: string | null;
    /** The id that Teams gives the person in a chat of their own. */
    account: string | null;
    tenant: string | null;
    removed_at: Time | null;
    seen_at: Time | null;
    /** Since when nothing can be sent there because its team or channel is archived or deleted; that may end. */
    rests_at: Time | null;
  };
  /** The channels that something was said in: whose scan each has is decided by its kind. */
  channels: {
    /** Whose scan it has: the team in which it is (`host`), or the channel by itself. */
    team: string;
    /** Its id in Teams. */
    channel: string;
    host: string;
    /** `standard`, `private` or `shared`, as Teams told; `unknown` where it did not. */
    kind: string;
    name: string | null;
    at: Time;
  };
  managers: {
    team: string;
    manager: string;
    name: string;
    added_by: string;
    added_at: Time;
    rhythm: string;
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
    /** Not before this time. */
    due_at: Time;
    /** Whoever claimed it has until then; null when nobody has. */
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
  /** The regional picture of a tenant, and the last quarter in which it was decided what that is. */
  regions: {
    tenant: string;
    quarter: string;
    /** Null until there was a first picture. */
    made_at: Time | null;
    /** How many teams are in it. */
    teams: number;
  };
  /** How many teams have a result, in the picture that stands. */
  region_lines: { tenant: string; standard: string; choice: string; teams: number };
  /** The rounds that are, or were, in a picture, with the cohort in which each comes and goes. */
  region_rounds: {
    team: string;
    round: number;
    tenant: string;
    cohort: string;
    /** With how many rounds the cohort came, and how many of them one person could know then. */
    size: number;
    known: number;
    /** The quarter from which it is in no picture any more. */
    left_in: string | null;
  };
};
