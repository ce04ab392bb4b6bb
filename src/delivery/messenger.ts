import type { Card } from '../../cards/parts/element.ts';

/** A card, with what a locked phone shows of it. */
export type Message = Readonly<{ card: Card; summary: string }>;

/** Sends to Teams what nobody asked for just now. Each call is one request, never repeated by itself. */
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
   * @returns the message's id, when Teams tells it
   * @throws NotSent
   */
  send(
    to: Readonly<{ serviceUrl: string; conversation: string }>,
    message: Message,
    signal: AbortSignal,
  ): Promise<string | null>;
}>;

/** The code for a person whose address is not known. Their next activity may tell it. */
export const NO_ADDRESS = 'no-address';

/** Teams did not take a request, or did not respond. */
export class NotSent extends Error {
  /** The HTTP status; null without a response. */
  readonly status: number | null;
  /** The reason, by the name that Teams or the network gives it. */
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
