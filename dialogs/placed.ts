/**
 * The card that people in one conversation are looking at: the last one that the bot put there. It is a
 * record of what was sent, not of where a team is: that follows from the answers.
 */
export type PlacedCard = Readonly<{
  /** The id of the message that holds the card; null while it is being sent. */
  message: string | null;
  standard: string | null;
  /** The criterion that the card asks; null when it asks nothing. */
  criterion: string | null;
  /** The version of that criterion's answer that the card shows. */
  seen: number;
  /** What a typed "ja" would do; nothing where the card asks no such thing. */
  confirms?: Confirmation | null;
  version: number;
  /** When it was claimed, and once its message was sent: when that was. */
  placedAt: string;
}>;

/** What the conversation's table holds after the decision. */
export type Shows = Pick<PlacedCard, 'standard' | 'criterion' | 'seen' | 'confirms'>;

/** What can't be undone, and is asked about first; of which round, where it is about one. */
export type Confirmation = `close ${number}` | 'delete-team' | 'forget-me';
