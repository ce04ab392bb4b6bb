import type { Time } from './time.ts';
/**
 * The card that people in one conversation are looking at: the last one that the bot put there. It records what was
 * sent. Where a team is in its scan follows from the answers.
 */
export type PlacedCard = Readonly<{
  /** The id of the message that holds the card; null while it is being sent. */
  message: string | null;
  standard: string | null;
  /** The criterion that the card asks; null when it asks nothing. */
  criterion: string | null;
  /** The version of that criterion's answer that the card shows. */
  seen: number;
  /** What a typed "ja" confirms; null when the card asks for no confirmation. */
  confirms?: Confirmation | null;
  version: number;
  /** When its message was sent. Before that, when the turn claimed the place. */
  placedAt: Time;
}>;

/** What a placed card shows. A typed word is about this. */
export type Shows = Pick<PlacedCard, 'standard' | 'criterion' | 'seen' | 'confirms'>;

/**
 * What happens to the placed card of a conversation.
 * `claim`: a new card is about to be sent. It fails when somebody else claimed the place since the version `expected`.
 * `move`: the placed card shows something else now. In a conversation without a placed card, the card of this message
 * becomes it.
 */
export type CardChange =
  | Readonly<{ kind: 'claim'; expected: number; shows: Shows }>
  | Readonly<{ kind: 'move'; message: string | null; shows: Shows }>;

/** Something that can't be undone, so a card asks about it first. Closing is about one round. */
export type Confirmation = `close ${number}` | 'delete-team' | 'forget-me';

/** What a card shows that asks for no answer and no confirmation. */
export const ASKS_NOTHING: Shows = { standard: null, criterion: null, seen: 0 };

/** Whether two cards ask and confirm the same, drawn from the same version of an answer. */
export function isTheSame(a: Shows, b: Shows): boolean {
  const confirmsTheSame = (a.confirms ?? null) === (b.confirms ?? null);
  return confirmsTheSame && a.standard === b.standard && a.criterion === b.criterion && a.seen === b.seen;
}
