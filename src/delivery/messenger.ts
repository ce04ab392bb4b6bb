import type { Card } from '../../cards/parts/element.ts';

/** A card, with what a phone says of it while it is locked. */
export type Message = Readonly<{ card: Card; summary: string }>;

/** The way out to Teams for what nobody asked for just now. Each call is one request, never repeated by itself. */
export type Messenger = Readonly<{
  /**
   * Makes a chat with a person, or finds the one that is there.
   * @returns the conversation's id
   * @throws NotSent
   */
  open(
    person: Readonly<{ serviceUrl: string; account: string; tenant: string | null }>,
    signal: AbortSignal,
  ): Promise<string>;
  /**
   * @returns the message's id, where Teams tells it
   * @throws NotSent
   */
  send(
    to: Readonly<{ serviceUrl: string; conversation: string }>,
    message: Message,
    signal: AbortSignal,
  ): Promise<string | null>;
}>;

/** The code for a person whose address is not known; their next activity may tell it. */
export const NO_ADDRESS = 'no-address';

/** Teams did not take a request, or no answer came. */
export class NotSent extends Error {
  /** The HTTP status; null when no answer came. */
  readonly status: number | null;
  /** What Teams, or the network, calls the reason. */
  readonly code: string;
  /** The header Retry-After. */
  readonly retryAfter: string | null;

  constructor(told: Readonly<{ status: number | null; code: string; retryAfter: string | null }>) {
    super(`${told.status ?? 'no answer'} ${told.code}`.trim());
    this.name = 'NotSent';
    this.status = told.status;
    this.code = told.code;
    this.retryAfter = told.retryAfter;
  }
}
