import type { Time } from '../../../dialogs/time.ts';
import type { Spot } from './turn-record.ts';

/** How a conversation is reached, as its last activity told. */
export type Address = Readonly<{
  serviceUrl: string;
  /** The id that Teams gives a person in a chat of their own; null elsewhere. */
  account: string | null;
  tenant: string | null;
}>;

/**
 * A part of a team that is archived or deleted, or that comes back: the team with the channels in it, or one channel.
 */
export type TeamPart = Readonly<{
  team: string;
  /** One of the team's conversations; null for all of them, and those of its private and shared channels. */
  conversation: string | null;
}>;

/** Where the bot is, and how it is reached there. */
export type StoredAddresses = Readonly<{
  /** @returns true the first time that this conversation is welcomed since the bot came there */
  welcome(spot: Spot, at: Time): Promise<boolean>;
  /** Takes back the welcome of that moment, because nobody saw it. The next one is the first again. */
  unwelcome(spot: Spot, at: Time): Promise<void>;
  /**
   * Keeps that the bot was removed. Nothing can be sent to the team, and the next installation is a first one again.
   */
  farewell(spot: Spot, at: Time): Promise<void>;
  /** Keeps how a conversation is reached. Deliveries that failed there are tried again. */
  keepAddress(spot: Spot, address: Address, at: Time): Promise<void>;
  /** Renews the address of a conversation that is kept and that the bot did not leave. It makes no row. */
  renewAddress(spot: Spot, address: Address, at: Time): Promise<void>;
  /** Sends nothing to what is archived or deleted until it comes back. It makes no row. */
  rest(part: TeamPart, at: Time): Promise<void>;
  /**
   * Keeps that it is back. Deliveries that failed meanwhile are due again.
   * @param serviceUrl null when Teams did not tell
   */
  resume(part: TeamPart, serviceUrl: string | null, at: Time): Promise<void>;
}>;
