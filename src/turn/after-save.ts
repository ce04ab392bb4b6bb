import type { AnswerChange, Change } from '../../dialogs/change.ts';
import type { CardChange, PlacedCard } from '../../dialogs/placed-card.ts';
import type { Scan } from '../../dialogs/scan.ts';
import type { Time } from '../../dialogs/time.ts';
import { withChanges } from '../../dialogs/with-changes.ts';
import type { NamedMember } from '../store/contract/basis.ts';
import type { SentCard } from '../store/contract/stored-turns.ts';
import type { TurnRecord } from '../store/contract/turn-record.ts';

/** What is remembered of a team whose newest round is open and has no votes. */
export type TeamState = Readonly<{
  teamName: string;
  members: readonly NamedMember[];
  scan: Scan;
  /** The placed card of each conversation that is remembered; null where there is none. */
  placed: ReadonlyMap<string, PlacedCard | null>;
}>;

/** @returns the state of a team once a turn is saved; null where only a load can tell it */
export function afterSave(state: TeamState, turn: TurnRecord): TeamState | null {
  const { member, at, conversation, known, cardChange } = turn;
  if (!known.team || !known.member) return null;
  const changes = turn.changes.filter((change) => isTold(change, state.scan));
  if (changes.length < turn.changes.length) return null;
  const scan = withChanges(state.scan, changes, { member, now: at, cast: [] });
  if (!cardChange) return { ...state, scan };
  const before = state.placed.get(conversation);
  // Without the card before it, it is not known what becomes of a moved one.
  const placed = before === undefined ? null : withCard(before, cardChange, at);
  return {
    ...state,
    scan,
    placed: placed ? withPlaced(state, conversation, placed) : without(state, conversation),
  };
}

/** @returns the state once it is known what became of a claimed card */
export function afterSent(
  state: TeamState,
  conversation: string,
  { version, message, at }: SentCard,
): TeamState {
  const placed = state.placed.get(conversation);
  if (!placed || placed.version !== version || message === null || !isSound(message)) {
    return { ...state, placed: without(state, conversation) };
  }
  return { ...state, placed: withPlaced(state, conversation, { ...placed, message, placedAt: at }) };
}

function withPlaced({ placed }: TeamState, conversation: string, card: PlacedCard): TeamState['placed'] {
  return new Map(placed).set(conversation, card);
}

/** @returns the placed cards without that of a conversation, which only a load can tell by now */
export function without({ placed }: TeamState, conversation: string): TeamState['placed'] {
  const others = new Map(placed);
  others.delete(conversation);
  return others;
}

/** Whether the tables hold just what a change says. */
function isTold(change: Change, { round }: Scan): change is AnswerChange {
  return (
    change.kind === 'answer' &&
    change.round === round &&
    change.ballot === undefined &&
    Object.values(change).every(isSound)
  );
}

/** Whether a text comes back from a database as it went in. Zero characters and halves of characters may not. */
function isSound(value: unknown): boolean {
  return typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0'));
}

/** @returns the placed card after its change; null when a database may have kept it in another form */
function withCard(before: PlacedCard | null, change: CardChange, at: Time): PlacedCard | null {
  const { standard, criterion, seen, confirms = null } = change.shows;
  const shows = { standard, criterion, seen, confirms };
  const placed =
    change.kind === 'claim'
      ? { ...shows, message: null, version: change.expected + 1, placedAt: at }
      : { version: 1, placedAt: at, message: change.message, ...before, ...shows };
  return Object.values(placed).every(isSound) ? placed : null;
}
