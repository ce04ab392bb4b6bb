import type { DeliveryFacts } from '../../../dialogs/delivery-facts.ts';
import type { Delivery } from '../../../dialogs/state.ts';
import type { Time } from '../../../dialogs/time.ts';
import type { Address } from './address.ts';

/** Where a delivery goes. Without a conversation one has to be made for the person first. */
export type Target = Readonly<{
  conversation: string | null;
  /** The person's id: as Teams gives it in a chat of their own, else the one in the directory. */
  account: string | null;
  serviceUrl: string | null;
  tenant: string | null;
}>;

/** A delivery that is about to be tried. */
export type Claimed = Delivery &
  Readonly<{
    /** How many attempts were begun, with this one. */
    attempts: number;
    /** How many of them ended without a word, so that they may have arrived. */
    uncertain: number;
    /** Since when every attempt was refused; null when the last one was not. */
    refusedSince: Time | null;
    /** Null when the bot was removed from where it goes. */
    target: Target | null;
  }>;

/** What became of an attempt. */
export type Outcome =
  /** `opened`: the conversation was made for this; that is how the person is reached from now on. */
  | Readonly<{ kind: 'sent'; message: string | null; conversation: string; opened: Address | null }>
  /** `uncertain`: no answer came, so that it may have arrived all the same; `refused`: Teams would not take it. */
  | Readonly<{ kind: 'retry'; due: Time; error: string; uncertain: boolean; refused: boolean }>
  /** Nothing was sent: all that goes to the same person or team waits until then. */
  | Readonly<{ kind: 'postponed'; due: Time }>
  /** The address does not work (now). */
  | Readonly<{ kind: 'dead'; error: string }>
  /** Nobody wants it any more. */
  | Readonly<{ kind: 'dropped'; error: string }>;

/** Requests that went out as one attempt or more. */
export type Attempts = Readonly<{ conversation: string | null; at: Time; requests: number }>;

/** How many deliveries are in each state, and how many attempts may have arrived without a word. */
export type Ledger = Readonly<{ states: Readonly<Record<string, number>>; uncertain: number }>;

/** The transactional outbox: what is to be sent was saved with the change that causes it. */
export type Deliveries = Readonly<{
  /**
   * Takes what is due, oldest first, until `lease`; what somebody took and never settled is due again then.
   * @param limit how many at most
   * @param until what is due by then; now, unless something else is said
   */
  claim(now: Time, lease: Time, limit: number, until?: Time): Promise<Claimed[]>;
  /** What a delivery is drawn from, as it is now; null when its team is gone. */
  facts(delivery: Delivery): Promise<DeliveryFacts | null>;
  /**
   * Writes what became of a claimed delivery, and what follows it, in one transaction. Once it is sent it stays
   * so; anything else of an attempt that somebody has taken over meanwhile is left out.
   */
  settle(claimed: Claimed, outcome: Outcome, at: Time, follow: readonly Delivery[]): Promise<void>;
  /** When, and where, something was attempted since then: so that a restart keeps to Teams' limits. */
  attempts(since: Time): Promise<Attempts[]>;
  ledger(): Promise<Ledger>;
}>;
