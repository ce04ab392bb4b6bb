import type { Time } from '../../../dialogs/time.ts';
/** Teams, the people in them, and where they are reached. */
export type TeamTables = {
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
    name: string;
    /** 1 while they get no reminders. */
    paused: number;
    /** When they were first seen in the team, or anew after their name had gone; '' when that is not known. */
    since: Time | '';
  };
  managers: {
    team: string;
    manager: string;
    name: string;
    added_by: string;
    added_at: Time;
    rhythm: string;
  };
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
};
