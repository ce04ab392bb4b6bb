import type { Time } from './time.ts';
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
  placedAt: Time;
}>;

/** What a placed card shows: what a typed word answers. */
export type Shows = Pick<PlacedCard, 'standard' | 'criterion' | 'seen' | 'confirms'>;

/**
 * What happens to the placed card of a conversation.
 * `claim`: a new card is about to be sent. It fails when somebody else claimed since the version `expected`.
 * `move`: the placed card shows something else now. Where nothing was placed yet, the card of this message is it.
 */
export type CardChange =
  | Readonly<{ kind: 'claim'; expected: number; shows: Shows }>
  | Readonly<{ kind: 'move'; message: string | null; shows: Shows }>;

/** What can't be undone, and is asked about first; of which round, where it is about one. */
export type Confirmation = `close ${number}` | 'delete-team' | 'forget-me';

/** What a card shows that neither asks nor confirms anything. */
export const ASKS_NOTHING: Shows = { standard: null, criterion: null, seen: 0 };

/** Whether two cards ask and confirm the same, drawn from the same version of an answer. */
export function isTheSame(a: Shows, b: Shows): boolean {
  const confirmsTheSame = (a.confirms ?? null) === (b.confirms ?? null);
  return confirmsTheSame && a.standard === b.standard && a.criterion === b.criterion && a.seen === b.seen;
}
