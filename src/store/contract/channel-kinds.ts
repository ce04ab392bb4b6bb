import type { Time } from '../../../dialogs/time.ts';
/** A channel that is not its team's General, as Teams told of it last. */
export type Channel = Readonly<{
  /** Whose scan it has: the team in which it is, or the channel by itself. */
  team: string;
  /** Its id in Teams. */
  channel: string;
  /** The team in which it is, as the store names it. */
  host: string;
  /** `standard`, `private` or `shared`, as Teams told; `unknown` where it did not. */
  kind: string;
  /** Null where Teams did not tell. */
  name: string | null;
}>;

/** What is kept of channels: the kind of each decides whose scan it has. */
export type ChannelKinds = Readonly<{
  /** @returns null for a channel that nothing was said in yet */
  channel(host: string, channel: string): Promise<Channel | null>;
  /** Keeps what Teams told of a channel, in place of what it told before. */
  keepChannel(channel: Channel, at: Time): Promise<void>;
  /** Whether the team itself was reached in this channel: then it had the team's scan. */
  wasOfTeam(host: string, channel: string): Promise<boolean>;
}>;
