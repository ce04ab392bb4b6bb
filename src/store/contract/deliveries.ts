import type { Delivery, DeliveryFacts } from '../../../dialogs/delivery.ts';
import type { Time } from '../../../dialogs/time.ts';
import type { Address } from './address.ts';

/** Where a delivery goes. Without a conversation one has to be made first, for the person. */
export type Target = Readonly<{
  conversation: string | null;
  /** The person's id: the one that Teams gives in a chat of their own, or else the one in the directory. */
  account: string | null;
  serviceUrl: string | null;
  tenant: string | null;
}>;

/** A delivery that is about to be tried. */
export type Claimed = Delivery &
  Readonly<{
    /** How many attempts were begun, including this one. */
    attempts: number;
    /** How many of them ended without a word. Those may have arrived. */
    uncertain: number;
    /** The time since which every attempt was refused; null when the last one was not. */
    refusedSince: Time | null;
    /** Null when the bot was removed from there. */
    target: Target | null;
  }>;

/** What became of an attempt. */
export type AttemptOutcome =
  /** `opened`: the new conversation that was made for this. From now on the person is reached there. */
  | Readonly<{ kind: 'sent'; message: string | null; conversation: string; opened: Address | null }>
  /** `uncertain`: no response came, so it may have arrived all the same. `refused`: Teams would not take it. */
  | Readonly<{ kind: 'retry'; due: Time; error: string; uncertain: boolean; refused: boolean }>
  /** Nothing was sent. Everything for the same person or team waits until then. */
  | Readonly<{ kind: 'postponed'; due: Time }>
  /** The address does not work, at least now. */
  | Readonly<{ kind: 'dead'; error: string }>
  /** Nobody wants it any more. */
  | Readonly<{ kind: 'dropped'; error: string }>;

/** Requests to one conversation, which belong to one attempt or to more. */
export type Attempts = Readonly<{ conversation: string | null; at: Time; requests: number }>;

/** How many deliveries are in each state, and how many attempts ended without a word. */
export type Ledger = Readonly<{ states: Readonly<Record<string, number>>; uncertain: number }>;

/** Which deliveries are taken, and for how long. */
export type Claim = Readonly<{
  now: Time;
  /** A delivery that is not settled by this time is due again: the process that took it is taken for gone. */
  leasedUntil: Time;
  /** The most deliveries that are taken. */
  limit: number;
  /** Deliveries that are due by this time are taken; the default is `now`. */
  dueBy?: Time;
}>;

/** What became of an attempt at this time, and the deliveries that follow it. */
export type Settlement = Readonly<{ outcome: AttemptOutcome; at: Time; follow: readonly Delivery[] }>;

/** The deliveries of all teams. Each was saved with the change that causes it. */
export type Deliveries = Readonly<{
  /** Takes deliveries that are due, oldest first. Until the lease ends nobody else gets them. */
  claim(which: Claim): Promise<Claimed[]>;
  /** What a delivery is drawn from, as it is now; null when its team is gone. */
  facts(delivery: Delivery): Promise<DeliveryFacts | null>;
  /**
   * Writes what became of a claimed delivery, and what follows it, in one transaction. A sent delivery stays sent. Any
   * other outcome is dropped when somebody else took the delivery over meanwhile.
   */
  settle(claimed: Claimed, settled: Settlement): Promise<void>;
  /** Tells when and where something was attempted since then, so that a restart keeps to Teams' limits. */
  attempts(since: Time): Promise<Attempts[]>;
  ledger(): Promise<Ledger>;
}>;
