import type { Time } from '../../../dialogs/time.ts';
import type { Spot } from './turn-record.ts';

/** How a conversation is reached, as its last activity told. */
export type Address = Readonly<{
  serviceUrl: string;
  /** The id that Teams gives the person in a chat of their own; null elsewhere. */
  account: string | null;
  tenant: string | null;
}>;

/** What is archived or deleted, or comes back: a team with the channels in it, or one channel of a team. */
export type TeamPart = Readonly<{
  team: string;
  /** One of the team's conversations; null for all of them and those of its private and shared channels. */
  conversation: string | null;
}>;

/** Where the bot is, and how it is reached there. */
export type StoredAddresses = Readonly<{
  /** @returns true the first time that this conversation is welcomed since the bot came there */
  welcome(spot: Spot, at: Time): Promise<boolean>;
  /** Takes back the welcome of that moment, which nobody got to see: the next one is a first again. */
  unwelcome(spot: Spot, at: Time): Promise<void>;
  /** The bot was removed: nothing can be sent to the team, and a next installation is a first one again. */
  farewell(spot: Spot, at: Time): Promise<void>;
  /** Keeps how a conversation is reached; what could not be delivered there is tried again. */
  keepAddress(spot: Spot, address: Address, at: Time): Promise<void>;
  /** The same for a conversation that is kept and that the bot did not leave; no other. */
  renewAddress(spot: Spot, address: Address, at: Time): Promise<void>;
  /** Sends nothing to what is archived or deleted until it comes back. Makes no row. */
  rest(part: TeamPart, at: Time): Promise<void>;
  /**
   * It is back: what could not be sent meanwhile is due again.
   * @param serviceUrl null where Teams did not tell
   */
  resume(part: TeamPart, serviceUrl: string | null, at: Time): Promise<void>;
}>;
