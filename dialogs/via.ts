/** The way in which an event reached the bot. It decides where the reply can be shown, and to whom. */
export type Via =
  /** Somebody typed words, or the bot came to a conversation: there is no card that the reply could replace. */
  | Readonly<{ kind: 'typed'; audience: Audience }>
  /**
   * Somebody pressed a button on this message. Null when Teams does not tell the message, or when the message has to
   * stay as it is: then the reply is a message of its own.
   */
  | Readonly<{ kind: 'pressed'; message: string | null; audience: Audience }>
  /** A page asked, and shows what it gets. The reply touches no message and no placed card. */
  | Readonly<{ kind: 'page'; audience: 'one' }>;

/**
 * Who sees the reply.
 * `everybody`: all people in the conversation.
 * `one`: only the person who caused it. What the event changes is still the team's.
 * `private`: only the person who caused it, and who said it to the bot alone in a group or channel. Nothing of it
 * becomes the team's.
 */
export type Audience = 'everybody' | 'one' | 'private';

/** The message whose card the reply can replace; null where there is none, as for a page. */
export function messageOf(via: Via): string | null {
  return via.kind === 'pressed' ? via.message : null;
}

/** Whether the reply reaches nobody else. A reply below the cards is a message to all, whoever pressed. */
export function isToOne(via: Via): boolean {
  return via.audience === 'one' && isReplyInPlace(via);
}

/** Whether the reply replaces what was pressed. Otherwise it is a message below everything. */
export function isReplyInPlace(via: Via): boolean {
  return via.kind === 'page' || messageOf(via) !== null;
}
