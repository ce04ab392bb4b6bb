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
    /** 1 while reminders of the team are paused, otherwise 0. */
    paused: number;
  };
  members: {
    team: string;
    member: string;
    name: string;
    /** 1 while reminders of the member are paused, otherwise 0. */
    paused: number;
    /** For whom they speak, by the id of the content; '' when they would rather not say, null when they were not asked. */
    party: string | null;
    /** When they were first seen in the team, or seen again after their name was deleted; '' when that is not known. */
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
    /**
     * The time since which nothing can be sent there, because its team or channel is archived or deleted; that may end.
     */
    rests_at: Time | null;
  };
  /** The channels in which something was said. The kind of a channel decides whose scan it has. */
  channels: {
    /** The team whose scan it has: the one that it is in (`host`), or a team of this channel alone. */
    team: string;
    /** Its id in Teams. */
    channel: string;
    host: string;
    /** `standard`, `private` or `shared`, as Teams told; `unknown` when it did not. */
    kind: string;
    name: string | null;
    at: Time;
  };
};
