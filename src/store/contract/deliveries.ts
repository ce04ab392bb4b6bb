import type { Delivery, DeliveryFacts } from '../../../dialogs/delivery.ts';
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

/** Which deliveries are taken, and for how long. */
export type Claim = Readonly<{
  now: Time;
  /** What was not settled by this time is due again: whoever took it is taken for gone. */
  leasedUntil: Time;
  /** How many at most. */
  limit: number;
  /** What is due by this time; `now` unless something else is said. */
  dueBy?: Time;
}>;

/** What became of an attempt at this time, and the deliveries that follow it. */
export type Settled = Readonly<{ outcome: Outcome; at: Time; follow: readonly Delivery[] }>;

/** The transactional outbox: what is to be sent was saved with the change that causes it. */
export type Deliveries = Readonly<{
  /** Takes what is due, oldest first: until the lease ends nobody else gets it. */
  claim(which: Claim): Promise<Claimed[]>;
  /** What a delivery is drawn from, as it is now; null when its team is gone. */
  facts(delivery: Delivery): Promise<DeliveryFacts | null>;
  /**
   * Writes what became of a claimed delivery, and what follows it, in one transaction. Once it is sent it stays
   * so; anything else of an attempt that somebody has taken over meanwhile is left out.
   */
  settle(claimed: Claimed, settled: Settled): Promise<void>;
  /** When, and where, something was attempted since then: so that a restart keeps to Teams' limits. */
  attempts(since: Time): Promise<Attempts[]>;
  ledger(): Promise<Ledger>;
}>;
