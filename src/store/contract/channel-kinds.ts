import type { Time } from '../../../dialogs/time.ts';
/** A channel as Teams last told about it. It is not the General channel of its team. */
export type Channel = Readonly<{
  /** The team whose scan it has: the one that it is in, or a team of this channel alone. */
  team: string;
  /** Its id in Teams. */
  channel: string;
  /** The team that it is in, by the store's id. */
  host: string;
  /** `standard`, `private` or `shared`, as Teams told; `unknown` when it did not. */
  kind: string;
  /** Null where Teams did not tell. */
  name: string | null;
}>;

/** The channels that are kept. The kind of a channel decides whose scan it has. */
export type ChannelKinds = Readonly<{
  /** @returns null for a channel in which nothing was said yet */
  channel(host: string, channel: string): Promise<Channel | null>;
  /** Keeps what Teams told about a channel, in place of what it told before. */
  keepChannel(channel: Channel, at: Time): Promise<void>;
  /** Whether the team itself was reached in this channel. Then the channel had the team's scan. */
  wasOfTeam(host: string, channel: string): Promise<boolean>;
}>;
